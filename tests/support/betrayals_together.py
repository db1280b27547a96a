"""Who could be certain of whose answer from several results together, by trying every world.

*Certain* is meant as in `betrayals`. Readers know who could answer each poll, how many did, what
was published, and one of them also what they answered themselves. People of one kind look alike to
a reader, so somebody's answer is certain when in all worlds that fit, all others of their kind gave
it: it is enough to go through how many of each kind live which life.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from typing import Any

from sessions.disclosure import Published

Answer = int | None
Life = tuple[Answer, ...]
"""What one person answers in each poll; None where they do not."""

Tally = tuple[int, ...]
World = tuple[Counter[Life], ...]
Say = Callable[[tuple[Tally, ...]], tuple[Published, ...]]
UNSURE = -1


@dataclass(frozen=True)
class Kind:
    """So many people who can live one of these lives, and whom nothing tells apart."""

    people: int
    lives: tuple[Life, ...]

    def worlds(self) -> Iterator[Counter[Life]]:
        """Every way they can all have lived."""
        return map(Counter, combinations_with_replacement(self.lives, self.people))


@dataclass(frozen=True)
class Asked:
    """Polls asked one after the other: how many choices each has, and what is published of all."""

    choices: tuple[int, ...]
    say: Say

    def published(self, world: World) -> tuple[Any, ...]:
        """What everybody knows afterwards: the results, and how many answered each."""
        tallies = tuple(self._tally(world, poll) for poll in range(len(self.choices)))
        return *self.say(tallies), *map(sum, tallies)

    def _tally(self, world: World, poll: int) -> Tally:
        found: Counter[Answer] = Counter()
        for kind in world:
            for life, people in kind.items():
                found[life[poll]] += people
        return tuple(found[choice] for choice in range(self.choices[poll]))


def betrayed(kinds: tuple[Kind, ...], asked: Asked) -> set[tuple[Any, ...]]:
    """All that makes an outsider, or one reader, certain of somebody else's answer."""
    certain: dict[tuple[Any, ...], list[Answer]] = {}
    for world in product(*(list(kind.worlds()) for kind in kinds)):
        published = asked.published(world)
        for reader, others in readers(world):
            answers = [agreed(kind, poll) for kind in others for poll in range(len(asked.choices))]
            key = (*published, reader)
            so_far = certain.get(key, answers)
            certain[key] = [a if a == b else UNSURE for a, b in zip(so_far, answers, strict=True)]
    return {
        key for key, answers in certain.items() if any(a not in (None, UNSURE) for a in answers)
    }


def readers(world: World) -> Iterator[tuple[object, World]]:
    """An outsider, then each life that a reader may live, with what the others live."""
    yield None, world
    for number, kind in enumerate(world):
        for life in kind:
            without_them = kind - Counter([life])
            yield (number, life), (*world[:number], without_them, *world[number + 1 :])


def agreed(kind: Mapping[Life, int], poll: int) -> Answer:
    """The answer that all of a kind gave, None if there is nobody or nobody answered."""
    given = {life[poll] for life in kind}
    return given.pop() if len(given) == 1 else UNSURE if given else None
