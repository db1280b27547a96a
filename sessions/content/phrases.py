"""Words for those who hold: what to say when it is hard, and questions for afterwards."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.content.credit import Credit
from sessions.domain.words import Words


class Situation(StrEnum):
    """When those who hold may be glad of words to use."""

    TURN_OVER = "turn_over"
    GRAPHIC_DETAIL = "graphic_detail"
    OFFER_UNANSWERED = "offer_unanswered"
    PAUSE_START = "pause_start"
    PAUSE_END = "pause_end"
    SHARE_OVER = "share_over"
    ADVICE = "advice"
    TEARS = "tears"


@dataclass(frozen=True)
class Phrase:
    """Words to say aloud in a situation, and what to watch for."""

    situation: Situation
    title: Words
    say: tuple[Words, ...]
    watch: Words


@dataclass(frozen=True)
class Phrases:
    """Words for those who hold; every situation once."""

    phrases: tuple[Phrase, ...]
    credit: Credit

    def words_for(self, situation: Situation) -> Phrase:
        """The words for one situation."""
        return next(each for each in self.phrases if each.situation is situation)


@dataclass(frozen=True)
class DebriefQuestion:
    """One question, with a hint."""

    id: str
    text: Words
    hint: Words


@dataclass(frozen=True)
class Debrief:
    """The card for those who held; its answers are kept nowhere."""

    title: Words
    opening: Words
    questions: tuple[DebriefQuestion, ...]
    closing: Words
    credit: Credit
