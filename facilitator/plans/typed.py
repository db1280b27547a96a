"""Tells the words that somebody typed from the words of ours that they left as they were.

What equals a sentence of ours, as its reader has it, stays ours and is read in every language; all
else is said as it stands.
"""

from collections.abc import Mapping
from dataclasses import replace

from sessions.content.library import Library
from sessions.domain.plans import Plan, Prompt, Step
from sessions.domain.prompts import OWN_WORDS
from sessions.domain.words import Typed
from web.wording import reworded, said_here, words_in


def words_as_read_here(library: Library) -> Mapping[str, str]:
    """Every sentence of our plans and decks by how whoever is answered now reads it."""
    return {said_here(words): words for words in _words_of(library)}


def words_as_written(library: Library) -> Mapping[str, str]:
    """The same by how it is written in a file."""
    return {words: words for words in _words_of(library)}


def marked(plan: Plan, ours: Mapping[str, str]) -> Plan:
    """The plan with each text that is in none of ours marked as typed; prompts of decks stay."""
    without = replace(plan, steps=tuple(map(_without_prompt_of_a_deck, plan.steps)))
    told = reworded(without, lambda text: ours.get(text, Typed(text)) if text else "")
    steps = zip(told.steps, plan.steps, strict=True)
    return replace(told, steps=tuple(replace(one, prompt=_prompt(one, was)) for one, was in steps))


def _words_of(library: Library) -> tuple[str, ...]:
    plans = (words for ready in library.plans for words in words_in(ready))
    decks = (words for deck in library.decks for words in words_in(deck))
    return (*plans, *decks)


def _without_prompt_of_a_deck(step: Step) -> Step:
    lies_in_a_deck = step.prompt is not None and step.prompt.id != OWN_WORDS
    return replace(step, prompt=None) if lies_in_a_deck else step


def _prompt(told: Step, was: Step) -> Prompt | None:
    return told.prompt or was.prompt
