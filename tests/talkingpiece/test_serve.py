"""The settings that the server stands on, as the libraries understood them."""

import pytest
from flask import Flask
from flask_socketio import Namespace

from talkingpiece.serve import new_socketio, serve

CANARY = "Ada-whispered-this"


class Echo(Namespace):
    """Answers, and breaks when asked."""

    def on_connect(self, auth=None):
        if auth == {"break": True}:
            raise ValueError(CANARY)

    def on_say(self, words):
        if words == "break":
            raise ValueError(CANARY)
        return words


@pytest.fixture
def app():
    return Flask(__name__)


@pytest.fixture
def socketio(app):
    made = new_socketio("threading")
    made.on_namespace(Echo("/echo"))
    made.init_app(app)
    return made


def test_a_client_is_handled_in_order_within_small_frames(socketio):
    eio = socketio.server.eio

    assert socketio.server.async_handlers is False
    assert eio.max_http_buffer_size == 8192
    assert (eio.ping_interval, eio.ping_timeout) == (10, 8)
    assert eio.transports == ["websocket", "polling"]
    assert not eio.http_compression
    assert eio.cookie is None
    assert socketio.manage_session is False


@pytest.mark.parametrize(
    ("origin", "host", "let_in"),
    [
        ("http://localhost:8420", "localhost:8420", True),
        ("http://evil.example", "localhost:8420", False),
        ("null", "localhost:8420", False),
    ],
)
def test_the_socket_asks_for_the_origin_itself_too(socketio, origin, host, let_in):
    environ = {"HTTP_ORIGIN": origin, "HTTP_HOST": host, "wsgi.url_scheme": "http"}
    environ |= {"HTTP_X_FORWARDED_HOST": "evil.example", "REQUEST_METHOD": "GET"}

    assert (origin in socketio.server.eio._cors_allowed_origins(environ)) is let_in


def test_the_namespace_without_handlers_lets_nobody_in(app, socketio):
    assert not socketio.test_client(app).is_connected()
    assert not socketio.test_client(app, namespace="/none").is_connected("/none")
    assert socketio.test_client(app, namespace="/echo").is_connected("/echo")


def test_a_handler_that_breaks_is_answered_without_its_text(app, socketio, capsys):
    client = socketio.test_client(app, namespace="/echo")
    answer = client.emit("say", "break", namespace="/echo", callback=True)

    assert answer["ok"] is False
    assert CANARY not in f"{answer}{capsys.readouterr()}"


def test_nobody_is_let_in_by_a_connect_that_breaks(app, socketio, capsys):
    client = socketio.test_client(app, namespace="/echo", auth={"break": True})

    assert not client.is_connected("/echo")
    assert " error broke ValueError at no line of ours up" in capsys.readouterr().err


def test_a_process_that_is_not_patched_for_its_mode_does_not_serve(app, socketio):
    socketio.async_mode = "eventlet"

    with pytest.raises(RuntimeError, match="patched for threading, not for eventlet"):
        serve(app, socketio, host="127.0.0.1", port=0, on_ready=print, on_stop=print)
