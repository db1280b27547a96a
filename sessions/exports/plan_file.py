"""A plan as a file for other circles: pure; the same plan gives the same bytes (docs/plans.md)."""

import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any

from sessions.domain.plans import Plan, Prompt, Step

PLAN_FILE_VERSION = 1
ALWAYS_SAID = {"seconds", "order", "clock"}
"""How a round goes is written out, also where it is as usual."""

InADeck = Callable[[Prompt], bool]


def plan_file(plan: Plan, in_a_deck: InADeck) -> bytes:
    """UTF-8 with a final line end; the id stays at home, because whoever reads it gives one."""
    document = {
        "talkingpiece_plan": PLAN_FILE_VERSION,
        "title": plan.title,
        "summary": plan.summary,
        "author": plan.author,
        "licence": plan.licence,
        "sources": list(plan.sources),
        "format": plan.format.value,
        "length": {"minutes": plan.length_minutes, "people": plan.people},
        "steps": [step_as_written(step, in_a_deck) for step in plan.steps],
    }
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    return f"{text}\n".encode()


def step_as_written(step: Step, in_a_deck: InADeck) -> dict[str, Any]:
    """A step as a file has it: without what is empty or as usual; a prompt of a deck by its id."""
    written: dict[str, Any] = _written(step)
    if step.prompt and in_a_deck(step.prompt):
        written["prompt"] = step.prompt.id
    elif step.prompt:
        written["prompt"] = {"text": step.prompt.text, "level": step.prompt.level}
    return written


def _written(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _written(said)
            for field in fields(value)
            if (said := getattr(value, field.name)) != field.default
            or field.default is MISSING
            or field.name in ALWAYS_SAID
        }
    if isinstance(value, tuple):
        return [_written(each) for each in value]
    return str(value) if isinstance(value, str) else value
