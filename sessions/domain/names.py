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
        *range(0x2060, 0x2065),
        *range(0x2066, 0x206A),
        *range(0xE0000, 0xE0080),
    )
)
"""Bidi controls, zero-width marks, tags and letters that are blank: they could make one name
look like another.

ZWJ and ZWNJ stay, for emoji and for Persian and Indic scripts.
"""
_JOINERS = "\u200c\u200d"
_UNSEEN = dict.fromkeys(map(ord, _JOINERS)) | dict.fromkeys(range(0xFE00, 0xFE10))
"""Joiners and variation selectors, which change how a sign is drawn and not which it is."""


def clean(text: str, longest: int = NAME_LENGTH_AT_MOST) -> str:
    """The name, or another typed line, as it may be shown; empty if nothing is left of it."""
    kept = "".join(_kept(unicodedata.normalize("NFC", text)))
    line = " ".join(kept.split())[:longest].strip()
    return line if _visible(line) else ""


def told_apart(name: str, others: Iterable[str]) -> str:
    """The name, with a number after it if somebody here already looks the same."""
    taken = {skeleton(other) for other in others}
    candidate, number = name, 1
    while skeleton(candidate) in taken:
        number += 1
        candidate = f"{name} {number}"
    return candidate


def skeleton(name: str) -> str:
    """What two names that look the same have in common (NFKC, case-folded, nothing unseen)."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(folded.translate(_UNSEEN).split())


def _visible(line: str) -> bool:
    return any(unicodedata.category(it)[0] not in "MZ" and it not in _JOINERS for it in line)


def _kept(text: str) -> Iterable[str]:
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        if category in _DROPPED_CATEGORIES and not character.isspace():
            continue
        if character in _DROPPED:
            continue
        marks = marks + 1 if category.startswith("M") else 0
        if marks <= COMBINING_MARKS_AT_MOST:
            yield character
