"""How a seat is called on a screen: by its name, or "Seat 3" where none is known."""

import re
from collections.abc import Iterable

from flask_babel import gettext

from web.faces import Dot
from web.ring import Marked, RingSeat, ring_seats

NUMBERED = re.compile(r"#([0-9]+)")
"""What `web.faces.seat_name` says of a seat without a name."""


def called(name: str) -> str:
    """A name as it is shown, in the language of the one who reads it."""
    number = NUMBERED.fullmatch(name)
    return gettext("Seat %(number)s", number=number[1]) if number else name


def called_seats(seats: Iterable[Marked]) -> tuple[RingSeat, ...]:
    """The seats as the macro `ring` draws them, each called by its name or number."""
    return ring_seats(Dot(seat.id, seat.state, called(seat.name)) for seat in seats)
