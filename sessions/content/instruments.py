"""Instruments: questions that belong together, with where they come from and what they are for."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.content.credit import Credit
from sessions.domain.questions import Part, Question
from sessions.domain.words import Words


class Use(StrEnum):
    """When an instrument may be asked."""

    ANY_TIME = "any_time"
    BEFORE_AND_AFTER = "before_and_after"
    BASELINE = "baseline"


class Recall(StrEnum):
    """How far its questions make somebody look back."""

    NOW = "now"
    YESTERDAY = "yesterday"
    USUALLY = "usually"
    TWO_WEEKS = "two_weeks"


@dataclass(frozen=True)
class Instrument:
    """Questions for a check-in: `alone`, or `before` and `after` what happens in between.

    `before` and `after` are empty unless it may be asked twice in one evening. `validated` is
    whether a scale with published evidence stands behind it; ours are not, and say so.
    """

    id: str
    title: Words
    summary: Words
    use: Use
    recall: Recall
    validated: bool
    credit: Credit
    alone: tuple[Question, ...] = ()
    before: tuple[Question, ...] = ()
    after: tuple[Question, ...] = ()

    def questions(self, part: Part) -> tuple[Question, ...]:
        """What is asked in this part of an evening; nothing where it is not for that."""
        parts = {Part.ALONE: self.alone, Part.BEFORE: self.before, Part.AFTER: self.after}
        return parts.get(part, ())
