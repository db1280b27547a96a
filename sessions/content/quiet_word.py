"""The words of the private way to those who hold. It is never anonymous, and says so."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.content.credit import Credit
from sessions.domain.words import Words


class QuietLevel(StrEnum):
    """How much somebody asks for with a quiet word."""

    MOMENT = "moment"
    CHECK = "check"
    UNSAFE = "unsafe"


class QuietAnswer(StrEnum):
    """What those who hold can answer."""

    NOW = "now"
    BREAK = "break"
    AFTER = "after"


@dataclass(frozen=True)
class QuietLevelWords:
    """A level: its button, what happens next (said before it is sent), what is said once it is
    sent, and what one can do when nobody has answered for a minute."""

    level: QuietLevel
    label: Words
    next: Words
    sent: Words
    unseen: Words


@dataclass(frozen=True)
class QuietAnswerWords:
    """An answer: its button on the console, and what the one who asked is shown."""

    answer: QuietAnswer
    label: Words
    shown: Words


@dataclass(frozen=True)
class QuietWord:
    """The words of the private way to those who hold; every level and answer once."""

    title: Words
    not_anonymous: Words
    levels: tuple[QuietLevelWords, ...]
    answers: tuple[QuietAnswerWords, ...]
    unseen: Words
    forgotten: Words
    before_end: Words
    credit: Credit

    def level(self, level: QuietLevel) -> QuietLevelWords:
        """The words of one level."""
        return next(each for each in self.levels if each.level == level)

    def answer(self, answer: QuietAnswer) -> QuietAnswerWords:
        """The words of one answer."""
        return next(each for each in self.answers if each.answer == answer)
