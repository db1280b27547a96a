"""Who could be certain of whose answer, found three ways: by people, by tallies, by words.

*Certain* means: over everything that could have happened, given what was published and what the
readers answered themselves, some other person's answer is the same every time. The readers are
an outsider, one participant, or several who compare notes. They know how many answered; with
`withheld_known` they also know, by some other way, how many would rather not say, and then that
answer is no longer ours to keep.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, islice, product
from typing import TypeVar

from sessions.disclosure import Bands, Published, Share, Words, in_words

Counts = tuple[int, ...]
Key = TypeVar("Key")
# From answers per option, then those withheld, to what is published.
Say = Callable[[Counts], Published]
# What was published, what the readers answered, and how many withheld if they know it.
Betrayal = tuple[Published, Counts, int | None]


@dataclass(frozen=True)
class Group:
    """So many answers over so many options, and so many readers among those who answered."""

    answers: int
    options: int
    readers: int = 1
    withheld_known: bool = True

    @property
    def choices(self) -> range:
        """The options, and last "rather not say"."""
        return range(self.options + 1)

    @property
    def ours_to_keep(self) -> range:
        return range(self.options) if self.withheld_known else self.choices

    @property
    def known_to_readers(self) -> Iterator[Counts]:
        """Everything the readers may have answered, in no order."""
        return combinations_with_replacement(self.choices, self.readers)

    def with_readers(self, readers: int) -> "Group":
        return replace(self, readers=readers)


def saying(bands: Bands) -> Say:
    return lambda tally: in_words(tally[:-1], bands)


def tallies(answers: int, options: int) -> Iterator[Counts]:
    """Every way the answers can spread over the options and the last, "rather not say"."""
    return solutions([range(answers + 1)] * (options + 1), answers)


def by_people(group: Group, say: Say) -> set[Betrayal]:
    """The definition itself, every answer of every person: slow, plainly right, small groups."""
    certain: dict[Betrayal, list[int | None]] = {}
    for world in product(group.choices, repeat=group.answers):
        tally = tuple(map(world.count, group.choices))
        known = tally[-1] if group.withheld_known else None
        key = (say(tally), tuple(sorted(world[: group.readers])), known)
        narrow(certain, key, world[group.readers :])
    return {key for key, others in certain.items() if {*others} & {*group.ours_to_keep}}


def narrow(certain: dict[Key, list[int | None]], key: Key, others: Counts) -> None:
    """Keep of each person only the answer that was the same in every world so far."""
    so_far = certain.get(key, [*others])
    certain[key] = [a if a == b else None for a, b in zip(so_far, others, strict=True)]


def by_tallies(
    group: Group, say: Say, seen_as: Callable[[Counts], Counts] = tuple
) -> set[Betrayal]:
    """The same over every tally: certain when one tally of the others is left, all alike."""
    left: dict[Betrayal, Counts | None] = {}
    for tally in tallies(group.answers, group.options):
        said, known = say(tally), tally[-1] if group.withheld_known else None
        for own in group.known_to_readers:
            others = tuple(n - own.count(choice) for choice, n in enumerate(tally))
            if min(others) >= 0:
                key, others = (said, own, known), seen_as(others)
                left[key] = others if left.get(key, others) == others else None
    return {key for key, others in left.items() if others and alike(others, group)}


def by_words(group: Group, bands: Bands) -> set[Betrayal]:
    """The same from the words alone, for large groups; options in any order are one case."""
    found: set[Betrayal] = set()
    spans = spans_of(bands, group.answers)
    withheld = range(group.answers + 1)
    cases = [(n, range(n, n + 1)) for n in withheld] if group.withheld_known else [(None, withheld)]
    for shares in combinations_with_replacement(sorted(spans), group.options):
        for (known, span), own in product(cases, group.known_to_readers):
            cells = without([*(spans[share] for share in shares), span], own)
            if sum(0 not in cell for cell in cells) > 1:
                continue  # The others gave two answers at least: none is certain.
            left = list(islice(solutions(cells, group.answers - group.readers), 2))
            if len(left) == 1 and alike(left[0], group):
                found.add((Words(shares), own, known))
    return found


def spans_of(bands: Bands, answers: int) -> dict[Share, range]:
    """The counts that each word may stand for; a word that stands for none is left out."""
    counts = {word: [n for n in range(answers + 1) if bands.word(n) is word] for word in Share}
    return {word: range(ns[0], ns[-1] + 1) for word, ns in counts.items() if ns}


def without(cells: Sequence[range], own: Counts) -> list[range]:
    """What is left in each cell once the readers' own answers are taken out."""
    gone = [own.count(choice) for choice in range(len(cells))]
    return [range(max(c[0] - n, 0), c[-1] - n + 1) for c, n in zip(cells, gone, strict=True)]


def solutions(cells: Sequence[range], total: int) -> Iterator[Counts]:
    """Every tally of `total` with each count within its cell."""
    if not all(cells):
        return
    head, rest = cells[0], cells[1:]
    if not rest:
        if total in head:
            yield (total,)
        return
    least, most = sum(cell[0] for cell in rest), sum(cell[-1] for cell in rest)
    for count in range(max(head[0], total - most), min(head[-1], total - least) + 1):
        for tail in solutions(rest, total - count):
            yield count, *tail


def alike(others: Counts, group: Group) -> bool:
    """Whether all the others gave one answer, and one that is ours to keep."""
    return sum(others) in (others[:-1] if group.withheld_known else others)
