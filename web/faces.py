"""What every audience draws of a session: the ring's dots, what was said of a poll, names.

Pure: it turns the domain's state into small frozen values, and decides nothing about who may
see them; that is each audience's own view.
"""

from dataclasses import dataclass

from sessions.domain.pairs import Pairs
from sessions.domain.people import Room
from sessions.domain.plans import ClockFor
from sessions.domain.polls import Poll
from sessions.domain.questions import Part
from sessions.domain.rounds import Round
from sessions.domain.session import Session
from sessions.domain.turns import cue_seconds
from sessions.domain.words import Words
from web.pictures import Countdown

BREATH_SECONDS = 10
"""Four in and six out (static/css/breath.css): unhurried for most, and nobody has to keep to it."""

Called = str | int
"""A name, or the number of a seat whose name nobody knows: of two kinds, so that nobody who is
called "3" passes for the third seat. `web.naming` words it; empty where nobody is to be named.
"""


@dataclass(frozen=True)
class Dot:
    """A seat on the ring: idle, holding, next, resting or out; no name unless it may be seen."""

    id: str
    state: str = "idle"
    name: Called = ""


@dataclass(frozen=True)
class Said:
    """What was said of a closed poll, option by option: a share or a count.

    `moves` is whether it is about how people moved since an earlier check-in. `spoken` is the
    language of words that are never put into another.
    """

    question: Words
    lines: tuple[tuple[Words, str], ...]
    too_few: bool
    exact: bool
    moves: bool = False
    source: Words = ""
    spoken: str = ""


@dataclass(frozen=True)
class TurnClock:
    """A turn's countdown with the moment of its one gentle cue."""

    countdown: Countdown
    cue_ms: int


def seat_name(session: Session, room: Room, seat: str) -> Called:
    """The name of a seat; without one, its number ("Seat 3" is worded by the page)."""
    return room.name(seat) or session.seat(seat).number


def turn_clock(running: Round) -> TurnClock | None:
    """The clock of the turn that is held, if the round has one."""
    turn = running.turn
    if turn is None or turn.deadline is None or turn.promised_seconds is None:
        return None
    countdown = Countdown(turn.deadline, turn.promised_seconds, turn.paused_at)
    return TurnClock(countdown, cue_seconds(turn.promised_seconds) * 1000)


def part_clock(pairs: Pairs) -> TurnClock | None:
    """The clock of the part that runs, the same for every pair."""
    deadline, seconds = pairs.deadline(), pairs.rules.seconds
    if deadline is None:
        return None
    return TurnClock(Countdown(deadline, seconds), cue_seconds(seconds) * 1000)


def step_clock(session: Session) -> Countdown | None:
    """The clock of a step that is a time in itself, such as a quiet minute or a break."""
    seconds = session.step.minutes * 60
    if not seconds or session.step_started_at is None:
        return None
    breath_ms = BREATH_SECONDS * 1000 if session.step.breath else 0
    return Countdown(session.step_started_at + seconds, seconds, breath_ms=breath_ms)


def shown_to_all(running: Round) -> bool:
    """Whether everyone sees the time of a turn."""
    return running.rules.clock is ClockFor.EVERYONE


def shown_to_holder(running: Round) -> bool:
    """Whether the one who has the piece sees the time."""
    return running.rules.clock is not ClockFor.NOBODY


def said(poll: Poll) -> Said | None:
    """What may be shown of a poll once it has closed."""
    if poll.outcome is None:
        return None
    exact = bool(poll.outcome.counts)
    values = tuple(str(n) for n in poll.outcome.counts) if exact else poll.outcome.shares
    lines = tuple(zip(poll.question.shown, values, strict=False))
    question = poll.question
    return Said(
        question.text,
        lines,
        poll.outcome.too_few,
        exact,
        moves=question.part is Part.MOVE,
        source=question.measure.source if question.measure else "",
        spoken=question.spoken,
    )


def called_check_in(polls: tuple[Poll, ...]) -> Words:
    """What a check-in is called: its question, or the title of its instrument if it has several."""
    first, *others = polls
    measure = first.question.measure
    asks_more = any(each.question.part is not Part.MOVE for each in others)
    if measure and (asks_more or len(measure.items) > 1):
        return measure.title
    return first.question.text


def all_said(session: Session) -> tuple[Said, ...]:
    """What may be shown of a check-in that has closed, question by question."""
    return tuple(filter(None, map(said, session.check_in)))
