"""What a person may be called: cleaned, never longer than a line, told apart from the others."""

import unicodedata
from collections.abc import Iterable

NAME_LENGTH_AT_MOST = 40
COMBINING_MARKS_AT_MOST = 3
_DROPPED_CATEGORIES = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_DROPPED = frozenset(
    chr(code)
    for code in (
        *(0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF),
        *(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFFF9, 0xFFFC),
        *range(0xE0000, 0xE0080),
    )
)
"""Bidi and format controls, zero-width marks, tags and letters that are blank: they could make
one name look like another.

ZWJ and ZWNJ stay, for emoji and for Persian and Indic scripts.
"""
_JOINERS = "\u200c\u200d"
_UNSEEN = dict.fromkeys(
    (*map(ord, _JOINERS), 0x034F, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10),
     *range(0xE0100, 0xE01F0)),
)  # fmt: skip
"""Joiners and variation selectors, which change how a sign is drawn and not which it is."""


def clean(text: str, longest: int = NAME_LENGTH_AT_MOST) -> str:
    """The name, or another typed line, as it may be shown; empty if nothing is left of it."""
    composed = unicodedata.normalize("NFC", "".join(_shown(text)))
    kept = unicodedata.normalize("NFC", "".join(_with_few_marks(composed)))
    line = _cut(" ".join(kept.split()), longest)
    return line if _visible(line) else ""


def told_apart(name: str, others: Iterable[str]) -> str:
    """The name, with a number after it if somebody here already looks the same."""
    taken = {skeleton(other) for other in others}
    candidate, number = name, 1
    while skeleton(candidate) in taken:
        number += 1
        ending = f" {number}"
        candidate = _cut(name, NAME_LENGTH_AT_MOST - len(ending)) + ending
    return candidate


def skeleton(name: str) -> str:
    """What two names that look the same have in common (NFKC, case-folded, nothing unseen)."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return "".join(folded.translate(_UNSEEN).split())


def _visible(line: str) -> bool:
    return any(unicodedata.category(it)[0] not in "MZ" and it not in _JOINERS for it in line)


def _shown(text: str) -> Iterable[str]:
    for character in text:
        is_dropped = unicodedata.category(character) in _DROPPED_CATEGORIES
        if character.isspace() or not (is_dropped or character in _DROPPED):
            yield character


def _with_few_marks(text: str) -> Iterable[str]:
    """A joiner between marks is no new letter: with it they would pile up all the same."""
    marks = 0
    for character in text:
        if character not in _JOINERS:
            marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= COMBINING_MARKS_AT_MOST:
            yield character


def _cut(line: str, most: int) -> str:
    """Never between a letter and what belongs to it, where that leaves anything."""
    if len(line) <= most:
        return line.strip()
    end = most
    while end and (_belongs(line[end]) or line[end - 1] in _JOINERS):
        end -= 1
    return line[: end or most].strip()


def _belongs(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character).startswith("M")
