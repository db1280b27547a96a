"""WebKitGTK, as Debian builds it, spoken to in WebDriver: no window of it is seen by anybody."""

import http.client
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.browser.engines.finding import MINI_BROWSER, WEBKIT_DRIVER, XVFB
from tests.support.ports import free_port
from tests.support.processes import running

START_SECONDS = 20
ANSWER_SECONDS = 30
SCREEN = "2048x1000x24"
SETTINGS = "[Settings]\ngtk-enable-animations=0\n"
"""What a person sets who wants nothing on a screen to move."""

CORNER = """() => {
  const { left, top } = frameElement.getBoundingClientRect()
  return [Math.round(left), Math.round(top)]
}"""


class WebKit:
    """One window. Frames are told by their place in it; None is the window itself."""

    def __init__(self, port: int) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=ANSWER_SECONDS)
        self._at: int | None = None
        wanted = {"binary": str(MINI_BROWSER), "args": ["--automation"]}
        offered = {"alwaysMatch": {"webkitgtk:browserOptions": wanted}}
        said = self._say("POST", "/session", {"capabilities": offered})
        self._session = f"/session/{said['sessionId']}"
        width, height, _depth = map(int, SCREEN.split("x"))
        self._tell("/window/rect", {"x": 0, "y": 0, "width": width, "height": height})

    def opens(self, address: str) -> None:
        """Load a page into the window itself."""
        self._tell("/url", {"url": address})
        self._at = None

    def asks(self, frame: int | None, script: str, told: object = None) -> Any:
        """The answer of a function in a frame; what it promises is waited for."""
        self._goes_to(frame)
        said = {"script": f"return ({script})(...arguments)", "args": [told]}
        return self._tell("/execute/sync", said)

    def acts(self, frame: int, actions: list[dict[str, Any]]) -> None:
        """What a hand does in a frame; this engine measures from the edge of the window."""
        x, y = self.asks(frame, CORNER)
        for move in (move for hand in actions for move in hand["actions"] if "x" in move):
            move.update(x=move["x"] + x, y=move["y"] + y)
        self._tell("/actions", {"actions": actions})

    def ends(self) -> None:
        """Close the window."""
        self._say("DELETE", self._session)
        self._line.close()

    def forgets_where_it_is(self) -> None:
        """A frame with another page in it has to be gone to anew."""
        self._at = None
        self._tell("/frame", {"id": None})

    def _goes_to(self, frame: int | None) -> None:
        if frame == self._at:
            return
        self._tell("/frame", {"id": None})
        if frame is not None:
            self._tell("/frame", {"id": frame})
        self._at = frame

    def _tell(self, path: str, said: dict[str, Any]) -> Any:
        return self._say("POST", f"{self._session}{path}", said)

    def _say(self, method: str, path: str, said: dict[str, Any] | None = None) -> Any:
        self._line.request(method, path, json.dumps(said) if said is not None else None)
        answer = self._line.getresponse()
        value = json.loads(answer.read())["value"]
        if answer.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{path}: {value['error']}: {value['message']}")
        return value


@contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """A window on a screen that is nowhere; `folder` is all it may write to."""
    with ExitStack() as stack:
        (folder / "gtk-3.0").mkdir()
        (folder / "gtk-3.0" / "settings.ini").write_text(SETTINGS)
        port = free_port()
        own = {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}
        environ = {**os.environ, **dict.fromkeys(own, str(folder)), "GDK_BACKEND": "x11"}
        environ |= {"DISPLAY": stack.enter_context(a_screen()), "NO_AT_BRIDGE": "1"}
        stack.enter_context(running([WEBKIT_DRIVER, f"--port={port}"], env=environ))
        until_it_listens(port)
        window = WebKit(port)
        stack.callback(window.ends)
        yield window


@contextmanager
def a_screen() -> Iterator[str]:
    """A screen in memory; answers its name."""
    told, tells = os.pipe()
    command = [XVFB, "-displayfd", str(tells), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with running(command, pass_fds=(tells,)):
        os.close(tells)
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"


def until_it_listens(port: int) -> None:
    """Wait for a process that has just been started."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.02)
    raise RuntimeError("it did not start")
