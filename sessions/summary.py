"""What is kept when a session ends: a pure summary of steps, minutes and words, about nobody."""

from dataclasses import dataclass

from sessions.disclosure import FEWEST_ANSWERS, RULE_VERSION
from sessions.domain.forecast import planned_seconds
from sessions.domain.plans import Step
from sessions.domain.polls import Poll
from sessions.domain.prompts import OWN_WORDS
from sessions.domain.questions import Part
from sessions.domain.session import Session, StepTaken
from sessions.domain.words import Words

SCHEMA_VERSION = 4
"""2: `everyone_offered` is None where there was no round; until then it was true. 3: `themes`.
4: a check-in says whether it is about how people moved, and where its words come from.
"""


@dataclass(frozen=True)
class StepSummary:
    """A step with the minutes it was planned for and took, both whole."""

    title: Words
    kind: str
    planned_minutes: int
    actual_minutes: int


@dataclass(frozen=True)
class RoundSummary:
    """A round: what each turn was promised (None without a clock), and whether all were asked."""

    title: Words
    turn_seconds: int | None
    everyone_offered: bool


@dataclass(frozen=True)
class PromptSummary:
    """A prompt that was used; words that those who hold wrote have the id of `OWN_WORDS`."""

    id: str
    text: Words


@dataclass(frozen=True)
class PollSummary:
    """What was said of a check-in: a word or a count per option, or only that it was too few.

    `moves` is whether it is about how people moved since an earlier one, `source` where its words
    come from, `spoken` the language of words that hold only in it.
    """

    title: Words
    question: Words
    options: tuple[Words, ...]
    shares: tuple[str, ...]
    counts: tuple[int, ...]
    too_few: bool
    moves: bool = False
    source: Words = ""
    spoken: str = ""


@dataclass(frozen=True)
class ThemeSummary:
    """What those who held heard from more than two people, in words from a fixed list."""

    id: str
    text: Words


@dataclass(frozen=True)
class Summary:
    """The nameless record of one session; nothing finer than a day, nothing about a person.

    `everyone_offered` is None where there was no round. The `id` is not the session's, which
    stands on every seat token: a phone that kept one leads to no summary.
    """

    id: str
    group: str
    title: str
    day: str
    format: str
    plan: Words
    planned_minutes: int
    actual_minutes: int
    attendance: int
    holders: int
    steps: tuple[StepSummary, ...]
    rounds: tuple[RoundSummary, ...]
    prompts: tuple[PromptSummary, ...]
    polls: tuple[PollSummary, ...]
    everyone_offered: bool | None
    software: str
    rule_version: str = RULE_VERSION
    schema_version: int = SCHEMA_VERSION
    themes: tuple[ThemeSummary, ...] = ()

    @property
    def may_have_themes(self) -> bool:
        """Whether enough people were there that what more than two said is not what all said."""
        return self.attendance >= FEWEST_ANSWERS

    @property
    def from_decks(self) -> tuple[str, ...]:
        """Ids of the prompts that came from a deck, each once: the group has been asked them."""
        return tuple(dict.fromkeys(each.id for each in self.prompts if each.id != OWN_WORDS))


def summarise(session: Session, *, id: str, day: str, now: float, software: str) -> Summary:
    """The summary of a finished session (see `evening.finish`); a new `id`; `day` is YYYY-MM-DD."""
    planned = planned_seconds(session)
    steps = {step.id: step for step in session.plan.steps}
    taken = _once_each(session.taken)
    reached = [steps[step.step] for step in taken]
    rounds = tuple(
        _round(steps[step.step], step) for step in taken if _goes_round(steps[step.step])
    )
    began = now if session.started_at is None else session.started_at
    return Summary(
        id=id,
        group=session.group,
        title=session.title,
        day=day,
        format=session.plan.format.value,
        plan=session.plan.title,
        planned_minutes=_minutes(sum(planned.values())),
        actual_minutes=_minutes(now - began),
        attendance=session.attendance,
        holders=session.holders,
        steps=tuple(_step(steps[step.step], step, planned[step.step]) for step in taken),
        rounds=rounds,
        prompts=tuple(PromptSummary(s.prompt.id, s.prompt.text) for s in reached if s.prompt),
        polls=tuple(_poll(steps[poll.step], poll) for poll in session.polls if poll.outcome),
        everyone_offered=all(round.everyone_offered for round in rounds) if rounds else None,
        software=software,
    )


def _goes_round(step: Step) -> bool:
    """Whether it has turns, and they are not written instead."""
    return step.turns is not None and not step.written


def _once_each(taken: tuple[StepTaken, ...]) -> tuple[StepTaken, ...]:
    """Steps in the order they were first reached, with the time of all visits together."""
    seconds: dict[str, float] = {}
    offered: dict[str, bool | None] = {}
    for visit in taken:
        seconds[visit.step] = seconds.get(visit.step, 0) + visit.seconds
        known = offered.get(visit.step)
        offered[visit.step] = visit.everyone_offered or known
    return tuple(StepTaken(step, seconds[step], offered[step]) for step in seconds)


def _step(step: Step, taken: StepTaken, planned: float) -> StepSummary:
    return StepSummary(step.title, step.kind.value, _minutes(planned), _minutes(taken.seconds))


def _round(step: Step, taken: StepTaken) -> RoundSummary:
    assert step.turns is not None
    return RoundSummary(step.title, step.turns.seconds, bool(taken.everyone_offered))


def _poll(step: Step, poll: Poll) -> PollSummary:
    assert poll.outcome is not None
    measure = poll.question.measure
    return PollSummary(
        title=measure.title if measure else step.title,
        question=poll.question.text,
        options=poll.question.shown,
        shares=poll.outcome.shares,
        counts=poll.outcome.counts,
        too_few=poll.outcome.too_few,
        moves=poll.question.part is Part.MOVE,
        source=measure.source if measure else "",
        spoken=poll.question.spoken,
    )


def _minutes(seconds: float) -> int:
    return round(seconds / 60)
