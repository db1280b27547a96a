"""Builds the cast: Fern holds the session; Ada, Ben and Chidi sit; Mallory sits in another one.

Pure: every builder gives a value of `sessions.domain`, every moment is an argument. Seat ids
are the names in lower case. The clock stands at `SEVEN` (o'clock) when an evening begins.
"""

from dataclasses import replace

from sessions.domain import door, evening, pairing, sharing
from sessions.domain.meetings import Meeting
from sessions.domain.pairs import Pairs
from sessions.domain.plans import (
    ClockFor,
    Format,
    PairRules,
    Plan,
    Prompt,
    Question,
    RoundOrder,
    Step,
    StepKind,
    TurnRules,
)
from sessions.domain.rounds import Round
from sessions.domain.session import Session
from sessions.domain.slips import NO_SLIPS, Slips
from sessions.domain.turns import Turn

SEVEN = 1_000.0
MEET_AGAIN = Meeting("uid-of-december", "2026-12-08", "19:00", 90, "The small hall")
SOMEBODY = ("ada", "ben", "chidi")


def a_circle(*seats: str, plan: Plan | None = None) -> Session:
    """People who have arrived with their phones (Ada, Ben and Chidi); nothing has begun."""
    session = Session("tonight", "thursdays", "Thursday circle", plan or a_plan(), opened_at=0)
    for seat in seats or SOMEBODY:
        session = door.join(session, seat, 0)
    return session


def another_circle(*seats: str) -> Session:
    """Mallory's session: a real one, and not ours."""
    return replace(a_circle(*(seats or ("mallory",))), id="elsewhere", group="fridays")


def without_phone(session: Session, *seats: str, holds: bool = False) -> Session:
    """Seats that Fern adds for those who came without a phone."""
    for seat in seats:
        session = door.add_seat(session, seat, holds=holds)
    return session


def listening(session: Session, *seats: str) -> Session:
    """Those who are just listening today."""
    for seat in seats:
        session = door.listen(session, seat, True, SEVEN)
    return session


def a_plan(*steps: Step) -> Plan:
    """A welcome, a check-in, a round and a closing, unless other steps are given."""
    usual = (a_step("welcome"), a_check_in(), a_round_step(), a_step("closing", StepKind.CLOSING))
    return Plan("evening", "An evening", "What we do", Format.IN_PERSON, steps or usual)


def a_step(step: str = "welcome", kind: StepKind = StepKind.WELCOME, *, minutes: int = 5) -> Step:
    """A step that only takes its time."""
    return Step(step, kind, step.capitalize(), minutes=minutes)


def a_breath(step: str = "breath", *, minutes: int = 2) -> Step:
    """A pause in which all screens share a breath."""
    return replace(a_step(step, StepKind.PAUSE, minutes=minutes), breath=True, words="Sit well.")


def a_check_in(step: str = "check_in", *, minutes: int = 5) -> Step:
    """A step with an anonymous question."""
    question = Question("How are you arriving?", ("Heavy", "So so", "Light"))
    return Step(step, StepKind.CHECK_IN, "Check-in", minutes=minutes, question=question)


def a_round_step(
    step: str = "sharing",
    *,
    seconds: int | None = 180,
    order: RoundOrder = RoundOrder.CIRCLE,
    minutes: int = 0,
    quiet_seconds: int = 15,
) -> Step:
    """A step in which the piece goes round."""
    rules = TurnRules(seconds, order, quiet_seconds=quiet_seconds)
    return Step(step, StepKind.ROUND, "Sharing", minutes=minutes, turns=rules)


def a_pairs_step(step: str = "in_twos", *, size: int = 2, seconds: int = 180) -> Step:
    """A step in which people talk in twos or threes."""
    return Step(step, StepKind.PAIRS, "In twos", pairs=PairRules(size, seconds))


def in_pairs_step(*seats: str, size: int = 2) -> Session:
    """A live session whose first step is a time in pairs; none are made yet."""
    plan = a_plan(a_pairs_step(size=size), a_step("closing", StepKind.CLOSING))
    return begun(a_circle(*seats, plan=plan))


def in_pairs(*seats: str, size: int = 2, begin: bool = True) -> Session:
    """The same, with pairs in the order of the seats (Ada and Ben, Chidi and Dana)."""
    seats = seats or ("ada", "ben", "chidi", "dana")
    session = pairing.make(in_pairs_step(*seats, size=size), "p1", seats)
    return pairing.begin(session, "p1", SEVEN) if begin else session


def a_thanks_step(step: str = "thanks", *, written: bool = False) -> Step:
    """A step of thanks: spoken, a round without a clock, unless it is written."""
    rules = TurnRules(None, RoundOrder.CIRCLE, ClockFor.NOBODY)
    return Step(step, StepKind.APPRECIATION, "Thanks", minutes=6, turns=rules, written=written)


def in_thanks(*seats: str, written: bool = True) -> Session:
    """A live session whose first step is one of thanks."""
    plan = a_plan(a_thanks_step(written=written), a_step("closing", StepKind.CLOSING))
    return begun(a_circle(*seats, plan=plan))


def drawn(*seats: str) -> Slips:
    """Slips in the order of the seats: Ada writes to Ben, Ben to Chidi, Chidi to Ada."""
    seats = seats or SOMEBODY
    return NO_SLIPS.draw("thanks", seats, frozenset(seats))


def a_prompt_step(step: str = "to_sit_with", prompt: Prompt | None = None) -> Step:
    """A step with words to sit with; none are laid out unless they are given."""
    return Step(step, StepKind.PROMPT, "To sit with", minutes=2, prompt=prompt)


def begun(session: Session, *, shuffled: tuple[str, ...] | None = None) -> Session:
    """The same people in the first step, at `SEVEN`."""
    return evening.start(session, session.speaking if shuffled is None else shuffled, SEVEN)


def in_a_round(
    *seats: str,
    seconds: int | None = 180,
    order: RoundOrder = RoundOrder.CIRCLE,
    quiet_seconds: int = 15,
) -> Session:
    """A live session whose only steps are a round, which has just begun, and a closing."""
    sharing_step = a_round_step(seconds=seconds, order=order, quiet_seconds=quiet_seconds)
    plan = a_plan(sharing_step, a_step("closing", StepKind.CLOSING))
    return begun(a_circle(*seats, plan=plan))


def in_a_check_in(*seats: str) -> Session:
    """A live session in its check-in; the poll is not open yet."""
    return begun(a_circle(*seats, plan=a_plan(a_check_in(), a_step("closing"))))


def holding(seat: str, session: Session | None = None, *, now: float = SEVEN) -> Session:
    """A session in a round (`in_a_round`, unless given) in which this seat has the piece."""
    session = session or in_a_round()
    offered = sharing.offer(session, round_of(session).id, seat, now)
    return sharing.accept(offered, turn_of(offered).id, seat, now)


def handed_on(session: Session, now: float) -> Session:
    """Whoever has the piece hands it on."""
    return sharing.hand_on(session, turn_of(session).id, None, now)


def at_the_closing() -> Session:
    """An evening of a round and a closing, without a break, at its last step."""
    plan = a_plan(a_round_step(), a_step("closing", StepKind.CLOSING))
    session = evening.start(a_circle(plan=plan), (), SEVEN)
    return evening.next_step(session, session.step.id, (), SEVEN)


def round_of(session: Session) -> Round:
    """The round that is going on; there must be one."""
    assert session.round is not None
    return session.round


def pairs_of(session: Session) -> Pairs:
    """The time in pairs that is going on; there must be one."""
    assert session.pairs is not None
    return session.pairs


def turn_of(session: Session) -> Turn:
    """The turn that is offered or held; there must be one."""
    turn = turn_now(session)
    assert turn is not None
    return turn


def turn_now(session: Session) -> Turn | None:
    """The turn that is offered or held, if there is one."""
    return session.turn


def a_round(
    *seats: str,
    seconds: int | None = 180,
    order: RoundOrder = RoundOrder.CIRCLE,
    quiet_seconds: int = 15,
) -> Round:
    """A round by itself in which nobody has been offered the piece yet."""
    rules = TurnRules(seconds, order, quiet_seconds=quiet_seconds)
    return Round("r1", rules, waiting=seats or SOMEBODY)


def offering(round_: Round, seat: str | None, *, now: float = SEVEN) -> Round:
    """The round as the piece is offered to a seat, or (None) to whoever is ready."""
    return round_.offer(seat, now)


def taking(round_: Round, seat: str | None = None, *, now: float = SEVEN) -> Round:
    """The round as the offered seat, or for an open offer this one, takes the piece."""
    assert round_.turn is not None
    return round_.accept(round_.turn.id, seat, now)


def handing_on(round_: Round, *, now: float = SEVEN) -> Round:
    """The round as its holder hands the piece on."""
    assert round_.turn is not None
    return round_.hand_on(round_.turn.id, now)


def shared_by(round_: Round, *seats: str, each: float = 180, now: float = SEVEN) -> Round:
    """The round after these seats, offered it by name, have held the piece for `each` seconds."""
    for seat in seats:
        if round_.turn is None or round_.turn.seat != seat:
            round_ = round_.offer(seat, now)
        round_ = handing_on(taking(round_, now=now), now=now + each)
        now += each
    return round_
