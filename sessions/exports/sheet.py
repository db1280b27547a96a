"""The summary as it may leave the house: pure; no id of a session, and nothing finer than a day.

Every export and the page that is printed are made from a sheet, so what it lacks none of them has.
"""

from dataclasses import dataclass

from sessions.domain.words import Words
from sessions.summary import (
    PollSummary,
    PromptSummary,
    RoundSummary,
    StepSummary,
    Summary,
    ThemeSummary,
)


@dataclass(frozen=True)
class Answer:
    """An option of a check-in, with the word or the count that may be said of it."""

    option: Words
    share: str | None = None
    count: int | None = None


@dataclass(frozen=True)
class PollSheet:
    """A check-in; without answers where nothing may be said of it.

    `moves` is whether it is about how people moved since an earlier one, `source` where its words
    come from.
    """

    title: Words
    question: Words
    too_few: bool
    answers: tuple[Answer, ...]
    moves: bool = False
    source: Words = ""
    spoken: str = ""


@dataclass(frozen=True)
class Sheet:
    """The nameless record of one session, with the limits that go with every copy of it."""

    schema_version: int
    day: str
    group: str
    plan: Words
    format: str
    planned_minutes: int
    actual_minutes: int
    attendance: int
    facilitators: int
    everyone_offered: bool | None
    steps: tuple[StepSummary, ...]
    rounds: tuple[RoundSummary, ...]
    prompts: tuple[PromptSummary, ...]
    polls: tuple[PollSheet, ...]
    themes: tuple[ThemeSummary, ...]
    limits: tuple[Words, ...]
    software: str
    rule_version: str


def sheet(summary: Summary, limits: tuple[str, ...]) -> Sheet:
    """The sheet of a summary; `limits` are the sentences that say what it does not show."""
    return Sheet(
        schema_version=summary.schema_version,
        day=summary.day,
        group=summary.title,
        plan=summary.plan,
        format=summary.format,
        planned_minutes=summary.planned_minutes,
        actual_minutes=summary.actual_minutes,
        attendance=summary.attendance,
        facilitators=summary.holders,
        everyone_offered=summary.everyone_offered,
        steps=summary.steps,
        rounds=summary.rounds,
        prompts=summary.prompts,
        polls=tuple(_poll(poll) for poll in summary.polls),
        themes=summary.themes,
        limits=limits,
        software=summary.software,
        rule_version=summary.rule_version,
    )


def _poll(poll: PollSummary) -> PollSheet:
    answers: tuple[Answer, ...] = ()
    if poll.counts:
        counted = zip(poll.options, poll.counts, strict=True)
        answers = tuple(Answer(option, count=count) for option, count in counted)
    elif not poll.too_few:
        worded = zip(poll.options, poll.shares, strict=True)
        answers = tuple(Answer(option, share=share) for option, share in worded)
    return PollSheet(
        poll.title,
        poll.question,
        poll.too_few,
        answers,
        moves=poll.moves,
        source=poll.source,
        spoken=poll.spoken,
    )
