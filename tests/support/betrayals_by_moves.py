"""Who could be certain of whose move, beside the before and the after that everybody has seen.

*Certain* is meant as in `betrayals`: all others moved alike in every world that fits. Such worlds
are gone through one by one, and each is answered by another one that fits as well and in which
they did not: two of the others have exchanged what they said after, or one has moved within a zone.
It is enough to look at as many readers as may compare notes: what one is certain of, two are.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement, product

from sessions.disclosure import Bands, Words, in_words
from sessions.domain.plans import zone_edge

LOWER, SAME, HIGHER, UNKNOWN = range(4)
KNOWN_MOVES, ALL_MOVES = (LOWER, SAME, HIGHER), (LOWER, SAME, HIGHER, UNKNOWN)
ZONES = 3
WITHHELD = ZONES
"""The zone of somebody who would rather not say."""

Life = tuple[int, int, int]
"""A zone before, a zone after, and the move between the points within them."""

Suspicion = tuple[Words, Words, Words, tuple[Life, ...]]
"""What was published of before, after and the moves, and how the readers themselves lived."""


@dataclass(frozen=True)
class Circle:
    """So many people on a scale of so many points, some of them readers who compare notes."""

    people: int
    points: int
    readers: int
    bands: Bands

    @property
    def lives(self) -> tuple[Life, ...]:
        """Every life that somebody on this scale can have lived."""
        zones = [*map(self._zone, range(self.points)), WITHHELD]
        both = product(range(self.points + 1), repeat=2)
        return tuple(sorted({(zones[b], zones[a], self._move(b, a)) for b, a in both}))

    def _zone(self, point: int) -> int:
        edge = zone_edge(self.points)
        return (point >= edge) + (point >= self.points - edge)

    def _move(self, before: int, after: int) -> int:
        if self.points in (before, after):
            return UNKNOWN
        return SAME + (after > before) - (after < before)

    def published(self, world: tuple[Life, ...]) -> tuple[Words, Words, Words]:
        """The words of before, after and the moves."""
        before, after, moves = (Counter(life[poll] for life in world) for poll in range(3))
        return self.words(before), self.words(after), self.words(moves)

    def words(self, counts: Counter[int]) -> Words:
        """The words of what is shown: three zones, or three moves."""
        return in_words([counts[shown] for shown in range(ZONES)], self.bands)


def certain_of_a_move(
    circle: Circle, seen: frozenset[tuple[Words, Words]], alike: tuple[int, ...] = ALL_MOVES
) -> set[Suspicion]:
    """All published of a `seen` before and after that nothing answers; none is none betrayed."""
    answered, suspected = set[Suspicion](), set[Suspicion]()
    for others, own in all_move_alike(circle, alike):
        before, after, moves = circle.published((*others, *own))
        suspicion = (before, after, moves, own)
        if (before, after) not in seen or suspicion in answered:
            continue
        if any(circle.words(moved) == moves for moved in moved_otherwise(circle, others, own)):
            answered.add(suspicion)
        else:
            suspected.add(suspicion)
    return suspected - answered


def all_move_alike(
    circle: Circle, alike: tuple[int, ...]
) -> Iterator[tuple[tuple[Life, ...], tuple[Life, ...]]]:
    """Every world in which all others moved alike, and every life of the readers in it."""
    for move in alike:
        lives = [life for life in circle.lives if life[2] == move]
        for own in combinations_with_replacement(circle.lives, circle.readers):
            for others in combinations_with_replacement(lives, circle.people - circle.readers):
                yield others, own


def moved_otherwise(
    circle: Circle, others: tuple[Life, ...], own: tuple[Life, ...]
) -> Iterator[Counter[int]]:
    """How many moved how in worlds with the same before and after, where not all others alike."""
    moves = Counter(life[2] for life in (*others, *own))
    alike = others[0][2]
    kinds = set(others)
    for before, after, _ in kinds:
        for move in {m for b, a, m in circle.lives if (b, a) == (before, after)} - {alike}:
            yield moves - Counter([alike]) + Counter([move])
    for one, other in combinations(kinds, 2):
        exchanged = ((one[0], other[1]), (other[0], one[1]))
        possible = ([m for b, a, m in circle.lives if (b, a) == both] for both in exchanged)
        for both in product(*possible):
            if set(both) != {alike}:
                yield moves - Counter([alike, alike]) + Counter(both)
