"""An anonymous check-in as far as it may be known: the question, who may answer, what was said.

Ballots are never here: they live in the urn, in memory, and nowhere else.
"""

from dataclasses import dataclass, replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.questions import Question

BESIDE_STEP = "."
"""Ends the id of the step in the id of a poll; what the plan asks first has the step's own id."""


@dataclass(frozen=True)
class Outcome:
    """What may be said of a closed poll: a word per option, or counts if it is not personal.

    `shares` and `counts` follow the order of the question's options; both are empty when
    there were too few answers to say anything.
    """

    shares: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()

    @property
    def too_few(self) -> bool:
        """Whether nothing may be said but that there were too few answers."""
        return not (self.shares or self.counts)


@dataclass(frozen=True)
class Poll:
    """A poll from its opening; the electorate is fixed then, sorted, and gone at the close."""

    id: str
    question: Question
    electorate: tuple[str, ...]
    outcome: Outcome | None = None

    @property
    def step(self) -> str:
        """The step in which it was opened."""
        return self.id.partition(BESIDE_STEP)[0]

    @property
    def open(self) -> bool:
        """Whether ballots are still taken."""
        return self.outcome is None

    def close(self, outcome: Outcome) -> "Poll":
        """Close once and for ever."""
        if not self.open:
            raise Refused(Refusal.POLL_NOT_OPEN)
        return replace(self, electorate=(), outcome=outcome)
