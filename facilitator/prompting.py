"""Other words to start from, until somebody has begun: the decks at hand, and what may be said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator import schemas
from sessions.content.decks import DeckPrompt
from sessions.content.library import Library
from sessions.domain import prompts
from sessions.domain.errors import Refusal, Refused
from sessions.domain.plans import Prompt
from sessions.domain.session import Session
from web.namespace import Command

Make = Callable[..., Command]


@dataclass(frozen=True)
class Shelf:
    """The decks at hand, chance to shuffle them, and what each group was last asked when."""

    library: Library
    shuffled: Callable[[tuple[Prompt, ...]], tuple[Prompt, ...]]
    last_asked: Callable[[str], Mapping[str, str]]

    def deck(self, deck_id: str) -> tuple[Prompt, ...]:
        """A deck, shuffled anew."""
        deck = self.library.deck(deck_id)
        if deck is None:
            raise Refused(Refusal.NO_SUCH_PROMPT)
        return self.shuffled(tuple(each.prompt for each in deck.prompts))

    def prompt(self, prompt_id: str) -> DeckPrompt:
        """A prompt, whichever deck it lies in."""
        found = self.library.prompt(prompt_id)
        if found is None:
            raise Refused(Refusal.NO_SUCH_PROMPT)
        return found


def prompt_commands(durable: Make, shelf: Shelf) -> dict[str, Command]:
    """Draw, choose, write, and ask it an easier way; each can be undone."""
    return {
        "prompt.draw": durable(
            schemas.DrawPrompt(), lambda s, now, said: _drawn(s, shelf, said), undoable=True
        ),
        "prompt.choose": durable(
            schemas.ThatPrompt(),
            lambda s, now, said: prompts.choose(
                s, said["step"], shelf.prompt(said["prompt"]).prompt
            ),
            undoable=True,
        ),
        "prompt.write": durable(
            schemas.WritePrompt(),
            lambda s, now, said: prompts.write(s, said["step"], said["text"]),
            undoable=True,
        ),
        "prompt.ease": durable(
            schemas.ThatPrompt(),
            lambda s, now, said: prompts.ease(s, said["step"], shelf.prompt(said["prompt"]).eased),
            undoable=True,
        ),
    }


def _drawn(session: Session, shelf: Shelf, said: Mapping[str, Any]) -> Session:
    deck, asked = shelf.deck(said["deck"]), shelf.last_asked(session.group)
    return prompts.draw(session, said["step"], deck, asked=asked)
