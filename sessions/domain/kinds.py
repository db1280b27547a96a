"""What a step of each kind holds beside title, minutes, words and notes: one table for all who ask.

Whoever reads a plan, writes one or lets it be edited goes by it, so a new kind is a line here.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sessions.domain.plans import Step, StepKind

SHORTEST_TURN_SECONDS, LONGEST_TURN_SECONDS = 30, 900
LONGEST_QUIET_SECONDS = 120
LONGEST_STEP_MINUTES = 60
LONGEST_PLAN_MINUTES = 240
MOST_PEOPLE = 50
MOST_STEPS = 40
FEWEST_OPTIONS, MOST_OPTIONS = 2, 6
OPTION_LETTERS = 24


@dataclass(frozen=True)
class Holds:
    """The parts (fields of `Step`) that a step of a kind must have, and those that it may have."""

    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part that there is a place for."""
        return (*self.needs, *self.may)


KINDS: Mapping[StepKind, Holds] = {
    StepKind.WELCOME: Holds(),
    StepKind.AGREEMENTS: Holds(),
    StepKind.CHECK_IN: Holds(needs=("question",)),
    StepKind.PROMPT: Holds(needs=("prompt",)),
    StepKind.ROUND: Holds(needs=("turns",), may=("prompt",)),
    StepKind.PAUSE: Holds(may=("breath",)),
    StepKind.PAIRS: Holds(needs=("pairs",), may=("prompt",)),
    StepKind.APPRECIATION: Holds(needs=("turns",), may=("prompt", "written")),
    StepKind.BREAK: Holds(),
    StepKind.CLOSING: Holds(),
}

PARTS = tuple(dict.fromkeys(part for holds in KINDS.values() for part in holds.parts))
"""Every part that some kind has a place for."""


def kinds_with(part: str) -> tuple[StepKind, ...]:
    """The kinds that have a place for a part."""
    return tuple(kind for kind, holds in KINDS.items() if part in holds.parts)


def goes_by_turns(step: Step) -> bool:
    """Whether its time follows from how many speak, so that it has no minutes of its own."""
    if step.pairs:
        return True
    return step.turns is not None and step.turns.seconds is not None


def free_id(taken: Collection[str], kind: str) -> str:
    """An id for a new step of a kind that none of those taken is."""
    name = kind.replace("_", "-")
    return next(one for at in range(1, len(taken) + 2) if (one := f"{name}-{at}") not in taken)
