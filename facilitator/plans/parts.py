"""The fields in which the parts of a step are typed: from a part as written to fields, and back.

A part that has no line here keeps what it holds: the editor shows no fields for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sessions.content.library import Library
from sessions.domain.plans import ClockFor

Said = Mapping[str, str]
"""What stands in the fields of a step, by their names."""

ON = "on"
USUAL_OWN_LEVEL = 1


@dataclass(frozen=True)
class Shelf:
    """The prompts of all decks as the reader has them: their words by id, and back."""

    words: Mapping[str, str]

    @classmethod
    def of(cls, library: Library) -> "Shelf":
        """Everything that lies in a deck of this library."""
        return cls({id: prompt.text for id, prompt in library.prompts.items()})

    def id_of(self, words: str) -> str | None:
        """The prompt with these words."""
        return next((id for id, known in self.words.items() if known == words), None)


@dataclass(frozen=True)
class PartFields:
    """How a part becomes fields, and what the fields make of the part that was there before."""

    fields: Callable[[Any, Shelf], dict[str, str]]
    written: Callable[[Said, Any, Shelf], Any]


def one_line(text: str) -> str:
    """Typed text as the reader of plans takes it: no line breaks, no spaces at the ends."""
    return " ".join(text.split())


def number(text: str) -> int | str:
    """A whole number; anything else stays what it is, so that it can be refused in kind words."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 6 else plain


def _prompt_fields(written: Any, shelf: Shelf) -> dict[str, str]:
    if isinstance(written, dict):
        return {"prompt": str(written.get("text", ""))}
    return {"prompt": shelf.words.get(str(written), "") if written else ""}


def _prompt_written(said: Said, before: Any, shelf: Shelf) -> Any:
    words = one_line(said.get("prompt", ""))
    if not words:
        return None
    known = shelf.id_of(words)
    if known:
        return known
    level = before.get("level") if isinstance(before, dict) else None
    return {"text": words, "level": level or USUAL_OWN_LEVEL}


def _question_fields(written: Any, _shelf: Shelf) -> dict[str, str]:
    question = written or {}
    return {
        "question": question.get("text", ""),
        "options": "\n".join(question.get("options", ())),
        "scale": ON if question.get("scale") else "",
        "personal": ON if question.get("personal", True) else "",
    }


def _question_written(said: Said, before: Any, _shelf: Shelf) -> Any:
    options = [one_line(line) for line in said.get("options", "").splitlines()]
    if isinstance(before, dict) and "instrument" in before:
        if not one_line(said.get("question", "")) and not any(options):
            return before
        before = {}
    return {
        **(before or {}),
        "text": one_line(said.get("question", "")),
        "options": [option for option in options if option],
        "scale": said.get("scale") == ON,
        "personal": said.get("personal") == ON,
    }


def _turns_fields(written: Any, _shelf: Shelf) -> dict[str, str]:
    turns = written or {}
    seconds = turns.get("seconds")
    return {
        "each": str(seconds or ""),
        "clock": str(turns.get("clock", ClockFor.HOLDER.value)) if seconds else "nobody",
        "order": str(turns.get("order", "volunteer")),
        "quiet": str(turns.get("quiet_seconds", 15)),
        "away": ON if turns.get("phones_away") else "",
    }


def _turns_written(said: Said, before: Any, _shelf: Shelf) -> Any:
    clock = said.get("clock", "")
    untimed = clock == ClockFor.NOBODY.value
    return {
        **(before or {}),
        "seconds": None if untimed else number(said.get("each", "")),
        "clock": clock,
        "order": said.get("order", ""),
        "quiet_seconds": number(said.get("quiet", "")),
        "phones_away": said.get("away") == ON,
    }


def _pairs_fields(written: Any, _shelf: Shelf) -> dict[str, str]:
    pairs = written or {}
    return {"size": str(pairs.get("size", 2)), "each": str(pairs.get("seconds", 180))}


def _pairs_written(said: Said, before: Any, _shelf: Shelf) -> Any:
    size, seconds = number(said.get("size", "")), number(said.get("each", ""))
    return {**(before or {}), "size": size, "seconds": seconds}


def _there_or_not(name: str) -> PartFields:
    return PartFields(
        lambda written, _shelf: {name: ON if written else ""},
        lambda said, _before, _shelf: True if said.get(name) == ON else None,
    )


PART_FIELDS: Mapping[str, PartFields] = {
    "prompt": PartFields(_prompt_fields, _prompt_written),
    "question": PartFields(_question_fields, _question_written),
    "turns": PartFields(_turns_fields, _turns_written),
    "pairs": PartFields(_pairs_fields, _pairs_written),
    "breath": _there_or_not("breath"),
    "written": _there_or_not("written"),
}

FIELD_OF = {
    ("prompt",): "prompt",
    ("prompt", "text"): "prompt",
    ("question",): "question",
    ("question", "text"): "question",
    ("question", "options"): "options",
    ("turns",): "clock",
    ("turns", "seconds"): "each",
    ("turns", "clock"): "clock",
    ("turns", "order"): "order",
    ("turns", "quiet_seconds"): "quiet",
    ("pairs", "seconds"): "each",
}
"""Beside which field a refusal is said, where it does not go by the same name."""


def has_minutes(step: Mapping[str, Any]) -> bool:
    """Whether a step as written has minutes of its own: not with a clock, and not in pairs."""
    turns = step.get("turns")
    clocked = isinstance(turns, dict) and turns.get("seconds") is not None
    return not clocked and "pairs" not in step
