"""What may be said of a check-in: turns tallies into words, and never sees who gave which answer.

The rule and its reasons: docs/decisions/0004-what-a-poll-may-say.md. The proof: its test.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from sessions.domain.polls import Outcome
from sessions.domain.questions import Question, zone_edge

RULE_VERSION = "1"
FEWEST_ANSWERS = 5
FEWEST_OPTIONS = 2
MOST_OPTIONS = 6
FEW_REACHES_AT_LEAST_ANSWERS = 2


class Progress(StrEnum):
    """All that anyone may know while a poll is open, those who hold included."""

    WAITING = "waiting"
    ENOUGH = "enough"
    EVERYONE = "everyone"


class Share(StrEnum):
    """How many chose an option; few and none are one word, or the word would name a lone answer."""

    FEW_OR_NONE = "few_or_none"
    SOME = "some"
    MOST_OR_ALL = "most_or_all"


@dataclass(frozen=True)
class TooFew:
    """Fewer than five answers, and nothing else."""


@dataclass(frozen=True)
class Words:
    """A word per option (per zone of a scale), in the order shown."""

    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Exact:
    """A count per option (per zone of a scale), for a poll that said so before anyone answered."""

    counts: tuple[int, ...]


Published: TypeAlias = TooFew | Words | Exact


@dataclass(frozen=True)
class Bands:
    """Where the words begin and end, in answers: few or none up to, most or all from."""

    few_up_to: int
    most_from: int

    def word(self, count: int) -> Share:
        """The word for an option that `count` people chose."""
        if count <= self.few_up_to:
            return Share.FEW_OR_NONE
        return Share.MOST_OR_ALL if count >= self.most_from else Share.SOME


def outcome(question: Question, tally: Sequence[int]) -> Outcome:
    """What is kept of a poll when it closes; the last count of its tally is *rather not say*."""
    *counts, withheld = tally
    said = publish(counts, withheld=withheld, personal=question.personal, scale=question.scale)
    if isinstance(said, TooFew):
        return Outcome()
    if isinstance(said, Exact):
        return Outcome(counts=said.counts)
    return Outcome(shares=tuple(share.value for share in said.shares))


def publish(
    counts: Sequence[int], *, withheld: int, personal: bool, scale: bool = False
) -> Published:
    """What everyone may see of a closed poll: nothing, a word per option, or its counts.

    `counts` are answers per shown option, in order; `withheld` are those who would rather not
    say, who count as having answered and are never shown. A `scale` is shown as three zones.
    Raises ValueError for a tally no poll can have.
    """
    if not FEWEST_OPTIONS <= len(counts) <= MOST_OPTIONS or min(*counts, withheld) < 0:
        raise ValueError("a tally has 2 to 6 options and no negative counts")
    shown = zones(counts) if scale else tuple(counts)
    answers = sum(shown) + withheld
    if answers < FEWEST_ANSWERS:
        return TooFew()
    return in_words(shown, bands_for(answers)) if personal else Exact(shown)


def zones(counts: Sequence[int]) -> tuple[int, int, int]:
    """A scale of 3 to 6 points as its low, middle and high zone: five become 1–2, 3, 4–5."""
    if not 3 <= len(counts) <= MOST_OPTIONS:
        raise ValueError("a scale has 3 to 6 points")
    edge = zone_edge(len(counts))
    return sum(counts[:edge]), sum(counts[edge:-edge]), sum(counts[-edge:])


def in_words(counts: Sequence[int], bands: Bands) -> Words:
    """The word of each count."""
    return Words(tuple(bands.word(count) for count in counts))


def bands_for(answers: int) -> Bands:
    """Few is up to a fifth and at least two answers; most from two thirds; source: decision 0004.

    The floor is what protects: with one answer less, somebody alone in a rare answer would know
    that all the others chose another. From 16 answers a fifth is three, and protects from two.
    """
    return Bands(
        few_up_to=max(FEW_REACHES_AT_LEAST_ANSWERS, answers // 5),
        most_from=(2 * answers + 1) // 3,
    )


def progress(answered: int, electorate: int) -> Progress:
    """Which of the three lines an open poll shows, from how many answered and how many may."""
    if 0 < electorate <= answered:
        return Progress.EVERYONE
    return Progress.ENOUGH if answered >= FEWEST_ANSWERS else Progress.WAITING


def warn_before_opening(electorate: int) -> bool:
    """Whether those who hold are told: too few to stay anonymous, ask aloud?"""
    return electorate < FEWEST_ANSWERS
