"""How a round goes, as a console lets it be chosen: pure; what is set, and what may still be."""

from dataclasses import dataclass

from sessions.domain.people import Room
from sessions.domain.plans import RoundOrder, Step, TurnRules
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session
from sessions.domain.words import Words
from web.faces import Called, seat_name


@dataclass(frozen=True)
class RoundSetting:
    """A round with its order, its clock and its minutes (0 without a clock), as they are set.

    `begun` is True from its first turn on: then only the clock may be shown or hidden. `lot` is
    the order by lot in names, to be read out before anybody begins.
    """

    step: str
    title: Words
    order: str
    clock: str
    minutes: float
    begun: bool = False
    lot: tuple[Called, ...] = ()


def setting_now(session: Session, room: Room, running: Round) -> RoundSetting:
    """How the round that is going on goes."""
    return _setting(
        session.step, running.rules, begun=running.begun, lot=_lot(session, room, running)
    )


def settings_to_come(session: Session) -> tuple[RoundSetting, ...]:
    """Every round that has not been reached."""
    reached = session.at + 1 if session.phase is Phase.LIVE else 0
    steps = session.plan.steps[reached:]
    return tuple(_setting(step, step.turns) for step in steps if step.turns)


def _setting(
    step: Step, rules: TurnRules, *, begun: bool = False, lot: tuple[Called, ...] = ()
) -> RoundSetting:
    return RoundSetting(
        step=step.id,
        title=step.title,
        order=rules.order.value,
        clock=rules.clock.value,
        minutes=(rules.seconds or 0) / 60,
        begun=begun,
        lot=lot,
    )


def _lot(session: Session, room: Room, running: Round) -> tuple[Called, ...]:
    if running.begun or running.rules.order is not RoundOrder.RANDOM:
        return ()
    offered = (running.turn.seat,) if running.turn and running.turn.seat else ()
    return tuple(seat_name(session, room, seat) for seat in (*offered, *running.waiting))
