"""Reads one question of an instrument: its words in each part, and how its answer is reckoned."""

from collections.abc import Mapping
from dataclasses import dataclass

from sessions.content.instruments import Use
from sessions.content.reading.fields import TITLE_LETTERS, Fields
from sessions.domain.kinds import FEWEST_OPTIONS, MOST_OPTIONS, OPTION_LETTERS
from sessions.domain.questions import Item, Part

MOVES = 3
MOST_ITEMS = 10
MOST_POINTS = 11
HIGHEST_SUM = MOST_ITEMS * MOST_POINTS
PARTS = (Part.ALONE, Part.BEFORE, Part.AFTER)


@dataclass(frozen=True)
class Asked:
    """One question as its file has it: its words in each part, and how people may have moved."""

    id: str
    texts: Mapping[Part, str]
    options: tuple[str, ...]
    scale: bool
    items: tuple[Item, ...]
    edges: tuple[int, ...]
    moves: tuple[str, ...]


def read_asked(raw: Fields, use: Use) -> Asked:
    """One question; `use` says in which parts it may be asked."""
    with raw as fields:
        items = fields.parts("items", most=MOST_ITEMS) if fields.holds("items") else ()
        asked = Asked(
            id=fields.identifier(),
            texts={part: fields.text(part) for part in PARTS if fields.holds(part)},
            options=fields.texts(
                "options", longest=OPTION_LETTERS, least=FEWEST_OPTIONS, most=MOST_OPTIONS
            ),
            scale=fields.flag("scale", False),
            items=tuple(map(_read_item, items)),
            edges=fields.numbers("edges", least=0, most=HIGHEST_SUM) if items else (),
            moves=_three(fields, "moves") if fields.holds("moves") else (),
        )
        if not asked.texts or (use is not Use.BEFORE_AND_AFTER and Part.ALONE not in asked.texts):
            fields.refuse("alone", "is missing")
        if use is not Use.BEFORE_AND_AFTER and len(asked.texts) > 1:
            fields.refuse("before", "belongs to what may be asked before and after")
        _refuse_what_cannot_be_reckoned(fields, asked)
        return asked


def _three(fields: Fields, name: str) -> tuple[str, ...]:
    return fields.texts(name, longest=OPTION_LETTERS, least=MOVES, most=MOVES)


def _read_item(raw: Fields) -> Item:
    with raw as fields:
        return Item(
            text=fields.text("text"),
            options=fields.texts("options", longest=OPTION_LETTERS, least=2, most=MOST_POINTS),
            first=fields.number("first", least=0, most=1),
            ends=fields.texts("ends", longest=TITLE_LETTERS, least=0, most=2, needed=False),
        )


def _refuse_what_cannot_be_reckoned(fields: Fields, asked: Asked) -> None:
    if asked.items:
        lowest = sum(item.first for item in asked.items)
        highest = sum(item.first + len(item.options) - 1 for item in asked.items)
        parted = lowest <= asked.edges[0] and asked.edges[-1] < highest
        if not parted or len(asked.edges) != len(asked.options) - 1:
            why = f"should part the sums from {lowest} to {highest} among the options"
            fields.refuse("edges", why)
    both = {Part.BEFORE, Part.AFTER} <= set(asked.texts)
    if asked.moves and not (both and asked.scale and not asked.items):
        fields.refuse("moves", "belongs to a scale that is asked both before and after")
    if both and asked.texts[Part.BEFORE] == asked.texts[Part.AFTER]:
        fields.refuse("after", "should not be the words of before: they are two questions")
