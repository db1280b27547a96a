"""A tiny product to serve in the live tests: echoes, broadcasts, and breaks when asked.

Started as `python -m tests.live.echo_app --async-mode MODE PORT`; prints its port when ready.
"""

import sys

from talkingpiece import patching

MODE = patching.begin(sys.argv[1:])

from flask import Flask  # noqa: E402
from flask_socketio import Namespace, SocketIO, emit  # noqa: E402

from talkingpiece.serve import new_socketio, prepare, serve  # noqa: E402
from web.gate import Gate  # noqa: E402


class Echo(Namespace):
    """What the tests say to the server, and what it answers."""

    def on_connect(self, auth):
        if auth:
            raise ValueError(auth["break"])

    def on_say(self, words):
        return {"ok": True, "words": words}

    def on_tell(self, words):
        """Broadcast first and acknowledge afterwards, as a change of a session does."""
        emit("told", words, broadcast=True)
        return {"ok": True}

    def on_shout(self, times):
        for _ in range(times):
            emit("told", "x" * 6000, broadcast=True)
        return {"ok": True}

    def on_break(self, text):
        raise KeyError(text)

    def on_break_later(self, text):
        self.socketio.start_background_task(fall_over, text)
        return {"ok": True}

    def on_disconnect(self, reason):
        emit("left", reason, broadcast=True)


def fall_over(text):
    raise RuntimeError(text)


def create_app() -> tuple[Flask, SocketIO]:
    app = Flask(__name__)
    app.add_url_rule("/", "home", lambda: "A page.")
    app.add_url_rule("/break/<text>", "break", fall_over)
    socketio = new_socketio(MODE)
    socketio.on_namespace(Echo("/echo"))
    socketio.init_app(app)
    app.wsgi_app = Gate(app.wsgi_app, names=["localhost"])  # type: ignore[method-assign]
    return app, socketio


def say(words: object) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    prepare()
    serve(
        *create_app(),
        host="127.0.0.1",
        port=int(sys.argv[-1]),
        on_ready=say,
        on_stop=lambda: say("checkpointed"),
    )
