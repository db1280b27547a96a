"""The quiet word: a private word to those who hold, what they say back, and when it is open again.

Kept in memory only, as all that is known of people.
"""

from dataclasses import dataclass
from enum import StrEnum

from sessions.domain.plans import StepKind
from sessions.domain.session import Phase, Session

UNSEEN_SIGNAL_SECONDS = 60
"""After this long without an answer a phone says so and shows whom else to call."""


class Level(StrEnum):
    """The three levels of a quiet word."""

    MOMENT = "moment"
    CHECK = "check"
    UNSAFE = "unsafe"


class Answer(StrEnum):
    """What those who hold say back."""

    NOW = "now"
    BREAK = "break"
    AFTER = "after"


@dataclass(frozen=True)
class Signal:
    """A private word from a seat to those who hold; `sent_at` in seconds of the clock.

    `answered_at` is where in the plan the session was at the answer, from 0.
    """

    id: str
    seat: str
    level: Level
    sent_at: float
    answer: Answer | None = None
    answered_at: int = 0

    def unseen_too_long(self, now: float) -> bool:
        """Whether it may not have been seen."""
        return self.answer is None and now >= self.sent_at + UNSEEN_SIGNAL_SECONDS

    def forgotten(self, session: Session) -> bool:
        """Whether "at the break" outlived its break, or the closing without one: open again."""
        if self.answer is not Answer.BREAK or session.phase is not Phase.LIVE:
            return False
        to_come = enumerate(session.plan.steps[self.answered_at :], self.answered_at)
        due = next((index for index, step in to_come if step.kind is StepKind.BREAK), None)
        if due is not None:
            return session.at > due
        return session.is_last_step or session.step.kind is StepKind.CLOSING

    def due(self, session: Session) -> bool:
        """Whether the moment that was named is now: the break, or the closing."""
        if session.phase is not Phase.LIVE or session.at < self.answered_at:
            return False
        if self.answer is Answer.BREAK:
            return session.step.kind is StepKind.BREAK
        closing = session.is_last_step or session.step.kind is StepKind.CLOSING
        return self.answer is Answer.AFTER and closing

    def open(self, session: Session) -> bool:
        """Whether it waits for those who hold."""
        return self.answer is None or self.forgotten(session)
