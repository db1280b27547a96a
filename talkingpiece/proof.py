"""Searches every byte of a folder for what was erased; says how much it looked for, never what."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHORTEST_WORTH_SEARCHING = 4
"""Anything shorter is found by chance in any file."""
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
"""SQLite writes text in one of these."""

Words = frozenset[str | bytes]


@dataclass(frozen=True)
class Proof:
    """How a search ended: how much was looked for, in how many files, and where it still is.

    `shared` are words that something else which is kept has too: those stay, and say nothing.
    """

    looked_for: int
    files: int
    found_in: tuple[str, ...]
    shared: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.found_in

    def __str__(self) -> str:
        said = f"{self.looked_for} ids and words of it were searched for in {self.files} files"
        if self.is_clean:
            said += ": nothing of it is left."
        else:
            said += f", and something of it is still in: {', '.join(self.found_in)}."
        if self.shared:
            said += f" {self.shared} more stay, because something that you keep has them too."
        return said


def search(folder: Path, words: Words) -> Proof:
    """Look for these in every file below a folder, in every way that SQLite could write them."""
    needles = {shape for word in words for shape in _shapes(word)}
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    found = tuple(str(path) for path in files if _has_any(path.read_bytes(), needles))
    return Proof(len(words), len(files), found)


def searchable(values: Iterable[Any]) -> Words:
    """Every text in these, inside documents too, that is long enough to be looked for."""
    found = (text for value in values for text in _texts(value))
    return frozenset(text for text in found if len(text) >= SHORTEST_WORTH_SEARCHING)


def not_in(words: Words, text: str) -> Words:
    """Those of the words that do not stand in a text."""
    return frozenset(word for word in words if str(word) not in text)


def _has_any(content: bytes, needles: set[bytes]) -> bool:
    return any(needle in content for needle in needles)


def _shapes(word: str | bytes) -> Iterator[bytes]:
    if isinstance(word, bytes):
        yield word
        return
    for text in {word, json.dumps(word, ensure_ascii=False)[1:-1]}:
        for encoding in ENCODINGS:
            yield text.encode(encoding)


def _texts(value: Any) -> Iterator[str | bytes]:
    """Texts and random bytes as they are; a document is taken apart."""
    if isinstance(value, str):
        document = _document(value)
        yield from (value,) if document is None else _texts(document)
    elif isinstance(value, bytes):
        yield value
    elif isinstance(value, dict):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _document(text: str) -> dict[str, Any] | None:
    try:
        document = json.loads(text)
    except ValueError:
        return None
    return document if isinstance(document, dict) else None
