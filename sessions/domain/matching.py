"""Who sits with whom, in twos or threes: nobody alone, and new company while there is any."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

Group = tuple[str, ...]

LOOKS_AT_MOST = 1000
"""So many beginnings of a division are looked at: far more than a circle of twenty ever needs, and
soon over if it should. What was found by then is as good as the best for nearly everybody."""


def matched(seats: Group, met: Iterable[Group], size: int) -> tuple[Group, ...]:
    """These seats, in a chance order, in groups of `size` (2 or 3) that have met least so far.

    What does not come out even is made up by a three among twos, or by twos among threes. In each
    group they stand in the chance order, in which they will speak. Nothing for a single seat.
    """
    search = _Search(Counter(two for group in met for two in _twos(group)))
    search.go_on(seats, group_sizes(len(seats), size))
    return search.best


def group_sizes(count: int, size: int) -> tuple[int, ...]:
    """How many sit together in each group: all in twos but one, or in threes but two."""
    if count < 2:
        return ()
    odd = count % size
    if size == 2:
        return (2,) * (count // 2 - odd) + (3,) * odd
    twos = (0, 2, 1)[odd]
    return (3,) * ((count - 2 * twos) // 3) + (2,) * twos


def _twos(group: Iterable[str]) -> Iterable[frozenset[str]]:
    return (frozenset(two) for two in combinations(group, 2))


class _Search:
    """Tries one division after the other, the freshest company first, and keeps the best."""

    def __init__(self, met: Counter[frozenset[str]]) -> None:
        self._met = met
        self._looks = LOOKS_AT_MOST
        self._fewest: int | None = None
        self.best: tuple[Group, ...] = ()

    def go_on(
        self, free: Group, sizes: tuple[int, ...], *, again: int = 0, made: tuple[Group, ...] = ()
    ) -> None:
        """Divide who is still free; `again` counts how often two of those made had met before."""
        if self._fewest is not None and (again >= self._fewest or self._looks <= 0):
            return
        if not sizes:
            self._fewest, self.best = again, made
            return
        self._looks -= 1
        for repeats, group in self._groups_of(free, sizes):
            rest = tuple(seat for seat in free if seat not in group)
            left = list(sizes)
            left.remove(len(group))
            self.go_on(rest, tuple(left), again=again + repeats, made=(*made, group))

    def _groups_of(self, free: Group, sizes: tuple[int, ...]) -> list[tuple[int, Group]]:
        """Every group that the first of them could be in, with new company first."""
        first, *others = free
        groups = (
            (first, *company)
            for size in sorted(set(sizes))
            for company in combinations(others, size - 1)
        )
        counted = [(sum(self._met[two] for two in _twos(group)), group) for group in groups]
        return sorted(counted, key=lambda each: each[0])
