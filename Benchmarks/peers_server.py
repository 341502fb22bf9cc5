"""moto's server as the tests use it, but as far away as AWS is, and it counts the calls.

usage: peers_server.py LATENCY_MS
Prints the port, then serves until it is stopped. `GET /peers/calls` gives the calls since the last time, by service and
operation, as JSON: one ruler for every tool.
"""

import io
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from threading import Event, Lock
from urllib.parse import parse_qs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "Moto"))
import server  # noqa: E402, F401: its patches are what this is for
from moto.identitystore.exceptions import ResourceNotFoundException  # noqa: E402
from moto.identitystore.responses import IdentityStoreResponse  # noqa: E402
from moto.server import DomainDispatcherApplication, ThreadedMotoServer  # noqa: E402
from werkzeug.serving import WSGIRequestHandler  # noqa: E402

LATENCY = int(sys.argv[1]) / 1000
SCOPE = re.compile(r"Credential=[^/]+/\d{8}/[^/]+/([^/]+)/aws4_request")
calls, lock = Counter(), Lock()


def operation(environ):
    """Service and operation of a request, as its signature and its protocol tell them."""
    found = SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
    service = {"sso": "sso-admin"}.get(found[1], found[1]) if found else "unsigned"
    if target := environ.get("HTTP_X_AMZ_TARGET"):
        return f"{service} {target.rpartition('.')[2]}"
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return f"{service} {parse_qs(body.decode()).get('Action', ['?'])[0]}"


stock = DomainDispatcherApplication.__call__


def answer(self, environ, start_response):
    """Waits as long as the way to AWS takes, counts, and lets moto answer."""
    if environ["PATH_INFO"] == "/peers/calls":
        with lock:
            body = json.dumps(calls).encode()
            calls.clear()
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
        return [body]
    name = operation(environ)
    with lock:
        calls[name] += 1
    time.sleep(LATENCY)
    return stock(self, environ, start_response)


def describe_group_membership(self):
    """Terraform reads memberships one by one, which moto doesn't know."""
    store = self.identitystore_backend.identity_stores[self._get_param("IdentityStoreId")]
    if found := store.group_memberships.get(self._get_param("MembershipId")):
        return json.dumps(found)
    raise ResourceNotFoundException(message="Membership does not exist", resource_type="GROUP_MEMBERSHIP")


IdentityStoreResponse.describe_group_membership = describe_group_membership
DomainDispatcherApplication.__call__ = answer
# Otherwise the second packet of an answer waits 40 ms for the client's acknowledgement of the first.
WSGIRequestHandler.disable_nagle_algorithm = True

if __name__ == "__main__":
    served = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    served.start()
    print(served.get_host_and_port()[1], flush=True)
    Event().wait()
