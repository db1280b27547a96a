"""Looks for things that must not be anywhere, in the encodings in which they could hide."""

from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

SHORTEST_WORTH_SEARCHING = 4
PIECE, STRIDE = 5, 4
SHORTEST_KNOWN_ANYWHERE = PIECE + STRIDE - 1
"""`Search` looks at a piece of so many bytes at every so-manieth place: what is as long as this has
a whole piece at one of them, wherever it stands. What is shorter stands in many a file by chance.
"""


def disguises(secret: str) -> set[bytes]:
    """A text as it may stand in a file: plain, UTF-16, hex, base64 at any offset, URL, JSON."""
    plain = secret.encode()
    in_base64 = {b64encode(b"\0" * lead + plain)[lead and 4 : -4] for lead in range(3)}
    return {
        plain,
        secret.encode("utf-16-le"),
        plain.hex().encode(),
        plain.hex().upper().encode(),
        quote(secret).encode(),
        secret.encode("unicode_escape"),
        *(piece for piece in in_base64 if len(piece) >= SHORTEST_WORTH_SEARCHING),
    }


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, its name included."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = str(path.relative_to(folder))
            found[name] = name.encode() + b"\n" + path.read_bytes()
    return found


def traces(secrets: Iterable[str], places: dict[str, bytes]) -> list[str]:
    """Where any of these stand; the secrets themselves are not repeated."""
    return [
        f"secret {number} in {place}"
        for number, secret in enumerate(secrets)
        for place, content in places.items()
        if any(disguise in content for disguise in disguises(secret))
    ]


class Search:
    """Thousands of secrets, looked for in all places at once.

    Pieces of a place are looked up among those of all disguises, and then the whole is looked for.
    A place that has not changed since it was found clean is searched for newer secrets only.
    """

    def __init__(self) -> None:
        self._kinds: list[str] = []
        self._disguises: dict[bytes, list[tuple[int, bytes]]] = {}
        self._clean: dict[str, tuple[bytes, int]] = {}

    def __len__(self) -> int:
        return len(self._kinds)

    def add(self, kind: str, secret: str) -> None:
        """Look for this from now on; `kind` is what is said if it is found."""
        number = len(self._kinds)
        self._kinds.append(kind)
        for disguise in disguises(secret):
            if len(disguise) >= SHORTEST_KNOWN_ANYWHERE:
                for at in range(STRIDE):
                    piece = disguise[at : at + PIECE]
                    self._disguises.setdefault(piece, []).append((number, disguise))

    def traces(self, places: dict[str, bytes]) -> list[str]:
        """What kind of secret stands where, in the order they were added."""
        found = [hit for place, content in places.items() for hit in self._in(place, content)]
        return [f"{self._kinds[number]} in {place}" for number, place in sorted(found)]

    def _in(self, place: str, content: bytes) -> set[tuple[int, str]]:
        known, searched_for = self._clean.get(place, (b"", 0))
        if known != content:
            searched_for = 0
        if searched_for == len(self):
            return set()
        pieces = {content[at : at + PIECE] for at in range(0, len(content), STRIDE)}
        found = {
            (number, place)
            for piece in pieces & self._disguises.keys()
            for number, disguise in self._disguises[piece]
            if disguise in content
        }
        if not found:
            self._clean[place] = (content, len(self))
        return found
