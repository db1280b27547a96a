"""What one screen of a console is made of: small frozen values, and no decision about them."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.actions import Action
from facilitator.company import Company
from facilitator.going_round import RoundLine
from facilitator.in_pairs import PairsLine
from facilitator.in_thanks import ThanksLine
from facilitator.people import Person, SignalLine
from facilitator.run_of_show import Ahead, StepLine
from facilitator.setting_rounds import RoundSetting
from facilitator.words_to_start import PromptLine
from sessions.domain.people import Out
from sessions.domain.plans import Question
from sessions.domain.signals import Level
from sessions.domain.words import Words
from web.faces import Called, Dot, Said
from web.pictures import Countdown

PAIR = 2


@dataclass(frozen=True)
class DoorLine:
    """The door and the wall as they stand; codes and links are made from the epochs when drawn."""

    open: bool
    lobby: bool
    epoch: int
    wall_epoch: int
    wall_names: bool
    late: str


@dataclass(frozen=True)
class PollLine:
    """The check-in on the console: one of three lines while open, the same words as all after."""

    id: str
    question: Words
    progress: str
    few: bool
    goes_round_to: tuple[Called, ...] = ()


@dataclass(frozen=True)
class ConsolePicture:
    """One screen of the console; `screen` changes with the step, not with every tap."""

    screen: str
    kind: str
    session: str
    title: str
    format: str
    plan: Words
    host: str
    steps: tuple[StepLine, ...]
    ahead: Ahead
    people: tuple[Person, ...]
    lobby: tuple[Person, ...]
    signals: tuple[SignalLine, ...]
    dots: tuple[Dot, ...]
    ring: tuple[Dot, ...]
    action: Action | None
    door: DoorLine
    may_undo: bool
    to_speak_with: int
    company: Company | None = None
    unheard: tuple[Called, ...] = ()
    call: str = ""
    beside_a_call: bool = False
    no_phone_yet: bool = False
    step: str = ""
    step_kind: str = ""
    previous_step: Words = ""
    following_step: Words = ""
    heading: Words = ""
    words: Words = ""
    notes: Words = ""
    prompt: Words = ""
    other_words: PromptLine | None = None
    question: Question | None = None
    breath: bool = False
    round: RoundLine | None = None
    pairs: PairsLine | None = None
    thanks: ThanksLine | None = None
    setting: RoundSetting | None = None
    rounds_to_come: tuple[RoundSetting, ...] = ()
    poll: PollLine | None = None
    said: Said | None = None
    all_said: tuple[Said, ...] = ()
    too_few_to_ask: bool = False
    may_ask_the_room: bool = False
    few_in_the_room: bool = False
    without_a_phone: int = 0
    countdown: Countdown | None = None
    cue_ms: int = 0
    group: str = ""

    @property
    def phones(self) -> int:
        """How many phones have arrived, in the lobby or in the circle."""
        return sum(person.phone for person in (*self.people, *self.lobby))

    @property
    def open_signals(self) -> int:
        """How many quiet words wait for those who hold."""
        return sum(signal.open for signal in self.signals)

    @property
    def urgent(self) -> bool:
        """Whether somebody is not safe, and nobody who holds has answered."""
        return any(signal.open and signal.level == Level.UNSAFE for signal in self.signals)

    @property
    def left_alone(self) -> Mapping[str, Called]:
        """By who has stepped out of a pair, the one whom they have left, while pairs speak."""
        if self.pairs is None or not self.pairs.running:
            return {}
        out = {person.id for person in self.people if person.out}
        twos = (group.seats for group in self.pairs.groups if len(group.seats) == PAIR)
        return {a.id: b.name for two in twos for a, b in (two, two[::-1]) if a.id in out}

    @property
    def asked_for_help(self) -> bool:
        """Whether somebody said that they are not safe, or asked those who hold to check."""
        serious = any(signal.level != Level.MOMENT for signal in self.signals)
        return serious or any(person.out == Out.CHECK for person in self.people)

    @property
    def nudged(self) -> bool:
        """Whether the turn has words ready for those who hold."""
        turn = self.round.turn if self.round else None
        return turn is not None and (turn.unanswered or turn.over)

    @property
    def waits_for_you(self) -> bool:
        """Whether something private waits to be looked at."""
        due = any(signal.due for signal in self.signals) or self.left_alone
        asked_for = any(person.out == Out.CHECK for person in self.people)
        outside = any(person.attended for person in self.lobby)
        between = self.company and (self.company.leader_is_away or self.company.has_news)
        words = self.thanks and (self.thanks.waiting or self.thanks.lacking or self.thanks.to_read)
        return bool(
            due or words or self.open_signals or self.nudged or asked_for or outside or between
        )


@dataclass(frozen=True)
class Farewell:
    """The last picture of a console: it leads to the summary and to a word among those who held."""

    summary: str
    group: str = ""
    screen: str = "ended"
    kind: str = "ended"
    countdown: Countdown | None = None
