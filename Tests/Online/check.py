"""Runs “iamsync validate --online” against HTTPS servers that answer well, wrongly, late and under false names.

usage: check.py IAMSYNC WORK

Wants to be root in a network and a mount namespace of its own: it gives a public address to the loopback device, and puts a
file of host names in the place of /etc/hosts. What is expected is written down here by hand.
"""

import collections
import fcntl
import http.server
import json
import os
import pathlib
import socket
import ssl
import struct
import subprocess
import sys
import threading

IAMSYNC, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
ADDRESS = "8.8.8.8"
PATH = "/.well-known/openid-configuration"

# The first label of each issuer's host, and the name of the diagnostic; none for an issuer that AWS can use.
EXPECTED = {
    "good": None,
    "path": None,
    "otherissuer": "issuer-document-names-another",
    "nojson": "issuer-document-not-json",
    "endless": "issuer-document-missing",
    "missing": "issuer-document-missing",
    "redirect": "issuer-document-missing",
    "nokeys": "issuer-without-keys",
    "weak": "issuer-signs-otherwise",
    "slow": "issuer-document-missing",
    "stranger": "issuer-document-missing",
    "misnamed": "issuer-document-missing",
    "expired": "issuer-document-missing",
    "nowhere": "issuer-document-missing",
}
DONE = threading.Event()
ASKED = collections.Counter()


def issuer(name):
    return f"https://{name}.example" + ("/tenant/" if name == "path" else "")


def prepare_namespace():
    """Turns loopback on, with a public address, and lets every name but one lead there."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        for device, address in [("lo", "127.0.0.1"), ("lo:1", ADDRESS)]:
            name = device.encode().ljust(16, b"\0")
            inet = struct.pack("HH4s8x", socket.AF_INET, 0, socket.inet_aton(address))
            fcntl.ioctl(sock, 0x8916, name + inet)  # SIOCSIFADDR
            fcntl.ioctl(sock, 0x8914, name + struct.pack("H14x", 0x41))  # SIOCSIFFLAGS: up, running
    hosts = WORK / "hosts"
    hosts.write_text("".join(f"{ADDRESS} {name}.example\n" for name in EXPECTED if name != "nowhere"))
    subprocess.run(["mount", "--bind", hosts, "/etc/hosts"], check=True)


def openssl(*words):
    subprocess.run(["openssl", *map(str, words)], check=True, cwd=WORK, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_root(name):
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key",
            "-out", f"{name}.pem", "-days", "30", "-subj", f"/CN={name}")


def make_leaf(name, hosts, root, days="2"):
    (WORK / f"{name}.ext").write_text("subjectAltName=" + ",".join(f"DNS:{host}" for host in hosts))
    openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key",
            "-out", f"{name}.csr", "-subj", f"/CN={name}")
    openssl("x509", "-req", "-in", f"{name}.csr", "-CA", f"{root}.pem", "-CAkey", f"{root}.key", "-CAcreateserial",
            "-out", f"{name}.pem", "-days", days, "-extfile", f"{name}.ext")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(WORK / f"{name}.pem", WORK / f"{name}.key")
    return context


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.headers["Host"].split(".")[0]
        ASKED[name] += 1
        wanted = "/tenant" + PATH if name == "path" else PATH
        document = {"issuer": issuer(name), "jwks_uri": f"https://{name}.example/keys"}
        if name == "missing" or self.path != wanted:
            return self.answer(404, b"no")
        if name == "redirect":
            return self.answer(302, b"", {"Location": f"https://good.example{PATH}"})
        if name == "slow":
            DONE.wait()
            return None
        changes = {
            "otherissuer": {"issuer": "https://otherissuer.example/"}, "nokeys": {"jwks_uri": "http://nokeys.example/k"},
            "weak": {"id_token_signing_alg_values_supported": ["HS256", "none"]},
        }
        body = json.dumps({**document, **changes.get(name, {})}).encode()
        bodies = {"nojson": b"<html>" + body, "endless": body + b" " * (1 << 20)}
        return self.answer(200, bodies.get(name, body))

    def answer(self, status, body, headers=()):
        self.send_response(status)
        for key, text in {"Content-Length": str(len(body)), **dict(headers)}.items():
            self.send_header(key, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_):
        """A client that refuses a certificate goes away: that is what some cases are about."""


def serve():
    make_root("corporate")
    make_root("somebody")
    usual = make_leaf("usual", [f"{name}.example" for name in EXPECTED if name not in ("stranger", "misnamed", "expired")],
                      "corporate")
    others = {
        "stranger.example": make_leaf("stranger", ["stranger.example"], "somebody"),
        "misnamed.example": make_leaf("misnamed", ["another.example"], "corporate"),
        "expired.example": make_leaf("expired", ["expired.example"], "corporate", days="-1"),
    }

    def choose(connection, host, _):
        connection.context = others.get(host, usual)

    usual.sni_callback = choose
    server = Server((ADDRESS, 443), Handler)
    server.socket = usual.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()


def write_folder(with_root):
    folder = WORK / "folder"
    (folder / "tenants").mkdir(parents=True, exist_ok=True)
    (folder / "corporate.pem").write_bytes((WORK / "corporate.pem").read_bytes())
    (folder / "aws.yaml").write_text("accounts: []\n" + ("operator: { issuer_ca: corporate.pem }\n" if with_root else ""))
    tiers = "".join(
        f"  {name}: {{ issuer: \"{issuer(name)}\", subject: s, audience: a }}\n" for name in EXPECTED)
    (folder / "tenants/payments.yaml").write_text("name: payments\nsectors: [ecommerce]\nworkload_identity:\n" + tiers)
    (folder / "tenants/search.yaml").write_text(
        "name: search\nsectors: [ecommerce]\nworkload_identity:\n"
        f"  live: {{ issuer: \"{issuer('nokeys')}\", subject: s, audience: a }}\n")
    return folder


def found(folder):
    """Where “validate --online” finds something wrong with issuers, with the diagnostic's name."""
    home = WORK / "home"
    home.mkdir(exist_ok=True)
    done = subprocess.run(
        [IAMSYNC, "validate", folder, "--online", "--json"], capture_output=True, text=True, timeout=60,
        env={"PATH": os.environ["PATH"], "HOME": str(home)}, check=False)
    diagnostics = json.loads(done.stdout)["diagnostics"]
    places = {(one["file"], one["line"]): one["name"] for one in diagnostics if one["name"].startswith("issuer-")}
    return done.returncode, places


def main():
    prepare_namespace()
    serve()
    first = 4
    lines = {("tenants/payments.yaml", first + number): code for number, code in enumerate(EXPECTED.values()) if code}
    expected = {**lines, ("tenants/search.yaml", first): EXPECTED["nokeys"]}
    code, places = found(write_folder(with_root=True))
    assert code == 3, code
    assert places == expected, sorted(set(places.items()) ^ set(expected.items()))
    asked = {name: 1 for name in EXPECTED if name not in ("stranger", "misnamed", "expired", "nowhere")}
    assert dict(ASKED) == asked, f"each issuer is asked once, and none that isn't trusted: {dict(ASKED)}"
    code, places = found(write_folder(with_root=False))
    assert code == 3, code
    assert set(places.values()) == {"issuer-document-missing"} and len(places) == len(EXPECTED) + 1, places
    assert dict(ASKED) == asked, "nobody is asked without the corporate root"
    DONE.set()
    print(f"online: {len(EXPECTED)} issuers asked over TLS, {len(expected)} places named; none without their root")


main()
