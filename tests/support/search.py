"""Looks for things that must not be anywhere, in the encodings in which they could hide."""

from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

SHORTEST_WORTH_SEARCHING = 4


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
