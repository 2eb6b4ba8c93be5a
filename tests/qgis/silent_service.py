"""A server of our own, on this machine only, that says that it is there and never says what it is asked for.

It is a process of its own: a service in a thread of the tests cannot answer while GDAL holds Python and waits for it.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def silent_service():
    """Yield the address of the server."""
    with subprocess.Popen([sys.executable, __file__], stdout=subprocess.PIPE, text=True) as server:
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.kill()


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *_arguments):
        """Stay quiet."""

    def do_HEAD(self):
        """Answer who asks whether anybody is there."""
        if self.path != "/":
            self.do_GET()
        self.send_response(200)
        self.end_headers()

    def do_GET(self):
        """Never answer."""
        threading.Event().wait()


if __name__ == "__main__":
    service = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    print(service.server_port, flush=True)
    service.serve_forever()
