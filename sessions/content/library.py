"""Loads all content once, at the start; the root hands it on, so that nothing else reads files."""

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from sessions.content.agreements import Agreements, Greetings
from sessions.content.come_back import ComeBackWords
from sessions.content.crisis_lines import CrisisLines
from sessions.content.decks import Deck, DeckPrompt
from sessions.content.help_cards import Help
from sessions.content.instruments import Instrument
from sessions.content.phrases import Debrief, Phrases
from sessions.content.quiet_word import QuietWord
from sessions.content.reading.agreements import read_agreements, read_greetings
from sessions.content.reading.check_ins import Prompts, Shelves
from sessions.content.reading.come_back import read_come_back
from sessions.content.reading.crisis_lines import read_crisis_lines
from sessions.content.reading.decks import read_deck
from sessions.content.reading.files import names_in, read_object
from sessions.content.reading.help_cards import read_help
from sessions.content.reading.instruments import read_instrument
from sessions.content.reading.phrases import read_debrief, read_phrases
from sessions.content.reading.quiet_word import read_quiet_word
from sessions.content.reading.ready_plans import read_plan
from sessions.content.reading.refused import ContentRefused
from sessions.content.reading.themes import read_themes
from sessions.content.ready_plans import ReadyPlan
from sessions.content.themes import Themes

CONTENT_FOLDER = Path(__file__).parent
FIRST_DECK = "gentle-beginnings"


@dataclass(frozen=True)
class Library:
    """Everything that came with the program, checked; plans and decks in the order of titles."""

    plans: tuple[ReadyPlan, ...]
    decks: tuple[Deck, ...]
    instruments: tuple[Instrument, ...]
    crisis: CrisisLines
    agreements: Agreements
    greetings: Greetings
    quiet_word: QuietWord
    come_back: ComeBackWords
    phrases: Phrases
    debrief: Debrief
    help: Help
    themes: Themes

    def plan(self, plan_id: str) -> ReadyPlan | None:
        """The plan of that id, if there is one."""
        return next((ready for ready in self.plans if ready.plan.id == plan_id), None)

    def prompt(self, prompt_id: str) -> DeckPrompt | None:
        """The prompt of that id, from whichever deck."""
        prompts = (each for deck in self.decks for each in deck.prompts)
        return next((each for each in prompts if each.prompt.id == prompt_id), None)

    @property
    def prompts(self) -> Prompts:
        """Every prompt of every deck, by its id."""
        return {each.prompt.id: each.prompt for deck in self.decks for each in deck.prompts}

    @property
    def shelves(self) -> Shelves:
        """Everything that a step of a plan may name by its id."""
        return Shelves(self.prompts, {each.id: each for each in self.instruments})

    def instrument(self, instrument_id: str) -> Instrument | None:
        """The instrument of that id, if there is one."""
        return next((each for each in self.instruments if each.id == instrument_id), None)

    def deck(self, deck_id: str) -> Deck | None:
        """The deck of that id, if there is one."""
        return next((deck for deck in self.decks if deck.id == deck_id), None)

    def deck_of(self, prompt_id: str) -> Deck:
        """The deck of a prompt; for words that lie in none, the one to begin with."""
        with_it = (deck for deck in self.decks if deck.holds(prompt_id))
        beginning = (deck for deck in self.decks if deck.id == FIRST_DECK)
        return next(chain(with_it, beginning))


def load_library(folder: Path = CONTENT_FOLDER) -> Library:
    """Read and check every file below `folder`; raises `ContentRefused` with file and field."""
    decks, instruments = _load_decks(folder), _load_instruments(folder)
    shelves = Shelves(_prompts_by_id(decks), {each.id: each for each in instruments})
    return Library(
        plans=_load_plans(folder, shelves),
        decks=decks,
        instruments=instruments,
        crisis=read_crisis_lines(read_object(folder, "crisis/lines.json")),
        agreements=read_agreements(read_object(folder, "words/agreements.json")),
        greetings=read_greetings(read_object(folder, "words/greetings.json")),
        quiet_word=read_quiet_word(read_object(folder, "words/quiet-word.json")),
        come_back=read_come_back(read_object(folder, "words/come-back.json")),
        phrases=read_phrases(read_object(folder, "words/phrases.json")),
        debrief=read_debrief(read_object(folder, "words/debrief.json")),
        help=read_help(read_object(folder, "words/help.json")),
        themes=read_themes(read_object(folder, "words/themes.json")),
    )


def _load_decks(folder: Path) -> tuple[Deck, ...]:
    decks = [read_deck(read_object(folder, name)) for name in names_in(folder, "prompts")]
    return tuple(sorted(decks, key=lambda deck: deck.title))


def _load_instruments(folder: Path) -> tuple[Instrument, ...]:
    names = names_in(folder, "instruments")
    instruments = [read_instrument(read_object(folder, name)) for name in names]
    _refuse_shared("instruments", [each.id for each in instruments])
    return tuple(sorted(instruments, key=lambda each: each.title))


def _prompts_by_id(decks: tuple[Deck, ...]) -> Prompts:
    prompts = [each.prompt for deck in decks for each in deck.prompts]
    _refuse_shared("prompts", [prompt.id for prompt in prompts])
    _refuse_shared("prompts", [deck.id for deck in decks])
    return {prompt.id: prompt for prompt in prompts}


def _load_plans(folder: Path, shelves: Shelves) -> tuple[ReadyPlan, ...]:
    plans = [read_plan(read_object(folder, name), shelves) for name in names_in(folder, "plans")]
    _refuse_shared("plans", [ready.plan.id for ready in plans])
    return tuple(sorted(plans, key=lambda ready: ready.plan.title))


def _refuse_shared(part: str, ids: list[str]) -> None:
    for each in ids:
        if ids.count(each) > 1:
            raise ContentRefused(f"{part}: two files share the id “{each}”.")
