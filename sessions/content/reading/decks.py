"""Reads a prompt deck."""

from sessions.content.decks import Deck, DeckPrompt
from sessions.content.reading.fields import TITLE_LETTERS, Fields, refuse_repeats
from sessions.content.reading.files import read_credit
from sessions.domain.plans import Prompt
from sessions.domain.prompts import DEEPEST_LEVEL, FIRST_LEVEL

PROMPT_LETTERS = 120
LONGEST_PROMPT_MINUTES = 10


def read_deck(opened: Fields) -> Deck:
    """A deck; its prompts have different ids and levels 1 to 3."""
    with opened as fields:
        prompts = tuple(_read_prompt(part) for part in fields.parts("prompts"))
        refuse_repeats(fields, "prompts", tuple(each.prompt.id for each in prompts))
        return Deck(
            id=fields.identifier(),
            title=fields.text("title", longest=TITLE_LETTERS),
            summary=fields.text("summary"),
            prompts=prompts,
            credit=read_credit(fields),
        )


def _read_prompt(part: Fields) -> DeckPrompt:
    with part as fields:
        prompt = Prompt(
            id=fields.identifier(),
            text=fields.text("text", longest=PROMPT_LETTERS),
            level=fields.number("level", least=FIRST_LEVEL, most=DEEPEST_LEVEL),
        )
        return DeckPrompt(
            prompt=prompt,
            minutes=fields.number("minutes", least=1, most=LONGEST_PROMPT_MINUTES),
            easier=fields.text("easier", longest=PROMPT_LETTERS),
            content_note=fields.text("content_note", longest=TITLE_LETTERS, needed=False),
        )
