"""Reads the steps of a plan: each has what its kind needs, and nothing it has no place for."""

from collections.abc import Callable, Mapping
from typing import Any

from sessions.content.reading.check_ins import Shelves, read_questions, refuse_what_does_not_pair
from sessions.content.reading.fields import PARAGRAPH_LETTERS, TITLE_LETTERS, Fields, refuse_repeats
from sessions.content.reading.refused import Why
from sessions.domain.kinds import (
    KINDS,
    LONGEST_QUIET_SECONDS,
    LONGEST_STEP_MINUTES,
    LONGEST_TURN_SECONDS,
    MOST_STEPS,
    PARTS,
    SHORTEST_TURN_SECONDS,
    kinds_with,
)
from sessions.domain.pairs import MOST_TOGETHER
from sessions.domain.plans import (
    QUIET_BETWEEN_TURNS_SECONDS,
    ClockFor,
    PairRules,
    Prompt,
    RoundOrder,
    Step,
    StepKind,
    TurnRules,
)
from sessions.domain.prompts import (
    DEEPEST_LEVEL,
    FIRST_LEVEL,
    OWN_WORDS,
    OWN_WORDS_CHARACTERS_AT_MOST,
)


def read_steps(plan: Fields, shelves: Shelves) -> tuple[Step, ...]:
    """Every step, no id twice; what is asked before and after fits together."""
    steps = tuple(read_step(part, shelves) for part in plan.parts("steps", most=MOST_STEPS))
    refuse_repeats(plan, "steps", tuple(step.id for step in steps))
    refuse_what_does_not_pair(plan, [step.question for step in steps])
    return steps


def read_step(part: Fields, shelves: Shelves) -> Step:
    """One step."""
    with part as fields:
        kind = fields.choice("kind", StepKind)
        parts = _read_parts(fields, kind, shelves)
        return Step(
            id=fields.identifier(),
            kind=kind,
            title=fields.text("title", longest=TITLE_LETTERS),
            minutes=_read_minutes(fields, parts),
            words=fields.text("words", longest=PARAGRAPH_LETTERS, needed=False),
            notes=fields.text("notes", longest=PARAGRAPH_LETTERS, needed=False),
            **parts,
        )


def _read_parts(step: Fields, kind: StepKind, shelves: Shelves) -> dict[str, Any]:
    for name in PARTS:
        if step.holds(name) and name not in KINDS[kind].parts:
            step.refuse(name, Why.NO_PLACE, kinds=", ".join(kinds_with(name)))
    there = [name for name in KINDS[kind].parts if step.holds(name) or name in KINDS[kind].needs]
    parts = {name: READS[name](step, shelves) for name in there}
    if "question" in parts:
        parts["question"], *beside = parts["question"]
        parts["beside"] = tuple(beside)
    return parts


def _read_minutes(step: Fields, parts: dict[str, Any]) -> int:
    turns = parts.get("turns")
    if "pairs" not in parts and (turns is None or turns.seconds is None):
        return step.number("minutes", least=1, most=LONGEST_STEP_MINUTES)
    if step.holds("minutes"):
        step.refuse("minutes", Why.FROM_TURNS)
    return 0


def _read_prompt(step: Fields, shelves: Shelves) -> Prompt:
    """The id of a prompt in a deck, or words of one's own with their depth."""
    if step.is_object("prompt"):
        with step.part("prompt") as fields:
            text = fields.text("text", longest=OWN_WORDS_CHARACTERS_AT_MOST)
            return Prompt(OWN_WORDS, text, _read_level(fields))
    name = step.identifier("prompt")
    if name not in shelves.prompts:
        step.refuse("prompt", Why.IN_NO_DECK, prompt=name)
    return shelves.prompts[name]


def _read_level(prompt: Fields) -> int:
    if not prompt.holds("level"):
        return FIRST_LEVEL
    return prompt.number("level", least=FIRST_LEVEL, most=DEEPEST_LEVEL)


def _read_turns(step: Fields, _shelves: Shelves) -> TurnRules:
    with step.part("turns") as fields:
        return TurnRules(
            seconds=_read_seconds(fields),
            order=fields.choice("order", RoundOrder),
            clock=fields.choice("clock", ClockFor),
            quiet_seconds=_read_quiet(fields),
            phones_away=fields.flag("phones_away", False),
        )


def _read_pairs(step: Fields, _shelves: Shelves) -> PairRules:
    with step.part("pairs") as fields:
        return PairRules(
            size=fields.number("size", least=2, most=MOST_TOGETHER),
            seconds=_read_each(fields),
        )


def _read_seconds(turns: Fields) -> int | None:
    return None if turns.is_null("seconds") else _read_each(turns)


def _read_each(turns: Fields) -> int:
    return turns.number("seconds", least=SHORTEST_TURN_SECONDS, most=LONGEST_TURN_SECONDS)


def _read_quiet(turns: Fields) -> int:
    if not turns.holds("quiet_seconds"):
        return QUIET_BETWEEN_TURNS_SECONDS
    return turns.number("quiet_seconds", least=0, most=LONGEST_QUIET_SECONDS)


READS: Mapping[str, Callable[[Fields, Shelves], Any]] = {
    "prompt": _read_prompt,
    "question": read_questions,
    "turns": _read_turns,
    "pairs": _read_pairs,
    "written": lambda step, _prompts: step.flag("written"),
    "breath": lambda step, _prompts: step.flag("breath"),
}
"""How each part is read; a part without a line here would stop the start."""
