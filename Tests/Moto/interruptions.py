"""Kills and interrupts the real process at chosen mutations, and lets the next run complete what is left.

Between the process and moto stands a proxy that counts the mutations. A process is killed after its mutation was carried
out and before it heard the answer; it is interrupted while its mutation is under way.
"""

import http.client
import os
import signal
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# After how many of its mutations each process is killed; each goes on where the one before it was.
KILLS = (1, 4, 9, 16, 12, 8)


class Server(ThreadingHTTPServer):
    """A server that isn't surprised when who asks is killed."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Proxy:
    """A server before moto that does something at one mutation, and counts what comes after it."""

    def __init__(self, port):
        self.port = port
        self.lock = threading.Lock()
        self.arm(None, None)
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                proxy.pass_on(self)

            def log_message(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}"

    def arm(self, number, act):
        """At the mutation with this number, from 1, something is done before it is answered."""
        with self.lock:
            self.number, self.act = number, act
            self.mutations = []
            self.under_way = 0

    def pass_on(self, request):
        body = request.rfile.read(int(request.headers.get("Content-Length", 0)))
        operation = request.headers.get("X-Amz-Target", "").split(".")[-1]
        operation = operation or body.split(b"&")[0].decode().removeprefix("Action=")
        is_mutation = not operation.startswith(("Get", "List", "Describe", "Assume"))
        act = None
        if is_mutation:
            with self.lock:
                self.mutations.append(operation)
                self.under_way += 1
                if len(self.mutations) == self.number:
                    act = self.act
        status, headers, answer = self.ask(request, body)
        if act:
            act()
        if is_mutation:
            with self.lock:
                self.under_way -= 1
        lines = [f"HTTP/1.1 {status} Answer"] + [f"{name}: {value}" for name, value in headers]
        head = "\r\n".join(lines + [f"Content-Length: {len(answer)}", "", ""])
        try:
            request.wfile.write(head.encode() + answer)
        except OSError:
            request.close_connection = True

    def ask(self, request, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("POST", request.path, body, dict(request.headers))
        answer = connection.getresponse()
        skipped = {"content-length", "transfer-encoding", "connection"}
        headers = [(name, value) for name, value in answer.getheaders() if name.lower() not in skipped]
        result = answer.status, headers, answer.read()
        connection.close()
        return result


class Runs:
    """Runs of the command through the proxy."""

    def __init__(self, iamsync, folder, work, port, login):
        # A process inherits that signals are ignored, as they are in the background of a shell; here they aren't.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.proxy = Proxy(port)
        # How many mutations had begun when something was done.
        self.begun = 0
        self.report = os.path.join(work, "interrupted.md")
        self.command = [iamsync, "apply", "--yes", folder, "--report", self.report]
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": work, "AWS_EC2_METADATA_DISABLED": "true", **login,
            "AWS_ENDPOINT_URL": self.proxy.endpoint,
        }

    def run(self, number, act, *options):
        """Starts an apply, and does something to it at one of its mutations.

        Returns its exit code: negative for the signal that ended it.
        """
        ready = threading.Event()
        started = []

        def at_mutation():
            ready.wait()
            act(started[0])
            self.begun = len(self.proxy.mutations)

        self.proxy.arm(number, at_mutation)
        started.append(
            subprocess.Popen(
                [*self.command, *options], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        ready.set()
        return started[0].wait(timeout=120)

    def take_report(self):
        """The report's text; it is taken away, so that the next one is the next run's."""
        with open(self.report, encoding="utf-8") as file:
            text = file.read()
        os.remove(self.report)
        return text


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


def interrupt(process):
    process.send_signal(signal.SIGINT)
    settle()


def interrupt_twice(process):
    """The answer is held until the process has ended: it can't have waited for it."""
    interrupt(process)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=60)


def settle():
    """Gives the process the time to hear a signal: nothing else tells when it has."""
    threading.Event().wait(0.5)


def check_kills(runs, equal):
    """Kills one apply after the other, each later in its work."""
    for number in KILLS:
        equal(f"an apply that is killed at mutation {number} exits", runs.run(number, kill), -signal.SIGKILL)
        equal("it did not get further", len(runs.proxy.mutations) >= number, True)


def check_interruptions(runs, equal, disturb):
    """Interrupts an apply once, and one twice. One account at a time: there is always something left to begin."""
    disturb()
    equal("an apply that is interrupted exits", runs.run(1, interrupt, "--parallel", "1"), 130)
    equal("every call that was under way ended", runs.proxy.under_way, 0)
    equal("nothing new was started", len(runs.proxy.mutations), runs.begun)
    equal("its report says so", "interrupted" in runs.take_report(), True)
    code = runs.run(1, interrupt_twice, "--parallel", "1")
    equal("an apply that is interrupted twice ends by the signal", code in (-signal.SIGINT, 130), True)
