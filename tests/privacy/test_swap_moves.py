"""Exchange what two people said before, after, and how they moved: everything else is the same.

The questions of one check-in are polls of their own, so no byte may tie one person's answers
together either.
"""

import json
from itertools import combinations

import pytest

from sessions.domain import evening
from sessions.domain.plans import Format, Plan, Step, StepKind
from sessions.domain.questions import Measure, Part, Question
from tests.privacy.exchanging import Evening
from tests.privacy.in_the_house import CONSOLE, WALL, Stage, key_of

pytestmark = pytest.mark.proof

LOW, MIDDLE, HIGH, UNSAID = range(4)
BEFORE = (LOW, LOW, LOW, MIDDLE, MIDDLE, MIDDLE, HIGH, HIGH)
AFTER = (MIDDLE, MIDDLE, LOW, HIGH, HIGH, MIDDLE, HIGH, UNSAID)
LIVES = tuple(zip(BEFORE, AFTER, strict=True))


def about(part, name="mood"):
    options = ("Heavier", "The same", "Lighter") if part is Part.MOVE else ("Low", "Middle", "High")
    measure = Measure(f"pulse.{name}", "Pulse", part=part)
    return Question(f"{name}, {part}", options, scale=part is not Part.MOVE, measure=measure)


def asks(step, *questions):
    first, *beside = questions
    return Step(step, StepKind.CHECK_IN, step, question=first, beside=tuple(beside))


TWICE = Plan(
    "twice",
    "Twice",
    "",
    Format.IN_PERSON,
    steps=(
        asks("arriving", about(Part.BEFORE), about(Part.BEFORE, "settled")),
        asks("leaving", about(Part.AFTER), about(Part.MOVE)),
        Step("closing", StepKind.CLOSING, "Closing"),
    ),
)


def moved(before, after):
    if UNSAID in (before, after):
        return UNSAID
    return (after > before) - (after < before) + 1


class Twice(Stage):
    """An evening with a before and an after, as everybody's phone takes part in it."""

    def asks_twice(self, lives):
        self._begins(Evening(len(lives), ()))
        self.service.change(self.session, lambda s, _now: evening.choose_plan(s, TWICE))
        self._pages = [self._comes(person) for person in range(len(lives))]
        self._console = self._opens(CONSOLE, {"session": self.session})
        self._opens(WALL, {"wall": self.keys().wall(0)})
        self._fern("session.start")
        self._asked("arriving", [(then, then) for then, _now in lives])
        self._asked("leaving", [(now, moved(then, now)) for then, now in lives])
        self._ends()
        return self.out

    def _asked(self, step, answers):
        self._fern("poll.open", step=step)
        for person, choices in enumerate(answers):
            for poll, choice in zip((step, f"{step}.2"), choices, strict=True):
                key = key_of(person, poll.replace(".", "-"))
                self._asks(self._pages[person], "poll.cast", poll=poll, key=key, choice=choice)
        self._fern("poll.close", poll=step)
        self._fern("step.next", step=step)


def exchanged(lives, one, other):
    lives = list(lives)
    lives[one], lives[other] = lives[other], lives[one]
    return tuple(lives)


def test_whoever_of_eight_moved_how_everything_is_the_same():
    stage = Twice()
    as_it_was = stage.asks_twice(LIVES)

    assert all(poll["shares"] for poll in json.loads(as_it_was.stored[-1])["polls"]), "all said"
    for pair in combinations(range(len(LIVES)), 2):
        assert stage.asks_twice(exchanged(LIVES, *pair)) == as_it_was, pair


def test_the_comparison_notices_one_move_more():
    stage = Twice()
    lighter = (*LIVES[:2], (LOW, HIGH), *LIVES[3:])

    assert stage.asks_twice(LIVES) != stage.asks_twice(lighter)
