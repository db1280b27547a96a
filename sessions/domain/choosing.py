"""How a round goes, chosen by those who hold until its first turn has begun: order, clock, minutes.

From then on everybody has been promised the same order and the same time, so both stay; only
who sees the clock may still change, and a single turn may have a little longer.
"""

from dataclasses import dataclass, replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.kinds import LONGEST_TURN_SECONDS, SHORTEST_TURN_SECONDS
from sessions.domain.plans import ClockFor, Plan, RoundOrder, TurnRules
from sessions.domain.session import Phase, Session

SHORTEST_TURN_MINUTES = 1
LONGEST_TURN_MINUTES = 10
USUAL_TURN_SECONDS = 180
"""What a turn is given when a round without a clock gets one."""


@dataclass(frozen=True)
class Wish:
    """What those who hold would have otherwise; None leaves it as it is.

    `minutes` is each turn; `seconds` is too, where a turn is fitted to the time there is.
    """

    order: RoundOrder | None = None
    clock: ClockFor | None = None
    minutes: int | None = None
    seconds: int | None = None

    @property
    def turn_seconds(self) -> int | None:
        """What each turn should have, within what a turn may be."""
        if self.seconds is not None:
            return min(max(self.seconds, SHORTEST_TURN_SECONDS), LONGEST_TURN_SECONDS)
        if self.minutes is None:
            return None
        return 60 * min(max(self.minutes, SHORTEST_TURN_MINUTES), LONGEST_TURN_MINUTES)


def set_round(session: Session, step: str, wish: Wish, *, shuffled: tuple[str, ...]) -> Session:
    """Let the round of a step, the current one or a later one, go as it is wished.

    `shuffled` is the speaking seats in a chance order, used where a running round is given one.
    """
    index = session.index_of(step)
    rules = session.plan.steps[index].turns
    if rules is None:
        raise Refused(Refusal.NOT_A_ROUND)
    if session.phase is not Phase.LIVE or index > session.at:
        return replace(session, plan=_planned(session.plan, step, _wished(rules, wish)))
    running = session.round
    if index < session.at or running is None:
        raise Refused(Refusal.STALE)
    if running.begun:
        return replace(session, round=replace(running, rules=_still(running.rules, wish)))
    rules = _wished(running.rules, wish)
    order = shuffled if rules.order is RoundOrder.RANDOM else session.speaking
    plan = _planned(session.plan, step, rules)
    return replace(session, plan=plan, round=running.going_by(rules, order))


def _wished(rules: TurnRules, wish: Wish) -> TurnRules:
    wished = replace(rules, order=wish.order or rules.order)
    if wish.clock is ClockFor.NOBODY:
        wished = replace(wished, clock=wish.clock, seconds=None)
    elif wish.clock:
        wished = replace(wished, clock=wish.clock, seconds=rules.seconds or USUAL_TURN_SECONDS)
    if wish.turn_seconds is None:
        return wished
    if wished.clock is ClockFor.NOBODY:
        raise Refused(Refusal.NO_CLOCK)
    return replace(wished, seconds=wish.turn_seconds)


def _still(rules: TurnRules, wish: Wish) -> TurnRules:
    """What may be wished while turns are being taken: the clock runs on, shown or hidden."""
    if wish.order not in (None, rules.order):
        raise Refused(Refusal.ROUND_HAS_BEGUN)
    if wish.turn_seconds not in (None, rules.seconds):
        raise Refused(Refusal.ROUND_HAS_BEGUN)
    if rules.seconds is None and wish.clock not in (None, ClockFor.NOBODY):
        raise Refused(Refusal.NO_CLOCK)
    return replace(rules, clock=wish.clock or rules.clock)


def _planned(plan: Plan, step: str, rules: TurnRules) -> Plan:
    chosen = next(each for each in plan.steps if each.id == step)
    return plan.with_step(replace(chosen, turns=rules))
