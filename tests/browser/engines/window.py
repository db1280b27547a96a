"""A window in which every face has a frame, and somebody who taps, types and reads there."""

import time
from typing import Any, Protocol

from tests.browser.engines.around import FRAMES_PATH

PATIENCE_SECONDS = 10
LOOK_AGAIN_SECONDS = 0.02

NEW_FRAME = """({ width, height }) => {
  const frame = document.body.appendChild(document.createElement('iframe'))
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, border: '0' })
}"""
LOAD = """({ at, address }) => new Promise((loaded) => {
  const frame = document.querySelectorAll('iframe')[at]
  frame.onload = () => loaded(true)
  frame.src = address
})"""
RESIZE = """([width, height]) =>
  Object.assign(frameElement.style, { width: `${width}px`, height: `${height}px` }) && true"""
COMPLAINTS = "() => window.complaints ?? []"
FIND = """(name) => {
  const over = document.querySelector('dialog[open]') ?? document
  const one = [...over.querySelectorAll('button, summary, a[href], input')].find((each) => {
    const words = each.labels?.[0]?.textContent || each.textContent
    const found = words.trim().replace(/\\s+/g, ' ')
    return each.checkVisibility({ visibilityProperty: true }) && found.startsWith(name)
  })
  one?.scrollIntoView({ block: 'center', behavior: 'instant' })
  if (!one) return null
  const { left, top, width, height } = one.getBoundingClientRect()
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
  return one.contains(document.elementFromPoint(x, y)) ? [x, y] : null
}"""
HEADING = """() => [...document.querySelectorAll('h1')]
  .find((one) => one.checkVisibility())?.textContent.trim() ?? ''"""
WORDS = "() => document.body.innerText.replace(/\\s+/g, ' ')"
KEPT = """() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
  .filter((name) => name.startsWith('tp.'))"""


class Window(Protocol):
    """What every engine can do."""

    def opens(self, address: str) -> None: ...
    def asks(self, frame: int | None, script: str, told: object = None) -> Any: ...
    def acts(self, frame: int, actions: list[dict[str, Any]]) -> None: ...
    def forgets_where_it_is(self) -> None: ...


class Faces:
    """The frames of one window, on pages of one server."""

    def __init__(self, window: Window, url: str) -> None:
        self.window, self._known = window, 0
        window.opens(f"{url}{FRAMES_PATH}")

    def face(self, width: int, height: int) -> "Face":
        """Another frame, with nothing in it yet."""
        self.window.asks(None, NEW_FRAME, {"width": width, "height": height})
        self._known += 1
        return Face(self.window, self._known - 1)

    def complaints(self) -> list[str]:
        """Everything that any page has complained of."""
        said: list[str] = self.window.asks(None, COMPLAINTS)
        return said


class Face:
    """Somebody in front of one frame; also what the gallery asks of a page."""

    def __init__(self, window: Window, at: int) -> None:
        self._window, self._at = window, at

    def opens(self, address: str) -> None:
        """Load a page into the frame."""
        self._window.asks(None, LOAD, {"at": self._at, "address": address})
        self._window.forgets_where_it_is()

    def asks(self, script: str, told: object = None) -> Any:
        """The answer of a function in the frame's page."""
        return self._window.asks(self._at, script, told)

    def becomes(self, width: int, height: int) -> None:
        """Another size."""
        self.asks(RESIZE, [width, height])

    def taps(self, name: str) -> None:
        """Put a finger on what has this name, wherever it stands."""
        x, y = self._until(FIND, name, bool)
        finger = [
            {"type": "pointerMove", "x": x, "y": y, "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._window.acts(self._at, [{"type": "pointer", "id": "finger", "actions": finger}])

    def types(self, words: str) -> None:
        """Type into what has been tapped."""
        keys = [
            {"type": kind, "value": letter} for letter in words for kind in ("keyDown", "keyUp")
        ]
        self._window.acts(self._at, [{"type": "key", "id": "keys", "actions": keys}])

    def hears(self, heading: str) -> None:
        """The screen has this heading."""
        self._until(HEADING, None, lambda said: said == heading)

    def reads(self, words: str) -> None:
        """These words can be seen on the page."""
        self._until(WORDS, None, lambda said: words in said)

    def kept(self) -> list[str]:
        """What the browser still holds of the evening."""
        return self.asks(KEPT)

    def _until(self, script: str, told: object, enough: Any) -> Any:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not enough(found := self.asks(script, told)):
            assert time.monotonic() < deadline, (script, told, found)
            time.sleep(LOOK_AGAIN_SECONDS)
        return found
