"""The order in which a circle is gone round, as plain tuples of seat ids."""


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
