"""What the buttons of the editor do to a plan that is being changed: pure; each names its step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from facilitator.plans.draft import Draft, DraftStep
from sessions.domain.kinds import KINDS, free_id
from sessions.domain.plans import StepKind

SAVE = "save"
BY = {"up": -1, "down": 1}
FILLS = {"take": "prompt", "each": "each", "for": "minutes"}
"""Buttons that fill a field: with a prompt of a deck, a turn that fits, fewer minutes."""

NewStep = Callable[[StepKind, str], DraftStep]
"""A step of a kind under a new key."""


@dataclass(frozen=True)
class Moved:
    """What came of it: which step is to be unfolded, and the id of what is to have the focus.

    `decks` if the decks shall be shown in that step.
    """

    draft: Draft
    at: str = ""
    focus: str = ""
    decks: bool = False


def moved(draft: Draft, do: str, *, words: Mapping[str, str], new: NewStep) -> Moved:
    """The draft after a button was pressed; one that is not known changes nothing.

    `words` are the words of each prompt by its id.
    """
    what, _, rest = do.partition(":")
    key, _, more = rest.partition(":")
    step = draft.step(key)
    if what == "add":
        return _added(draft, new, kind=key, after=more)
    if step is None:
        return Moved(draft)
    if what in BY:
        return _shifted(draft, step, what)
    if what == "twice":
        return _unfolded(_after(draft, step.key, replace(step, key=_free(draft, step.kind))), draft)
    if what in ("out", "back"):
        gone = what == "out"
        focus = f"back-{key}" if gone else f"fold-{key}"
        return Moved(draft.with_step(replace(step, gone=gone)), "" if gone else key, focus)
    if what == "decks":
        return Moved(draft, key, decks=True)
    if what in FILLS:
        text = words.get(more, "") if what == "take" else more
        filled = draft.filled(key, **{FILLS[what]: text})
        return Moved(filled, key, f"decks-{key}") if what == "take" else Moved(filled, "", "ahead")
    return Moved(draft)


def _added(draft: Draft, new: NewStep, *, kind: str, after: str) -> Moved:
    if kind not in KINDS:
        return Moved(draft)
    return _unfolded(_after(draft, after, new(StepKind(kind), _free(draft, kind))), draft)


def _unfolded(draft: Draft, before: Draft) -> Moved:
    """With the step that was not there before unfolded."""
    known = {step.key for step in before.steps}
    key = next(step.key for step in draft.steps if step.key not in known)
    return Moved(draft, key, f"fold-{key}")


def _after(draft: Draft, key: str, step: DraftStep) -> Draft:
    at = next((at for at, each in enumerate(draft.steps, 1) if each.key == key), len(draft.steps))
    return replace(draft, steps=(*draft.steps[:at], step, *draft.steps[at:]))


def _shifted(draft: Draft, step: DraftStep, way: str) -> Moved:
    """One place on, past those taken out; the button keeps the focus while it is there."""
    staying = draft.staying
    place = staying.index(step) + BY[way] if step in staying else -1
    if not 0 <= place < len(staying):
        return Moved(draft, step.key, f"fold-{step.key}")
    others = [each for each in draft.steps if each != step]
    at = others.index(staying[place]) + (1 if way == "down" else 0)
    shifted = replace(draft, steps=(*others[:at], step, *others[at:]))
    is_there_still = shifted.staying[-1 if way == "down" else 0] != step
    return Moved(shifted, step.key, f"{way if is_there_still else 'fold'}-{step.key}")


def _free(draft: Draft, kind: str) -> str:
    return free_id({step.key for step in draft.steps}, kind)
