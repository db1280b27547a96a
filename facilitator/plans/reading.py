"""Reads what stands in the fields of a plan, and says beside which field it cannot be taken: pure.

The fields are read as a file would be. What is refused is noted and mended, so that one look
finds everything, and there is always a plan to reckon with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.plans.draft import Draft
from facilitator.plans.parts import FIELD_OF, Shelf
from sessions.content.reading.check_ins import Shelves
from sessions.content.reading.fields import Fields
from sessions.content.reading.plan_files import read_own_plan
from sessions.content.reading.refused import ContentRefused
from sessions.domain.plans import Plan

OF_THE_PLAN = ""
"""The key of refusals that belong to no step."""
STEPS = "steps"
REFUSALS_AT_MOST = 200
FILLED_IN: Mapping[str, Any] = {
    "title": "–", "summary": "", "format": "in_person", "minutes": 5, "people": 8, "words": "",
    "notes": "", "text": "–", "options": ["–", "—"], "seconds": 180, "quiet_seconds": 15,
    "order": "volunteer", "clock": "holder", "size": 2, "prompt": {"text": "–"},
}  # fmt: skip
"""What a refused field is reckoned with; it is never kept."""

Refusals = Mapping[tuple[str, str], ContentRefused]
"""By the key of the step and the name of the field."""


@dataclass(frozen=True)
class Reading:
    """The plan that the fields make, None where they make none; and what is refused."""

    plan: Plan | None
    refusals: Refusals

    @property
    def good(self) -> Plan | None:
        """The plan, if nothing had to be filled in."""
        return None if self.refusals else self.plan

    def first(self, draft: Draft) -> tuple[str, str]:
        """Where something is refused first on the page: the key of the step, and the field."""
        keys = [OF_THE_PLAN, *(step.key for step in draft.staying)]
        return min(self.refusals, key=lambda place: keys.index(place[0]))


def read_draft(draft: Draft, shelf: Shelf, shelves: Shelves, *, began: Plan) -> Reading:
    """A draft of the plan that it began from."""
    raw = draft.written(shelf, began)
    keys = [step.key for step in draft.staying]
    refusals: dict[tuple[str, str], ContentRefused] = {}
    for _each in range(REFUSALS_AT_MOST):
        try:
            return Reading(read_own_plan(Fields(raw, "plan"), shelves, id=began.id), refusals)
        except ContentRefused as refused:
            refusals[_place(refused.path, keys)] = refused
            if not _filled_in(raw, refused.path, began):
                break
    return Reading(None, refusals)


def _place(path: tuple[str | int, ...], keys: list[str]) -> tuple[str, str]:
    if path[:1] == (STEPS,) and len(path) > 2 and isinstance(path[1], int):
        names = tuple(str(part) for part in path[2:])
        return keys[path[1] - 1], FIELD_OF.get(names, names[-1])
    if path == ("length", "minutes"):
        return OF_THE_PLAN, "length"
    return OF_THE_PLAN, str(path[-1]) if path else STEPS


def _filled_in(raw: dict[str, Any], path: tuple[str | int, ...], began: Plan) -> bool:
    """Put something readable where a field was refused; False where nothing is known for it."""
    *above, name = path or ("",)
    if above == ["length"] and began.length_minutes:
        raw["length"] = {"minutes": began.length_minutes, "people": began.people}
        return True
    if name not in FILLED_IN:
        return False
    place: Any = raw
    for part in above:
        place = place[part - 1] if isinstance(part, int) else place.get(part)
        if not isinstance(place, dict | list):
            return False
    place[name] = FILLED_IN[str(name)]
    return True
