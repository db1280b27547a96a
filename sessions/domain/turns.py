"""One seat's time with the piece: offered, held, handed on; a clock that never cuts anybody off."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from sessions.domain.errors import Refusal, Refused

EXTENSION_SECONDS = 60
CUE_SECONDS = 60
"""A one-minute warning is the documented custom of timekeepers in sharing meetings."""
SHORT_TURN_SECONDS = 150
SHORT_TURN_CUE_SHARE = 0.25
"""In a turn under 2:30 a one-minute cue would be noise: the cue comes at a quarter left."""
OFFER_NUDGE_SECONDS = 30
OVERRUN_NUDGE_SECONDS = 30


class Stage(StrEnum):
    """How much of a turn is left, in the words that screens use instead of numbers."""

    PLENTY = "plenty"
    PAST_HALFWAY = "past_halfway"
    FIND_A_REST = "find_a_rest"
    OWN_TIME = "own_time"


@dataclass(frozen=True)
class Turn:
    """A turn; `seat` is None while the piece rests in the middle for whoever is ready.

    All times are seconds of the clock that is passed in. `deadline` is None before the
    turn is accepted and in a round without a clock. While `paused_at` is set the time
    left stands still.
    """

    id: str
    seat: str | None
    offered_at: float
    opens_at: float
    accepted_at: float | None = None
    promised_seconds: float | None = None
    deadline: float | None = None
    paused_at: float | None = None

    @property
    def held(self) -> bool:
        """Whether somebody has taken the piece."""
        return self.accepted_at is not None

    def accept(self, seat: str, promised_seconds: float | None, now: float) -> "Turn":
        """The seat takes the piece; only now does its time start."""
        if self.held:
            raise Refused(Refusal.STALE)
        if self.seat not in (None, seat):
            raise Refused(Refusal.NOT_YOURS)
        deadline = None if promised_seconds is None else now + promised_seconds
        return replace(
            self,
            seat=seat,
            accepted_at=now,
            promised_seconds=promised_seconds,
            deadline=deadline,
        )

    def extend(self, now: float) -> "Turn":
        """A little longer: a minute more than what is left, or a minute from now when over."""
        if not self.held:
            raise Refused(Refusal.STALE)
        if self.deadline is None or self.promised_seconds is None:
            raise Refused(Refusal.NO_CLOCK)
        clock = now if self.paused_at is None else self.paused_at
        deadline = max(self.deadline, clock) + EXTENSION_SECONDS
        added = deadline - self.deadline
        return replace(self, deadline=deadline, promised_seconds=self.promised_seconds + added)

    def pause(self, now: float) -> "Turn":
        """Stop the clock for a breath."""
        if not self.held:
            raise Refused(Refusal.STALE)
        if self.paused_at is not None:
            raise Refused(Refusal.PAUSED)
        return replace(self, paused_at=now)

    def resume(self, now: float) -> "Turn":
        """Go on with exactly the time that was left at the pause."""
        if self.paused_at is None:
            raise Refused(Refusal.NOT_PAUSED)
        return replace(self.shifted(now - self.paused_at), paused_at=None)

    def shifted(self, seconds: float) -> "Turn":
        """The same turn with its deadline moved, for time that must not be counted."""
        deadline = None if self.deadline is None else self.deadline + seconds
        return replace(self, deadline=deadline)

    def longer_than(self, before: "Turn | None") -> bool:
        """Whether this is the same turn, promised more than it was before."""
        if before is None or before.id != self.id or before.promised_seconds is None:
            return False
        return self.promised_seconds != before.promised_seconds

    def left_seconds(self, now: float) -> float | None:
        """Seconds left, negative in overtime; None without a clock."""
        if self.deadline is None:
            return None
        return self.deadline - (now if self.paused_at is None else self.paused_at)

    def waits_too_long(self, now: float) -> bool:
        """Whether an offer has stood unanswered so long that those who hold should know."""
        return not self.held and now >= self.opens_at + OFFER_NUDGE_SECONDS

    def runs_over(self, now: float) -> bool:
        """Whether the turn is so far over that those who hold are nudged; nobody else is."""
        left = self.left_seconds(now)
        return self.held and left is not None and left <= -OVERRUN_NUDGE_SECONDS


def cue_seconds(promised_seconds: float) -> int:
    """Seconds before the end at which the one gentle cue comes."""
    if promised_seconds < SHORT_TURN_SECONDS:
        return ceil(promised_seconds * SHORT_TURN_CUE_SHARE)
    return CUE_SECONDS


def stage(left_seconds: float, promised_seconds: float) -> Stage:
    """The words for a time left, in seconds of a turn of `promised_seconds`."""
    if left_seconds <= 0:
        return Stage.OWN_TIME
    if left_seconds <= cue_seconds(promised_seconds):
        return Stage.FIND_A_REST
    if left_seconds <= promised_seconds / 2:
        return Stage.PAST_HALFWAY
    return Stage.PLENTY
