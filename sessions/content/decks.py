"""Prompt decks: words to start from, each with a depth, an easier version and a topic note."""

from dataclasses import dataclass, replace

from sessions.content.credit import Credit
from sessions.domain.plans import Prompt
from sessions.domain.words import Words


@dataclass(frozen=True)
class DeckPrompt:
    """A prompt as it lies in a deck.

    `minutes` is what one person may like to have for it. `easier` is the same way in with a
    lower step. `content_note` is a short neutral topic, empty where there is none: warnings
    raise worry and do not spare anybody pain (Bridgland, Jones and Bellet 2023).
    """

    prompt: Prompt
    minutes: int
    easier: Words
    content_note: Words = ""

    @property
    def eased(self) -> Prompt:
        """The same prompt in its easier words."""
        return replace(self.prompt, text=self.easier)


@dataclass(frozen=True)
class Deck:
    """Prompts that belong together, from easy to open."""

    id: str
    title: Words
    summary: Words
    prompts: tuple[DeckPrompt, ...]
    credit: Credit

    def at_level(self, level: int) -> tuple[DeckPrompt, ...]:
        """The prompts of one depth: 1 arriving, 2 noticing, 3 opening."""
        return tuple(each for each in self.prompts if each.prompt.level == level)

    def holds(self, prompt_id: str) -> bool:
        """Whether a prompt lies in this deck."""
        return any(each.prompt.id == prompt_id for each in self.prompts)
