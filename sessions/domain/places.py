"""Where each seat of a round stands, in order, as long as it does not have the piece.

Knows nothing of turns or of time: see `rounds.py`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self


class Place(StrEnum):
    """Not offered yet; later, as they asked; not today, once more at the end; not today again."""

    WAITING = "waiting"
    LATER = "later"
    DECLINED = "declined"
    RESTED = "rested"
    SHARED = "shared"


@dataclass(frozen=True, kw_only=True)
class Places:
    """Every seat stands in one place at most. `late` came into a round that was running."""

    waiting: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    rested: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    late: tuple[str, ...] = ()

    @property
    def unheard(self) -> tuple[str, ...]:
        """Those who have not shared, whatever they chose; they may still take the piece."""
        return self.waiting + self.later + self.declined + self.rested

    @property
    def queue(self) -> tuple[str, ...]:
        """Those to be offered next: first offers come before anybody's second."""
        return self.waiting or self.later or self.declined

    def place_of(self, seat: str) -> Place:
        """Where a seat stands; one that stands nowhere is as good as waiting."""
        return next((place for place in Place if seat in getattr(self, place)), Place.WAITING)

    def first(self, seat: str, place: Place) -> Self:
        """A seat at the front of a place."""
        return self._with(place, (seat, *less(getattr(self, place), seat)))

    def last(self, seat: str, place: Place) -> Self:
        """A seat moved to the end of a place."""
        free = self.without(seat)
        return free._with(place, (*getattr(free, place), seat))

    def without(self, seat: str) -> Self:
        """A seat that stands nowhere any more."""
        place = self.place_of(seat)
        return self._with(place, less(getattr(self, place), seat))

    def _with(self, place: Place, seats: tuple[str, ...]) -> Self:
        changed: dict[str, Any] = {place.value: seats}
        return replace(self, **changed)


def less(seats: tuple[str, ...], seat: str) -> tuple[str, ...]:
    """The same order without one seat."""
    return tuple(other for other in seats if other != seat)


def onward(ring: tuple[str, ...], volunteer: str, late: tuple[str, ...]) -> tuple[str, ...]:
    """Round the circle from the seat after who volunteered to begin; late seats still come last."""
    in_time = tuple(seat for seat in ring if seat not in late)
    last = tuple(seat for seat in ring if seat in late and seat != volunteer)
    if volunteer not in in_time:
        return in_time + last
    start = in_time.index(volunteer)
    return in_time[start + 1 :] + in_time[:start] + last


def in_order(
    seats: tuple[str, ...], order: tuple[str, ...], late: tuple[str, ...]
) -> tuple[str, ...]:
    """These seats as they stand in `order`; late seats still come last, as they came."""
    in_time = tuple(seat for seat in order if seat in seats and seat not in late)
    return in_time + tuple(seat for seat in seats if seat not in in_time)
