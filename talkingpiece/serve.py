"""Runs the process that serves: the SocketIO object, the server, and a prompt clean stop."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from flask import Flask, request
from flask_socketio import ConnectionRefusedError, SocketIO

from talkingpiece import discretion, patching
from talkingpiece.process import harden
from talkingpiece.server.engine import Engine
from talkingpiece.server.listening import open_listener
from talkingpiece.server.membership import Membership
from talkingpiece.server.stopping import StopSignal
from web.gate import is_own_origin

FRAME_BYTES = 8192
PING_INTERVAL_SECONDS, PING_TIMEOUT_SECONDS = 10, 8
NO_NAMESPACE = frozenset({None})
"""By default anyone may connect to the namespace `/`, which has no handlers to turn them away."""

DID_NOT_WORK = {"code": "unexpected", "message": "That did not work. Please try once more."}


def prepare() -> None:
    """Make the process private and quiet; before anything is opened or could break."""
    harden()
    discretion.install()


def new_socketio(mode: str) -> SocketIO:
    """The SocketIO object with the settings this server stands on; `init_app` is the caller's."""
    socketio = SocketIO(
        async_mode=mode,
        allow_upgrades=False,
        async_handlers=False,
        client_manager=Membership(),
        cookie=None,
        cors_allowed_origins=is_own_origin,
        cors_credentials=False,
        engineio_logger=discretion.discreet_logger("engineio"),
        http_compression=False,
        logger=discretion.discreet_logger("socketio"),
        manage_session=False,
        max_http_buffer_size=FRAME_BYTES,
        namespaces=NO_NAMESPACE,
        ping_interval=PING_INTERVAL_SECONDS,
        ping_timeout=PING_TIMEOUT_SECONDS,
        transports=["websocket", "polling"],
    )
    socketio.on_error_default(_refuse)
    return socketio


def serve(
    app: Flask,
    socketio: SocketIO,
    *,
    host: str,
    port: int,
    on_ready: Callable[[int], None],
    on_stop: Callable[[], None],
) -> None:
    """Serve until SIGTERM, SIGINT or SIGHUP, then return within a second.

    `on_ready` is told the port when phones can come; `on_stop` runs when the last has been told
    that the server restarts, and is where stores are checkpointed. Raises CannotListen, and
    Unfitting when a library is not the one this server knows.
    """
    mode = patching.applied()
    if socketio.async_mode != mode:
        raise RuntimeError(f"The process is patched for {mode}, not for {socketio.async_mode}.")
    prepare()
    engine = Engine(socketio.server.eio, socketio.server.manager)
    server = import_module(f"talkingpiece.server.{mode}_server")
    listener = open_listener(host, port)
    opened_port = listener.getsockname()[1]
    with StopSignal() as stop:
        socketio.start_background_task(engine.watch)
        stop_accepting = server.start(app, listener)
        on_ready(opened_port)
        stop.wait()
        stop_accepting()
        engine.part()
        on_stop()


def _refuse(problem: Exception) -> Any:
    """Answer for a handler that broke; a connection it was to let in is refused."""
    discretion.report(problem)
    if request.event["message"] == "connect":  # type: ignore[attr-defined]
        raise ConnectionRefusedError(DID_NOT_WORK["message"], DID_NOT_WORK)
    return {"ok": False, "error": DID_NOT_WORK}
