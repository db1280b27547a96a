"""Every kind of moment that a ready plan leads through, with much going on among the people."""

from collections.abc import Iterator
from dataclasses import replace

from sessions.disclosure import Progress
from sessions.domain import asking, door, evening, sharing
from sessions.domain.people import Out, Room
from sessions.domain.plans import Plan, StepKind
from sessions.domain.polls import Outcome
from sessions.domain.session import Session
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import (
    SEVEN,
    a_circle,
    begun,
    handed_on,
    holding,
    round_of,
    turn_now,
    turn_of,
)
from tests.support.looking import a_moment, a_room
from web.pictures import Moment

FIVE = ("ada", "ben", "chidi", "dana", "eve")
SHARES = ("few_or_none", "some", "most_or_all")
LONG_AFTER = SEVEN + 3600


def moments_of(plan: Plan) -> Iterator[Moment]:
    """From the open door to the last step, each step as far as it goes."""
    arriving = a_circle(*FIVE, plan=plan)
    yield from _arriving(arriving)
    session = begun(arriving)
    while True:
        for moment in _in_this_step(session):
            yield a_moment(moment)
            yield a_moment(moment, _busy_room(), progress=Progress.ENOUGH, now=LONG_AFTER)
        if session.is_last_step:
            return
        session = evening.next_step(session, session.step.id, session.speaking, SEVEN)


def _arriving(session: Session) -> Iterator[Moment]:
    nobody = replace(session, seats=())
    knocking = door.join(door.use_lobby(replace(session, seats=session.seats[1:]), True), "ada", 0)
    for each in (
        session,
        door.lock_door(session),
        door.listen(session, "ada", True, SEVEN),
        door.leave(session, "ada", SEVEN),
        door.remove(session, "ben", SEVEN),
        knocking,
    ):
        yield a_moment(each)
        yield a_moment(each, _busy_room())
    yield a_moment(nobody)
    yield a_moment(nobody, now=500)


def _in_this_step(session: Session) -> Iterator[Session]:
    yield session
    if session.step.kind is StepKind.CHECK_IN:
        yield from _in_a_check_in(session)
    if session.step.kind is StepKind.ROUND:
        yield from _in_a_round(session)


def _in_a_check_in(session: Session) -> Iterator[Session]:
    asked = asking.open_poll(session, session.step.id)
    yield asked
    yield door.join(asked, "late", SEVEN)
    for said in (Outcome(shares=SHARES), Outcome()):
        others = (said,) * len(asked.beside)
        yield asking.close_poll(asked, session.step.id, said, beside=others)


def _in_a_round(session: Session) -> Iterator[Session]:
    about = round_of(session).id
    offered, held = sharing.offer(session, about, "ada", SEVEN), holding("ada", session)
    yield offered
    yield sharing.offer(session, about, None, SEVEN)
    yield sharing.decline(offered, about, "ada", SEVEN)
    yield sharing.come_back(offered, about, "ben", SEVEN)
    yield held
    yield sharing.pause(held, turn_of(held).id, SEVEN)
    yield handed_on(held, SEVEN + 60)
    yield sharing.phones_away(session, True)
    yield _all_the_way_round(held)


def _all_the_way_round(session: Session) -> Session:
    while True:
        session = handed_on(session, SEVEN + 60)
        turn = turn_now(session)
        if turn is None:
            return session
        session = sharing.accept(session, turn.id, turn.seat, SEVEN + 60)


def _busy_room() -> Room:
    return a_room(
        here=frozenset({"ben"}),
        out={"chidi": Out.CHECK, "dana": Out.FINE},
        signals=(
            Signal("signal-1", "ada", Level.UNSAFE, SEVEN - 100),
            Signal("signal-2", "ben", Level.CHECK, SEVEN, Answer.BREAK),
            Signal("signal-3", "eve", Level.MOMENT, SEVEN),
        ),
        host="",
    )
