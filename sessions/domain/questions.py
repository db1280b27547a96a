"""What a check-in asks, and how a phone comes to its answer."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.domain.words import Words, beside


class Part(StrEnum):
    """Which part of an evening a question of an instrument is about."""

    ALONE = "alone"
    BEFORE = "before"
    AFTER = "after"
    MOVE = "move"
    """How one person moved between the two: worked out by their phone, and a ballot of its own."""


class Look(StrEnum):
    """How a phone draws the answers; a form of plain words is always there too."""

    WORDS = "words"
    CIRCLES = "circles"
    PAD = "pad"


@dataclass(frozen=True)
class Item:
    """What a phone asks to work out an answer by itself; what it is told stays on the phone.

    The first option scores `first`, each one after it one more. `ends` are words for the two ends
    of options that are figures.
    """

    text: Words
    options: tuple[Words, ...]
    first: int = 1
    ends: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Measure:
    """The instrument that a question belongs to, and how a phone comes to its answer.

    `id` names what is measured: a before, an after and the move between them share it. With
    `items`, the phone adds up their points, and the answer is the first option whose highest
    sum (`edges`, of all options but the last) is not below it. `source` goes with every result;
    `lead` is said before the first question.
    """

    id: str
    title: Words
    source: Words = ""
    part: Part = Part.ALONE
    items: tuple[Item, ...] = ()
    edges: tuple[int, ...] = ()
    look: Look = Look.WORDS
    lead: Words = ""

    @property
    def instrument(self) -> str:
        """The id of the instrument."""
        return self.id.partition(".")[0]


@dataclass(frozen=True)
class Question:
    """An anonymous check-in: 2 to 6 options in order; "rather not say" is added by the poll itself.

    A `scale` (3 points or more, from low to high) is shown as three zones. `spoken` is the
    language of a scale that holds only in its own words, and so is never put into another.
    """

    text: Words
    options: tuple[Words, ...]
    personal: bool = True
    scale: bool = False
    measure: Measure | None = None
    spoken: str = ""

    @property
    def part(self) -> Part:
        """Which part of the evening it is about."""
        return self.measure.part if self.measure else Part.ALONE

    @property
    def shown(self) -> tuple[str, ...]:
        """What a result names: the options, or the three zones of a scale."""
        if not self.scale:
            return self.options
        edge = zone_edge(len(self.options))
        zones = (self.options[:edge], self.options[edge:-edge], self.options[-edge:])
        return tuple(beside(zone) for zone in zones)


def zone_edge(points: int) -> int:
    """How many points at either end of a scale make its low and its high zone."""
    return (points + 1) // 3
