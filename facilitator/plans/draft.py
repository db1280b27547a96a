"""A plan while it is being changed: pure; what stands in the fields, as it was typed, right or not.

It travels with the page, so that nothing is kept before somebody says so, and nothing gets lost.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.plans.parts import PART_FIELDS, Said, Shelf, has_minutes, number, one_line
from sessions.domain.kinds import KINDS
from sessions.domain.plans import Plan, Step, StepKind
from sessions.exports.plan_file import step_as_written

ABOUT_A_STEP = ("title", "minutes", "words", "notes")


@dataclass(frozen=True)
class DraftStep:
    """A step in its fields; `kept` is what no field shows, and `gone` that it was taken out."""

    key: str
    kind: StepKind
    said: Said
    kept: Mapping[str, Any] = field(default_factory=dict)
    gone: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of its kind that have fields."""
        return tuple(part for part in KINDS[self.kind].parts if part in PART_FIELDS)

    @property
    def instrument(self) -> str:
        """The id of the instrument that its check-in asks; empty where it has words of its own."""
        question = self.kept.get("question")
        return str(question.get("instrument", "")) if isinstance(question, dict) else ""

    @property
    def kept_as_text(self) -> str:
        """What no field shows, for a hidden field."""
        return json.dumps(self.kept, ensure_ascii=False)

    def written(self, shelf: Shelf) -> dict[str, Any]:
        """The step as a file would have it."""
        step: dict[str, Any] = {
            **self.kept,
            "id": self.key,
            "kind": self.kind.value,
            "title": one_line(self.said.get("title", "")),
            "words": one_line(self.said.get("words", "")),
            "notes": one_line(self.said.get("notes", "")),
        }
        for part in self.parts:
            step[part] = PART_FIELDS[part].written(self.said, self.kept.get(part), shelf)
        if has_minutes(step):
            step["minutes"] = number(self.said.get("minutes", ""))
        return {name: value for name, value in step.items() if value is not None}


@dataclass(frozen=True)
class Draft:
    """A whole plan in its fields, and the version that it began from."""

    version: int
    said: Said
    steps: tuple[DraftStep, ...]

    @property
    def staying(self) -> tuple[DraftStep, ...]:
        """The steps that were not taken out."""
        return tuple(step for step in self.steps if not step.gone)

    @property
    def before_the_last(self) -> str:
        """After which step a new one comes: an evening still ends with its end."""
        staying = self.staying
        return staying[-2].key if len(staying) > 1 else ""

    def step(self, key: str) -> DraftStep | None:
        """The step of that key."""
        return next((step for step in self.steps if step.key == key), None)

    def with_step(self, changed: DraftStep) -> "Draft":
        """The same with this step where the one of its key stood."""
        steps = tuple(changed if step.key == changed.key else step for step in self.steps)
        return replace(self, steps=steps)

    def filled(self, key: str, **said: str) -> "Draft":
        """The same with this in the fields of a step."""
        steps = (
            replace(step, said={**step.said, **said}) if step.key == key else step
            for step in self.steps
        )
        return replace(self, steps=tuple(steps))

    def written(self, shelf: Shelf, plan: Plan) -> dict[str, Any]:
        """The plan as a file would have it; its author is that of the plan it began from."""
        return {
            "title": one_line(self.said.get("title", "")),
            "summary": one_line(self.said.get("summary", "")),
            "format": self.said.get("format", ""),
            "length": {
                "minutes": number(self.said.get("length", "")),
                "people": number(self.said.get("people", "")),
            },
            "author": plan.author,
            "licence": plan.licence,
            "sources": list(plan.sources),
            "steps": [step.written(shelf) for step in self.staying],
        }


def draft_of(plan: Plan, version: int, shelf: Shelf) -> Draft:
    """The fields of a plan, in the words in which its reader has it."""
    said = {
        "title": plan.title,
        "summary": plan.summary,
        "format": plan.format.value,
        "length": str(plan.length_minutes),
        "people": str(plan.people),
    }
    return Draft(version, said, tuple(draft_step(step, shelf) for step in plan.steps))


def draft_step(step: Step, shelf: Shelf) -> DraftStep:
    """The fields of a step."""
    lies_in_a_deck = step.prompt is not None and step.prompt.id in shelf.words
    kept = step_as_written(step, lambda _prompt: lies_in_a_deck)
    said = {
        "title": step.title,
        "minutes": str(step.minutes or ""),
        "words": step.words,
        "notes": step.notes,
    }
    for part in KINDS[step.kind].parts:
        if part in PART_FIELDS:
            said |= PART_FIELDS[part].fields(kept.get(part), shelf)
    shown = ("id", "kind", *ABOUT_A_STEP)
    kept = {name: value for name, value in kept.items() if name not in shown}
    return DraftStep(step.id, step.kind, said, kept)
