"""Where the seats of the ring stand: pure geometry, shared by phone, console and wall.

Coordinates are those of a 200 by 200 drawing; seats run clockwise from the top, in every language.
"""

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

CENTRE = 100.0
SEAT_RADIUS = 86.0
NAME_RADIUS = 103.0
LINE_HEIGHT = 13.0
LETTER_WIDTH = 7.4
"""What a wide system font needs for a letter of 12 units, the size of names."""

NAME_LINE_WIDTH = 10
"""Latin letters that fit beside the ring; a wide letter (CJK, emoji) counts as two."""

CROWDED_SEATS = 15
"""From here on a name has one short line in smaller type, so that neighbours do not touch."""

CROWDED_LINE_WIDTH = 9


class Marked(Protocol):
    """What a ring needs to know of a seat: `state` is how it is drawn, `name` may be empty."""

    @property
    def id(self) -> str:
        """The seat's random id."""

    @property
    def state(self) -> str:
        """Drawn by shape as well as colour: idle, holding, next, resting or out."""

    @property
    def name(self) -> str:
        """What stands beside it, or nothing."""


class Anchor(StrEnum):
    """Which end of a name touches its seat: names always grow away from the ring."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Place:
    """One place on the ring, and where the last line of a name beside it stands."""

    x: float
    y: float
    name_x: float
    name_y: float
    anchor: Anchor


@dataclass(frozen=True)
class RingSeat:
    """A seat as the macro `ring` draws it; `lines` is the name, wrapped, or nothing.

    `reach` is how far the name may stand out of the 200 units on either side; `small` is its type.
    """

    id: str
    state: str
    name: str
    lines: tuple[str, ...]
    x: float
    y: float
    name_x: float
    name_y: float
    anchor: Anchor
    reach: int
    small: bool


def ring_seats(seats: Iterable[Marked]) -> tuple[RingSeat, ...]:
    """Set seats round the ring in their order; an empty name is not drawn."""
    listed = tuple(seats)
    return tuple(
        _seated(place, seat, name_lines(seat.name, len(listed)), small=len(listed) >= CROWDED_SEATS)
        for place, seat in zip(places(len(listed)), listed, strict=True)
    )


def places(n: int) -> tuple[Place, ...]:
    """Give `n` places at equal distances, the first one at the top."""
    return tuple(_place(math.tau * index / n) for index in range(n))


def name_lines(name: str, seats: int) -> tuple[str, ...]:
    """Wrap a name for a ring of `seats`: two lines at most, an ellipsis where it is longer."""
    text = " ".join(name.split())
    lines: tuple[str, ...]
    if seats >= CROWDED_SEATS:
        lines = (_cut(text, CROWDED_LINE_WIDTH),)
    elif _width(text) <= NAME_LINE_WIDTH:
        lines = (text,)
    else:
        lines = tuple(_cut(line, NAME_LINE_WIDTH) for line in _halves(text))
    return tuple(line for line in lines if line)


def in_the_ring(name: str) -> str:
    """A name in the middle, in one line: its first word where it is long, or that cut short."""
    return next(iter(name_lines(name, 1)), "").rstrip("-")


def _seated(place: Place, seat: Marked, lines: tuple[str, ...], *, small: bool) -> RingSeat:
    """Join a seat and its place; two lines above the ring begin higher, beside it a little."""
    height = (CENTRE - place.y) / SEAT_RADIUS
    letters = max(map(_width, lines), default=0)
    lift = (len(lines) - 1) * LINE_HEIGHT * (1 + height) / 2
    return RingSeat(
        id=seat.id,
        state=seat.state,
        name=seat.name,
        lines=lines,
        x=place.x,
        y=place.y,
        name_x=place.name_x,
        name_y=round(place.name_y - lift, 1),
        anchor=place.anchor,
        reach=round(NAME_RADIUS - CENTRE + letters * LETTER_WIDTH) if lines else 0,
        small=small,
    )


def _place(angle: float) -> Place:
    """Turn an angle, clockwise from the top in radians, into a place."""
    across, up = math.sin(angle), math.cos(angle)
    baseline = 3.5 * (1 - up)
    return Place(
        x=round(CENTRE + SEAT_RADIUS * across, 1),
        y=round(CENTRE - SEAT_RADIUS * up, 1),
        name_x=round(CENTRE + NAME_RADIUS * across, 1),
        name_y=round(CENTRE - NAME_RADIUS * up + baseline, 1),
        anchor=_anchor(across),
    )


def _anchor(across: float) -> Anchor:
    """Let names right of the middle begin at their seat, and names left of it end there."""
    if abs(across) < 0.1:
        return Anchor.MIDDLE
    return Anchor.START if across > 0 else Anchor.END


def _halves(text: str) -> tuple[str, str]:
    """Break after the last space or hyphen that leaves a first line that fits, else the first."""
    breaks = [found.end() for found in re.finditer(r"[\s-]", text)]
    fitting = [end for end in breaks if _width(text[:end].rstrip()) <= NAME_LINE_WIDTH]
    at = max(fitting, default=min(breaks, default=len(text)))
    return text[:at].rstrip(), text[at:]


def _cut(text: str, width: int) -> str:
    """Shorten to `width` with an ellipsis, never between a letter and its accent."""
    if _width(text) <= width:
        return text
    kept = ""
    for letter in text:
        if _width(kept + letter) > width - 1:
            break
        kept += letter
    return kept.rstrip(" -") + "…"


def _width(text: str) -> int:
    """Estimate the drawn width in Latin letters: no font is known on the server."""
    return sum(_letter_width(letter) for letter in text)


def _letter_width(letter: str) -> int:
    """Count an accent as nothing and a wide letter as two."""
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
