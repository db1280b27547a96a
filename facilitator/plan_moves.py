"""What the buttons of the editor do to a plan that is being changed: pure; each names its step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from facilitator.plan_draft import Draft, DraftStep
from sessions.domain.kinds import KINDS, free_id
from sessions.domain.plans import StepKind

LOOK, SAVE = "look", "save"

NewStep = Callable[[StepKind, str], DraftStep]
"""A step of a kind under a new key."""


@dataclass(frozen=True)
class Moved:
    """What came of it, and which step to look at now; `decks` if it should show the decks."""

    draft: Draft
    at: str = ""
    decks: bool = False


def moved(draft: Draft, do: str, *, words: Mapping[str, str], new: NewStep) -> Moved:
    """The draft after a button was pressed; one that is not known changes nothing.

    `words` are the words of each prompt by its id.
    """
    what, _, rest = do.partition(":")
    key, _, more = rest.partition(":")
    if what == "add":
        return _added(draft, new, kind=key, after=more)
    step = draft.step(key)
    if step is None:
        return Moved(draft)
    if what == "decks":
        return Moved(draft, key, decks=True)
    if what in ("up", "down"):
        return Moved(_shifted(draft, step, -1 if what == "up" else 1), key)
    if what == "twice":
        return _doubled(draft, step)
    if what in ("out", "back"):
        return Moved(draft.with_step(replace(step, gone=what == "out")), key)
    said = {
        "take": ("prompt", words.get(more, "")),
        "each": ("each", more),
        "for": ("minutes", more),
    }
    if what in said:
        name, text = said[what]
        return Moved(draft.with_step(replace(step, said={**step.said, name: text})), key)
    return Moved(draft)


def _added(draft: Draft, new: NewStep, *, kind: str, after: str) -> Moved:
    if kind not in KINDS:
        return Moved(draft)
    step = new(StepKind(kind), free_id(_taken(draft), kind))
    at = next((at for at, each in enumerate(draft.steps, 1) if each.key == after), len(draft.steps))
    steps = (*draft.steps[:at], step, *draft.steps[at:])
    return Moved(replace(draft, steps=steps), step.key)


def _doubled(draft: Draft, step: DraftStep) -> Moved:
    twin = replace(step, key=free_id(_taken(draft), step.kind))
    at = draft.steps.index(step) + 1
    return Moved(replace(draft, steps=(*draft.steps[:at], twin, *draft.steps[at:])), twin.key)


def _shifted(draft: Draft, step: DraftStep, by: int) -> Draft:
    """One place on, past those that were taken out."""
    others = [each for each in draft.steps if each != step]
    staying = [each for each in draft.steps if not each.gone or each == step]
    place = staying.index(step) + by
    if not 0 <= place < len(staying):
        return draft
    neighbour = staying[place]
    at = others.index(neighbour) + (0 if by < 0 else 1)
    return replace(draft, steps=(*others[:at], step, *others[at:]))


def _taken(draft: Draft) -> set[str]:
    return {step.key for step in draft.steps}
