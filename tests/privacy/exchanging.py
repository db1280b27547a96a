"""Evenings of check-ins by chance, and the same ones with all the answers of two people exchanged.

Two ways to exchange. *Answers*: everybody does the same things at the same moments, and only what
two of them say is the other's. *Acts*: whatever one of them does to answer, and when, and whether
at all, the other does; then even who answered is exchanged.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, permutations
from random import Random

FEWEST_PEOPLE, MOST_PEOPLE = 5, 8
MOST_CHANGES_OF_MIND = 2


class Does(StrEnum):
    """What a phone does while a check-in is open."""

    ANSWERS = "answers"
    ANSWERS_AGAIN_WITH_ANOTHER_KEY = "answers again with another key"
    ASKS_FOR_THE_PICTURE = "asks for the picture"
    STEPS_OUT_AND_RETURNS = "steps out and returns"
    SLEEPS_AND_COMES_BACK = "sleeps and comes back"


EXCHANGED = (Does.ANSWERS, Does.ANSWERS_AGAIN_WITH_ANOTHER_KEY)
BESIDES = (Does.ASKS_FOR_THE_PICTURE, Does.STEPS_OUT_AND_RETURNS, Does.SLEEPS_AND_COMES_BACK)


@dataclass(frozen=True)
class Act:
    """One thing that one person's phone does; a choice only where it answers."""

    person: int
    does: Does
    choice: int = 0


@dataclass(frozen=True)
class CheckIn:
    """A question and what everybody does while it is open; the last choice is rather not say."""

    options: int
    scale: bool
    personal: bool
    acts: tuple[Act, ...]

    def answers_of(self, person: int) -> list[int]:
        """What somebody answers, first to last."""
        return [
            act.choice for act in self.acts if act.person == person and act.does is Does.ANSWERS
        ]


@dataclass(frozen=True)
class Evening:
    """So many people, numbered from 0, and the check-ins they are asked in turn."""

    people: int
    check_ins: tuple[CheckIn, ...]


def an_evening(
    chance: Random, *, check_ins: int, options: int | None = None, most_people: int = MOST_PEOPLE
) -> Evening:
    """Five people or more who answer, change their minds, fall asleep, or do not answer."""
    people = chance.randint(FEWEST_PEOPLE, most_people)
    asked = (
        _check_in(chance, people, chance.randint(2, 6) if options is None else options)
        for _ in range(check_ins)
    )
    return Evening(people, tuple(asked))


def _check_in(chance: Random, people: int, options: int) -> CheckIn:
    acts: list[Act] = []
    for person in range(people):
        theirs = list(_answers(chance, person, options))
        if chance.random() < 0.2:
            theirs.insert(chance.randint(0, len(theirs)), Act(person, chance.choice(BESIDES)))
        acts = _dealt(chance, acts, theirs)
    return CheckIn(
        options, options > 2 and chance.random() < 0.4, chance.random() < 0.8, tuple(acts)
    )


def _answers(chance: Random, person: int, options: int) -> Iterator[Act]:
    if chance.random() < 0.1:
        return
    for _ in range(1 + chance.choice((0, 0, 0, *range(1, MOST_CHANGES_OF_MIND + 1)))):
        yield Act(person, Does.ANSWERS, chance.randint(0, options))
    if chance.random() < 0.1:
        choice = chance.randint(0, options)
        yield Act(person, Does.ANSWERS_AGAIN_WITH_ANOTHER_KEY, choice)


def _dealt(chance: Random, one: list[Act], other: list[Act]) -> list[Act]:
    """Both in one row, each in its own order, by chance which comes first."""
    places = sorted(chance.sample(range(len(one) + len(other)), len(other)))
    row = list(one)
    for place, act in zip(places, other, strict=True):
        row.insert(place, act)
    return row


def exchanges(evening: Evening) -> Iterator[tuple[str, tuple[int, int], Evening]]:
    """Every way to exchange the answers of two, where it makes another evening of it."""
    for pair in combinations(range(evening.people), 2):
        if _answer_alike_often(evening, *pair):
            changed = _each(evening, lambda asked, pair=pair: with_answers_exchanged(asked, *pair))
            if changed != evening:
                yield "answers", pair, changed
        if not _do_something_else(evening, pair):
            changed = _each(evening, lambda asked, pair=pair: with_acts_exchanged(asked, *pair))
            if changed != evening:
                yield "acts", pair, changed


def among_three(evening: Evening, kind: str, three: tuple[int, ...]) -> list[Evening]:
    """The evening in all six orders of what three people do to answer; the first is as it was.

    Two of them differ by one exchange where their orders do. No exchange of answers takes a
    moment away: each of the three answers as often as the others, or they are not taken.
    """
    return [
        _each(
            evening,
            lambda asked, order=order: _in_order(asked, kind, dict(zip(three, order, strict=True))),
        )
        for order in permutations(three)
    ]


def threes(evening: Evening, kind: str) -> Iterator[tuple[int, ...]]:
    """All three people whom `among_three` makes six different evenings of."""
    for three in combinations(range(evening.people), 3):
        if kind == "acts":
            possible = not _do_something_else(evening, three)
        else:
            possible = all(_as_often(asked, three) for asked in evening.check_ins)
        if possible and len(set(among_three(evening, kind, three))) == 6:
            yield three


def _as_often(asked: CheckIn, people: tuple[int, ...]) -> bool:
    return len({len(asked.answers_of(who)) for who in people}) == 1


def _in_order(asked: CheckIn, kind: str, order: dict[int, int]) -> CheckIn:
    if kind == "acts":
        back = {does: whose for whose, does in order.items()}
        acts = (
            replace(act, person=back.get(act.person, act.person)) if act.does in EXCHANGED else act
            for act in asked.acts
        )
        return replace(asked, acts=tuple(acts))
    said = {who: iter(asked.answers_of(whose)) for who, whose in order.items()}
    acts = (
        replace(act, choice=next(said[act.person]))
        if act.person in said and act.does is Does.ANSWERS
        else act
        for act in asked.acts
    )
    return replace(asked, acts=tuple(acts))


def with_answers_exchanged(asked: CheckIn, one: int, other: int) -> CheckIn:
    """One says what the other says, each at their own moments, and ends where the other ends."""
    said = {one: asked.answers_of(other), other: asked.answers_of(one)}
    left = {person: len(asked.answers_of(person)) for person in said}
    acts = []
    for act in asked.acts:
        if act.person in said and act.does is Does.ANSWERS:
            theirs = said[act.person]
            left[act.person] -= 1
            act = replace(
                act, choice=theirs.pop(0) if left[act.person] and theirs[1:] else theirs[-1]
            )
        acts.append(act)
    return replace(asked, acts=tuple(acts))


def with_acts_exchanged(asked: CheckIn, one: int, other: int) -> CheckIn:
    """Whenever one answers in the first world the other does in the second, and in the same way."""
    turned = {one: other, other: one}
    acts = (
        replace(act, person=turned.get(act.person, act.person)) if act.does in EXCHANGED else act
        for act in asked.acts
    )
    return replace(asked, acts=tuple(acts))


def _each(evening: Evening, change) -> Evening:
    return replace(evening, check_ins=tuple(map(change, evening.check_ins)))


def _answer_alike_often(evening: Evening, one: int, other: int) -> bool:
    """Whether both answer, or neither does, whenever they are asked."""
    return all(
        bool(asked.answers_of(one)) == bool(asked.answers_of(other)) for asked in evening.check_ins
    )


def _do_something_else(evening: Evening, people: tuple[int, ...]) -> bool:
    acts = (act for asked in evening.check_ins for act in asked.acts)
    return any(act.person in people and act.does in BESIDES for act in acts)
