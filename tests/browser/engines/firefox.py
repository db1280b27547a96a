"""Firefox, as Debian builds it, spoken to in WebDriver BiDi, which it speaks by itself."""

import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websocket import WebSocket, create_connection

from tests.browser.engines.finding import FIREFOX
from tests.support.processes import running

START_SECONDS = 60
ANSWER_SECONDS = 30
WINDOW = {"width": 2048, "height": 1000}
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)\n")
ASK = "async (told) => JSON.stringify(await (SCRIPT)(JSON.parse(told)))"
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "ui.prefersReducedMotion": 1,
}
"""It asks nobody anything, and nothing on a page moves."""


class Firefox:
    """One window. Frames are told by their place in it; None is the window itself."""

    def __init__(self, line: WebSocket) -> None:
        self._line, self._said = line, 0
        self._say("session.new", capabilities={})
        tree = self._say("browsingContext.getTree")
        self._top = tree["contexts"][0]["context"]
        self._frames: list[str] = []
        self._say("browsingContext.setViewport", context=self._top, viewport=WINDOW)

    def opens(self, address: str) -> None:
        """Load a page into the window itself."""
        self._say("browsingContext.navigate", context=self._top, url=address, wait="complete")
        self._frames = []

    def asks(self, frame: int | None, script: str, told: object = None) -> Any:
        """The answer of a function in a frame; what it promises is waited for."""
        answer = self._say(
            "script.callFunction",
            functionDeclaration=ASK.replace("SCRIPT", script),
            arguments=[{"type": "string", "value": json.dumps(told)}],
            target={"context": self._place(frame)},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value") or "null")

    def acts(self, frame: int, actions: list[dict[str, Any]]) -> None:
        """What a hand does in a frame."""
        self._say("input.performActions", context=self._place(frame), actions=actions)

    def forgets_where_it_is(self) -> None:
        """Frames are as they were found, whatever page is in them."""

    def _place(self, frame: int | None) -> str:
        if frame is None:
            return self._top
        if frame >= len(self._frames):
            tree = self._say("browsingContext.getTree", root=self._top)
            self._frames = [each["context"] for each in tree["contexts"][0]["children"]]
        return self._frames[frame]

    def _say(self, method: str, **params: Any) -> Any:
        self._said += 1
        self._line.send(json.dumps({"id": self._said, "method": method, "params": params}))
        while True:
            answer = json.loads(self._line.recv())
            if answer.get("id") == self._said:
                break
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
        return answer["result"]


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A window that nobody sees; `folder` is all it may write to."""
    wishes = [f'user_pref("{name}", {json.dumps(wish)});' for name, wish in PREFERENCES.items()]
    (folder / "user.js").write_text("\n".join(wishes))
    command = [FIREFOX, "--headless", "--profile", str(folder), "--remote-debugging-port", "0"]
    environ = {**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
    said = folder / "said"
    with said.open("w") as saying, running(command, env=environ, stderr=saying):
        line = create_connection(address(said), timeout=ANSWER_SECONDS, suppress_origin=True)
        yield Firefox(line)
        line.close()


def address(said: Path) -> str:
    """Where it listens, once it has said so."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if found := LISTENING.search(said.read_text()):
            return f"{found[1]}/session"
        time.sleep(0.02)
    raise RuntimeError(said.read_text())
