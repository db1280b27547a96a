"""A refused command changes nothing, and a value of the domain cannot be changed at all."""

from dataclasses import FrozenInstanceError, is_dataclass

import pytest

from sessions.domain import (
    asking,
    choosing,
    door,
    errors,
    evening,
    forecast,
    people,
    places,
    plans,
    polls,
    prompts,
    rounds,
    seats,
    session,
    sharing,
    turns,
)
from sessions.domain.choosing import Wish
from sessions.domain.errors import Refused
from sessions.domain.polls import Outcome
from tests.support.cast import SEVEN, a_circle, begun, holding, in_a_check_in, in_a_round

ARRIVING, CHECK_IN, ROUND, HELD = a_circle(), in_a_check_in(), in_a_round(), holding("ada")
REFUSED = {
    "offer while somebody has the piece": (HELD, lambda s: sharing.offer(s, "r1", "ben", SEVEN)),
    "take what nobody offered": (ROUND, lambda s: sharing.accept(s, "r1.1", "ada", SEVEN)),
    "take it again": (HELD, lambda s: sharing.accept(s, "r1.1", "ada", SEVEN)),
    "hand on for another": (HELD, lambda s: sharing.hand_on(s, "r1.1", "ben", SEVEN)),
    "hand on an older turn": (HELD, lambda s: sharing.hand_on(s, "r1.0", None, SEVEN)),
    "not today in a turn": (HELD, lambda s: sharing.decline(s, "r1", "ada", SEVEN)),
    "come back in a turn": (HELD, lambda s: sharing.come_back(s, "r1", "ada", SEVEN)),
    "go on without a pause": (HELD, lambda s: sharing.resume(s, "r1.1", SEVEN)),
    "pause an older turn": (HELD, lambda s: sharing.pause(s, "r1.0", SEVEN)),
    "let in who sits": (ROUND, lambda s: door.admit(s, "ada")),
    "come in by a locked door": (door.lock_door(ROUND), lambda s: door.join(s, "late", SEVEN)),
    "remove a stranger": (ROUND, lambda s: door.remove(s, "mallory", SEVEN)),
    "begin twice": (ROUND, lambda s: evening.start(s, (), SEVEN)),
    "next from an older step": (ROUND, lambda s: evening.next_step(s, "welcome", (), SEVEN)),
    "back before the first": (ROUND, lambda s: evening.step_back(s, "sharing", (), SEVEN)),
    "next before the beginning": (ARRIVING, lambda s: evening.next_step(s, "welcome", (), SEVEN)),
    "shorten a promise": (begun(ARRIVING), lambda s: evening.shorten(s, "sharing", 1)),
    "other minutes in a turn": (
        HELD,
        lambda s: choosing.set_round(s, "sharing", Wish(minutes=1), shuffled=()),
    ),
    "take back nothing": (ROUND, lambda s: evening.undo(s, SEVEN)),
    "ask without a question": (ROUND, lambda s: asking.open_poll(s, "sharing")),
    "write no words": (ROUND, lambda s: prompts.write(s, "sharing", " ")),
    "other words in a turn": (HELD, lambda s: prompts.write(s, "sharing", "And you?")),
    "close what is not open": (CHECK_IN, lambda s: asking.close_poll(s, "check_in", Outcome())),
}
MODULES = (choosing, errors, forecast, people, places, plans, polls, rounds, seats, session, turns)
VALUES = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
]


@pytest.mark.parametrize("why", REFUSED)
def test_a_refused_command_changes_nothing(why):
    before, command = REFUSED[why]
    told = repr(before)

    with pytest.raises(Refused):
        command(before)

    assert repr(before) == told


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_values_are_frozen(kind):
    assert kind.__dataclass_params__.frozen


def test_nobody_writes_into_a_session():
    with pytest.raises(FrozenInstanceError):
        HELD.round.turn.seat = "mallory"  # type: ignore[misc]
