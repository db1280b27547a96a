"""How a seat is called on a screen: by its name, or "Seat 3" where none is known."""

from collections.abc import Iterable
from typing import NamedTuple

from flask_babel import gettext

from web.faces import Called, Dot
from web.ring import RingSeat, ring_seats


class _Worded(NamedTuple):
    """A seat of the ring with the words beside it."""

    id: str
    state: str
    name: str


def called(name: Called) -> str:
    """A name as it is shown, in the language of the one who reads it."""
    return gettext("Seat %(number)s", number=name) if isinstance(name, int) else name


def called_seats(seats: Iterable[Dot]) -> tuple[RingSeat, ...]:
    """The seats as the macro `ring` draws them, each called by its name or number."""
    return ring_seats(_Worded(seat.id, seat.state, called(seat.name)) for seat in seats)
