"""Stands in for the server: real Socket.IO, made-up pictures, every way a line can fail."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import socketio
from engineio.packet import PING, Packet
from flask import Flask, Response, request
from socketio.exceptions import ConnectionRefusedError as ConnectRefused
from werkzeug.serving import make_server

from tests.browser.static import shells
from web.assets import LINKED_PATH, Packed

WAIT_SECONDS = 8
AUDIENCES = ("/participant", "/facilitator", "/wall")


@dataclass
class Heard:
    """What the pages have sent, in order: connects with their auth, and commands."""

    knocks: list[Any] = field(default_factory=list)
    languages: list[Any] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    said: list[tuple[str, Any]] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def add(self, entries: list[Any], entry: Any) -> None:
        with self.changed:
            entries.append(entry)
            self.changed.notify_all()

    def until(self, done: Callable[[], Any]) -> Any:
        """Wait until something has been heard."""
        with self.changed:
            assert self.changed.wait_for(done, WAIT_SECONDS), f"only heard {self.said}"
            return done()

    def all(self, event: str) -> list[Any]:
        return [data for name, data in self.said if name == event]

    def commands(self, event: str, times: int = 1) -> list[Any]:
        """The commands of one kind, once there are so many."""
        self.until(lambda: len(self.all(event)) >= times)
        return self.all(event)


class StandIn(socketio.Namespace):
    """One audience. `answers` by event; `deaf` events have none; `lost` ones lose it with the line,
    once; at a `silent` one the whole line falls silent."""

    def __init__(self, namespace: str) -> None:
        super().__init__(namespace)
        self.awake = threading.Event()
        self.forget_everything()

    def forget_everything(self) -> None:
        self.heard = Heard()
        self.picture: dict[str, Any] | None = None
        self.seat: dict[str, str] | None = None
        self.refusal: dict[str, Any] | None = None
        self.answers: dict[str, Any] = {}
        self.lost: set[str] = set()
        self.silent: set[str] = set()
        self.deaf: set[str] = set()
        self.versions = 0
        self.awake.set()

    def trigger_event(self, event: str, *args: Any) -> Any:
        if event == "connect":
            return self._connect(args[0], args[2] if len(args) > 2 else None)
        if event == "disconnect":
            return self.heard.add(self.heard.gone, args[0])
        return self._command(event, *args)

    def show(self, screen: str, html: str, *, left_ms: int | None = None, **versions: int) -> None:
        """Send everyone a picture, newer than the last unless told otherwise."""
        self.versions += 1
        self.picture = {
            "v": self.versions,
            "n": 0,
            "screen": screen,
            "left_ms": left_ms,
            "html": html,
        }
        self.emit("state", self.picture | versions)

    def drop(self) -> None:
        """Close every line, as a restart would."""
        for line in self._lines():
            line.close(wait=False)

    def ping(self) -> None:
        """Ask every page whether it is still there."""
        for line in self._lines():
            line.send(Packet(PING))

    def _lines(self) -> list[Any]:
        sids = [sid for sid, _ in self.server.manager.get_participants(self.namespace, None)]
        return [self._line(sid) for sid in sids]

    def _line(self, sid: str) -> Any:
        return self.server.eio.sockets[self.server.manager.eio_sid_from_sid(sid, self.namespace)]

    def _connect(self, sid: str, auth: Any) -> None:
        self.heard.add(self.heard.languages, auth.pop("language"))
        self.heard.add(self.heard.knocks, auth)
        if self.refusal:
            refused = ConnectRefused()
            refused.error_args = self.refusal
            raise refused
        if self.seat:
            self.emit("seated", {"later": shells.LATER_URL} | self.seat, to=sid)
        if self.picture:
            self.emit("state", self.picture, to=sid)

    def _command(self, event: str, sid: str, data: Any) -> Any:
        self.heard.add(self.heard.said, (event, data))
        if event in self.lost:
            self.lost.discard(event)
            self._line(sid).close(wait=False)
        if event in self.silent:
            self.awake.clear()
            # Events of one line are handled in order, so nothing more is heard on this one.
            self.awake.wait(WAIT_SECONDS)
        if event in self.deaf:
            return self.server.not_handled
        if event == "state.ask" and self.picture:
            self.emit("state", self.picture, to=sid)
        return self.answers.get(event, {"ok": True})


class Server:
    """The stand-ins for all audiences, their pages, and the port they answer at."""

    def __init__(self) -> None:
        engine = socketio.Server(
            async_mode="threading", async_handlers=False, namespaces=list(AUDIENCES)
        )
        self.audiences = {name: StandIn(name) for name in AUDIENCES}
        for stand_in in self.audiences.values():
            engine.register_namespace(stand_in)
        app = make_app()
        app.wsgi_app = socketio.WSGIApp(engine, app.wsgi_app)  # type: ignore[method-assign]
        self._server = make_server("127.0.0.1", 0, app, threaded=True)
        self.url = f"http://127.0.0.1:{self._server.port}"

    def __enter__(self) -> "Server":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def make_app() -> Flask:
    app = Flask(__name__, static_folder=None)
    inline = shells.ASSETS.inline(sheets=(), entry="participant.mjs")
    wall = shells.ASSETS.linked("wall", sheets=("css/breath.css",), entry="wall.mjs")
    console = shells.ASSETS.linked("facilitator", sheets=(), entry="facilitator.mjs")
    enter = shells.ASSETS.linked("enter", sheets=(), entry="enter.mjs")
    serve(app, "/", shells.phone(inline), inline.policy_at("127.0.0.1:*", shells.LATER_URL))
    app.add_url_rule("/phone", view_func=shells.whole_phone)
    app.add_url_rule("/phone", "door", door, methods=["POST"])
    app.add_url_rule("/", "door of the bare page", door, methods=["POST"])
    serve(app, "/wall", shells.linked(wall, "<h1>Soon</h1>"), wall.policy)
    serve(app, "/facilitator", shells.linked(console, "<h1>Soon</h1>", "s1"), console.policy)
    serve(app, "/facilitator/enter", shells.linked(enter, "<h1>One moment</h1>"), enter.policy)
    app.add_url_rule(f"{LINKED_PATH}/<digest>/<name>", view_func=shells.ASSETS.respond)
    serve(app, "/bench", shells.bench(), console.policy)
    app.add_url_rule("/source/<name>", view_func=lambda name: source(name))
    app.add_url_rule("/facilitator/enter", "exchange", exchange, methods=["POST"])
    return app


def serve(app: Flask, path: str, html: str, policy: str) -> None:
    packed = Packed.of(html)
    app.add_url_rule(path, f"page {path}", lambda: packed.respond(policy=policy))


def source(name: str) -> Response:
    """One module as it is written, to try it by itself."""
    return Response((shells.STATIC / name).read_text(), mimetype="text/javascript")


def door() -> str:
    """Every invite opens something, but an old one."""
    return "This link opens no circle now." if request.data == b"old" else ""


def exchange() -> dict[str, Any]:
    if request.get_json() == {"key": "good"}:
        return {"ok": True}
    return {"ok": False, "error": {"code": "link_over", "message": "This link has been used."}}
