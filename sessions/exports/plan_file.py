"""A plan as a file for other circles: pure; the same plan gives the same bytes (docs/plans.md)."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from sessions.domain.plans import Plan, Prompt, Step

PLAN_FILE_VERSION = 1
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
    """A step as a file has it: without what is as usual; prompts and instruments by their id."""
    written: dict[str, Any] = _written(step)
    written.pop("beside", None)
    if step.question and step.question.measure:
        measure = step.question.measure
        written["question"] = {"instrument": measure.instrument, "part": measure.part.value}
    elif step.question:
        written["question"].pop("spoken", None)
    if step.prompt and in_a_deck(step.prompt):
        written["prompt"] = step.prompt.id
    elif step.prompt:
        written["prompt"] = {"text": step.prompt.text, "level": step.prompt.level}
    return written


def _written(step: Step) -> dict[str, Any]:
    said = {each.name: (getattr(step, each.name), each.default) for each in fields(step)}
    return {name: _plain(value) for name, (value, usual) in said.items() if value != usual}


def _plain(value: Any) -> Any:
    """A part is written out, also where it is as usual; what is not there is left out."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        said = {each.name: (getattr(value, each.name), each.default) for each in fields(value)}
        return {
            n: _plain(it) for n, (it, usual) in said.items() if not (it is None and usual is None)
        }
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, str) else value
