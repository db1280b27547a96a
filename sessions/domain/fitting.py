"""What would fit: shorter turns where nobody was promised any, and steps that could be shorter."""

from sessions.domain.kinds import LONGEST_TURN_SECONDS, SHORTEST_TURN_SECONDS, goes_by_turns
from sessions.domain.plans import Step, StepKind

SHORTEST_STEP_MINUTES = 1
KEEPS_A_CIRCLE_SAFE = (StepKind.WELCOME, StepKind.AGREEMENTS, StepKind.CLOSING)
"""Never offered to be shorter: how people come in, what they can trust, how they go home."""
WORTH_SAVING_MINUTES = 2
OFFERED_AT_MOST = 3
TURNS_FIT_TO_SECONDS = 5
"""Turns are fitted in steps of this."""


def could_be_shorter(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The longest of those that could be, in their order; never a turn that was promised."""
    could = [
        step
        for step in steps
        if not goes_by_turns(step)
        and step.minutes - half_as_long(step) >= WORTH_SAVING_MINUTES
        and step.kind not in KEEPS_A_CIRCLE_SAFE
    ]
    longest = sorted(could, key=lambda step: step.minutes, reverse=True)[:OFFERED_AT_MOST]
    return tuple(step for step in could if step in longest)


def half_as_long(step: Step) -> int:
    """What is offered instead, in minutes: nobody's pause shrinks to nothing at once."""
    return max(SHORTEST_STEP_MINUTES, step.minutes // 2)


def fitting_turn(seconds: int, people: int, over: float) -> int | None:
    """The longest turn, instead of one of `seconds`, with which so many people are not over.

    `over` is in seconds; below zero there is room for longer turns. None where not even the
    shortest would do.
    """
    each = TURNS_FIT_TO_SECONDS
    fitting = int((seconds * people - over) // (people * each)) * each
    return min(fitting, LONGEST_TURN_SECONDS) if fitting >= SHORTEST_TURN_SECONDS else None


def longest_turns(steps: tuple[Step, ...]) -> Step | None:
    """The round with a clock whose turns are the longest; of equals the first."""
    return max(filter(turn_seconds, steps), key=turn_seconds, default=None)


def turn_seconds(step: Step) -> int:
    """What each turn of a step is promised; 0 where there is no clock, or no turn."""
    return step.turns.seconds or 0 if step.turns else 0
