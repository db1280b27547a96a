"""What the page of the editor sent back, as a draft: pure; whatever cannot be, is not there."""

import json
from collections.abc import Mapping
from typing import Any

from facilitator.plans.draft import Draft, DraftStep
from facilitator.plans.parts import number
from sessions.domain.kinds import KINDS
from sessions.domain.plans import StepKind

ABOUT_THE_PLAN = ("title", "summary", "format", "length", "people", "begins")


def draft_in(form: Mapping[str, str], keys: list[str]) -> Draft:
    """What a page sent back: the fields of the steps of these keys, in this order."""
    said = {name: form.get(name, "") for name in ABOUT_THE_PLAN}
    version = number(form.get("version", ""))
    steps = [step for key in dict.fromkeys(keys) if (step := _step_in(form, key))]
    return Draft(version if isinstance(version, int) else -1, said, tuple(steps))


def _step_in(form: Mapping[str, str], key: str) -> DraftStep | None:
    start = f"{key}."
    said = {name.removeprefix(start): text for name, text in form.items() if name.startswith(start)}
    kind = said.pop("kind", "")
    if kind not in KINDS:
        return None
    kept = _kept(said.pop("kept", ""))
    return DraftStep(key, StepKind(kind), said, kept, gone=bool(said.pop("gone", "")))


def _kept(text: str) -> dict[str, Any]:
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
