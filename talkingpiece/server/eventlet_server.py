"""Eventlet's WSGI server with its defaults changed; the only file here that knows eventlet."""

import socket
from collections.abc import Callable, Iterable
from typing import Any

import eventlet
import eventlet.debug
from eventlet import wsgi

from talkingpiece.server.fitting import require
from talkingpiece.server.refusing import DiscreetRequests
from talkingpiece.server.websocket import CONNECTION, Connection, Environ

MOST_CONNECTIONS = 100_000
"""By default 1 024: of 1 500 phones 476 hung."""

SOCKET_TIMEOUT_SECONDS = 30
"""By default none: a client that sends half a request holds its place for ever."""


class Handler(DiscreetRequests, wsgi.HttpProtocol):  # type: ignore[misc]
    """One connection; quotes and logs nothing of what is not HTTP."""


def start(app: Callable[..., Iterable[bytes]], listener: socket.socket) -> Callable[[], None]:
    """Serve until the returned function is called; connections already open stay open."""

    def site(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        connection = Connection(environ["eventlet.input"].get_socket())
        answer = app({**environ, CONNECTION: connection}, start_response)
        if connection.taken:
            wsgi.WSGI_LOCAL.already_handled = True
        return answer

    require("eventlet", (wsgi, "WSGI_LOCAL"), (wsgi.Input, "get_socket"))
    eventlet.debug.hub_exceptions(False)
    acceptor = eventlet.spawn(
        wsgi.server,
        listener,
        site,
        protocol=Handler,
        max_size=MOST_CONNECTIONS,
        socket_timeout=SOCKET_TIMEOUT_SECONDS,
        debug=False,  # By default a traceback is the answer to the client.
        log_output=False,
    )

    def stop() -> None:
        acceptor.kill()
        listener.close()

    return stop
