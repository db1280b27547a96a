"""Gevent's WSGI server, quiet and with a time limit; the only file here that knows gevent."""

import socket
from collections.abc import Callable, Iterable
from types import TracebackType

import gevent
from gevent.pywsgi import WSGIHandler, WSGIServer

from talkingpiece.discretion import report
from talkingpiece.server.fitting import require
from talkingpiece.server.refusing import refusal
from talkingpiece.server.websocket import CONNECTION, Connection, Environ

SOCKET_TIMEOUT_SECONDS = 30
"""By default none: a client that sends half a request holds its place for ever."""


class Handler(WSGIHandler):
    """One connection; gives its socket to the WebSocket that asks for it."""

    def handle(self) -> None:
        self.socket.settimeout(SOCKET_TIMEOUT_SECONDS)
        super().handle()

    def get_environ(self) -> Environ:
        environ: Environ = super().get_environ()
        self._connection = environ[CONNECTION] = Connection(self.socket)
        return environ

    def run_application(self) -> None:
        super().run_application()
        if self._connection.taken:
            self.close_connection = True

    def _handle_client_error(self, problem: Exception) -> tuple[str, bytes]:
        """The library would print what the client sent."""
        return "400", refusal(400)


def start(app: Callable[..., Iterable[bytes]], listener: socket.socket) -> Callable[[], None]:
    """Serve until the returned function is called; connections already open stay open."""
    require("gevent", (WSGIHandler, "_handle_client_error"), (gevent.get_hub(), "print_exception"))
    gevent.get_hub().print_exception = _print_exception  # type: ignore[method-assign]
    # Without a name the library asks the network for one, and a room may have no network.
    named = {"SERVER_NAME": listener.getsockname()[0]}
    server = WSGIServer(
        listener, app, log=None, error_log=None, handler_class=Handler, environ=named
    )
    server.start()

    def stop() -> None:
        server.close()

    return stop


def _print_exception(
    context: object | None,
    t: type[BaseException] | None,
    v: BaseException | str | None,
    tb: TracebackType | None,
) -> None:
    if isinstance(v, Exception):
        report(v.with_traceback(tb))
