"""What a facilitator prepares: a plan is a list of steps with minutes, words and settings."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sessions.domain.questions import Question as Question
from sessions.domain.questions import zone_edge as zone_edge
from sessions.domain.words import Words

QUIET_BETWEEN_TURNS_SECONDS = 15


class StepKind(StrEnum):
    """What happens in a step of an evening."""

    WELCOME = "welcome"
    AGREEMENTS = "agreements"
    CHECK_IN = "check_in"
    PROMPT = "prompt"
    ROUND = "round"
    PAUSE = "pause"
    PAIRS = "pairs"
    APPRECIATION = "appreciation"
    BREAK = "break"
    CLOSING = "closing"


TIMES_IN_THEMSELVES = (StepKind.PAUSE, StepKind.BREAK)
"""Steps with nothing to do until their time is over."""


class Format(StrEnum):
    """Where people meet."""

    IN_PERSON = "in_person"
    ONLINE = "online"


class RoundOrder(StrEnum):
    """How the piece finds its way round the circle."""

    VOLUNTEER = "volunteer"
    CIRCLE = "circle"
    RANDOM = "random"
    READY = "ready"


class ClockFor(StrEnum):
    """Who sees the time of a turn; those who hold always see it unless nobody does."""

    NOBODY = "nobody"
    HOLDER = "holder"
    EVERYONE = "everyone"


@dataclass(frozen=True)
class Prompt:
    """Words to start from, by id, so that a summary can name what was used.

    The `level` is how deep it goes: 1 arriving, 2 noticing, 3 opening.
    """

    id: str
    text: Words
    level: int = 1


@dataclass(frozen=True)
class TurnRules:
    """How a round runs; `seconds` is what each turn is promised, None for no clock."""

    seconds: int | None = 180
    order: RoundOrder = RoundOrder.VOLUNTEER
    clock: ClockFor = ClockFor.HOLDER
    quiet_seconds: int = QUIET_BETWEEN_TURNS_SECONDS
    phones_away: bool = False


@dataclass(frozen=True)
class PairRules:
    """How a time in twos (or threes) goes: each has `seconds` to speak while the others listen."""

    size: int = 2
    seconds: int = 180


@dataclass(frozen=True)
class Step:
    """One part of an evening.

    `minutes` is the time set aside; for a round with a clock, and in pairs, it is 0 and follows
    from the number of people (see `forecast.step_seconds`). `words` are shown to everyone, `notes`
    only to those who hold. A pause is silence, or a `breath` that all screens share; appreciation
    is a round, unless it is `written` on phones. `beside` are questions asked together with
    `question`.
    """

    id: str
    kind: StepKind
    title: Words
    minutes: int = 0
    words: Words = ""
    notes: Words = ""
    prompt: Prompt | None = None
    question: Question | None = None
    turns: TurnRules | None = None
    breath: bool = False
    pairs: PairRules | None = None
    written: bool = False
    beside: tuple[Question, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All that its check-in asks, in one opening."""
        return (self.question, *self.beside) if self.question else ()


@dataclass(frozen=True)
class Plan:
    """A run of show; `sources` name where its structure comes from, the words are our own.

    `length_minutes` is how long the evening is said to be, with up to `people` who speak; 0 where
    it does not say.
    """

    id: str
    title: Words
    summary: Words
    format: Format
    steps: tuple[Step, ...]
    author: str = "Talking Piece"
    licence: str = "CC-BY-4.0"
    sources: tuple[str, ...] = ()
    length_minutes: int = 0
    people: int = 0

    def with_step(self, changed: Step) -> "Plan":
        """The same plan with this step where the one of its id stood."""
        steps = tuple(changed if step.id == changed.id else step for step in self.steps)
        return replace(self, steps=steps)
