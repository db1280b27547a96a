"""Werkzeug's threaded server, quiet and with a time limit: for small circles and for the tests."""

import socket
import sys
import threading
from collections.abc import Callable, Iterable
from typing import Any

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from talkingpiece.discretion import report
from talkingpiece.server.refusing import DiscreetRequests
from talkingpiece.server.websocket import CONNECTION, Connection, Environ

SOCKET_TIMEOUT_SECONDS = 30
"""By default none: a client that sends half a request holds a thread for ever."""

LOOK_AGAIN_SECONDS = 0.1


class Handler(DiscreetRequests, WSGIRequestHandler):
    """One connection; gives its socket to the WebSocket that asks for it, and logs nothing."""

    protocol_version = "HTTP/1.1"
    timeout = SOCKET_TIMEOUT_SECONDS

    def make_environ(self) -> Environ:
        return {**super().make_environ(), CONNECTION: Connection(self.connection)}

    def log(self, type: str, message: str, *args: Any) -> None:
        """The library's own way to log a request."""

    def version_string(self) -> str:
        return "talkingpiece"


class Server(ThreadedWSGIServer):
    """Threads for each connection; says only discreetly what broke in one."""

    def log(self, type: str, message: str, *args: Any) -> None:
        """The library would log a traceback."""

    def handle_error(self, request: object, client_address: object) -> None:
        problem = sys.exception()
        if isinstance(problem, Exception):
            report(problem)


def start(app: Callable[..., Iterable[bytes]], listener: socket.socket) -> Callable[[], None]:
    """Serve until the returned function is called; connections already open stay open."""

    def site(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        answer = app(environ, start_response)
        if environ[CONNECTION].taken:
            raise ConnectionAbortedError  # The server's word for: there is nothing to answer.
        return answer

    host, port = listener.getsockname()[:2]
    server = Server(host, port, site, Handler, fd=listener.fileno())
    listener.close()
    threading.Thread(target=server.serve_forever, args=(LOOK_AGAIN_SECONDS,), daemon=True).start()

    def stop() -> None:
        server.shutdown()
        server.server_close()

    return stop
