"""Live sessions, plans and summaries as JSON text and back; strict: nothing unknown slips in.

A field that is missing takes its default, so that a session going on during an upgrade can
be read; a field that is unknown, or of another type, is refused.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated, Any, TypeVar, get_origin, get_type_hints

from cattrs import Converter

from sessions.domain.plans import Plan
from sessions.domain.session import Session, Undo
from sessions.domain.words import OURS, Typed
from sessions.summary import Summary

Document = dict[str, Any]
T = TypeVar("T")
_KINDS = get_type_hints(Session)
TYPED = "typed"
"""Where words were typed by those who hold, this names them; words of ours stand as they are."""


class Unreadable(Exception):
    """Something stored cannot be read by this version; its text never says what is in it."""


def session_to_json(session: Session) -> str:
    """A live session as compact JSON; of the state to go back to, only what differs."""
    document = _converter.unstructure(session)
    undo = document["undo"]
    if undo is not None:
        before = undo["before"]
        undo["before"] = {name: it for name, it in before.items() if it != document[name]}
    return _compact(document)


def session_from_json(text: str) -> Session:
    """A live session from its JSON; raises `Unreadable`."""
    return _read(text, _session)


def plan_to_json(plan: Plan) -> str:
    """A group's own plan as compact JSON."""
    return _compact(_converter.unstructure(plan))


def plan_from_json(text: str) -> Plan:
    """A group's own plan from its JSON; raises `Unreadable`."""
    return _read(text, lambda document: _converter.structure(document, Plan))


def summary_to_json(summary: Summary) -> str:
    """A summary as compact JSON, with every field, because it is kept for years."""
    return _compact(_converter.unstructure(summary))


def summary_from_json(text: str) -> Summary:
    """A summary from its JSON; raises `Unreadable`."""
    return _read(text, _summary)


@dataclass(frozen=True)
class _Undo:
    """What is stored of an undo: fields of the state before that the state after does not share."""

    at: float
    before: Document


def _session(document: Document) -> Session:
    _numbered(document)
    undo = document.pop("undo", None)
    session = _converter.structure(document, Session)
    if undo is None:
        return session
    stored = _converter.structure(undo, _Undo)
    return replace(session, undo=Undo(stored.at, _before(session, stored.before)))


def _numbered(document: Document) -> None:
    """Seats of an older version are numbered by their places; its last undo is let go."""
    if "seats_made" in document:
        return
    document["undo"], document["seats_made"] = None, len(document["seats"])
    for number, seat in enumerate(document["seats"], 1):
        seat["number"] = number


def _summary(document: Document) -> Summary:
    """A summary, an older one brought to the shape of now: without a round it said too much."""
    if document["schema_version"] == 1:
        offered = document["everyone_offered"] if document["rounds"] else None
        document |= {"everyone_offered": offered, "schema_version": 2}
    if document["schema_version"] == 2:
        document |= {"themes": [], "schema_version": 3}
    if document["schema_version"] == 3:
        document |= {"schema_version": 4}
    return _converter.structure(document, Summary)


def _before(after: Session, differing: Document) -> Session:
    fields = {name: _converter.structure(it, _KINDS[name]) for name, it in differing.items()}
    return replace(after, **fields)


def _compact(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _read(text: str, build: Callable[[Document], T]) -> T:
    try:
        return build(json.loads(text))
    except Exception:
        raise Unreadable from None


def _only(*allowed: type) -> Callable[[Any, Callable[[Any], Any]], Any]:
    """A hook that takes a value as what it is: "5" is no number, and 1 no truth.

    `kind` may be a subclass: what is read as a `StrEnum` comes by way of the hook for text.
    """

    def checked(value: Any, kind: Callable[[Any], Any]) -> Any:
        if type(value) not in allowed:
            raise TypeError
        return kind(value)

    return checked


def _stored_words(words: str) -> object:
    return {TYPED: str(words)} if isinstance(words, Typed) else words


def _read_words(stored: Any, _kind: Any) -> str:
    if type(stored) is str:
        return stored
    ((key, text),) = stored.items()
    if key != TYPED or type(text) is not str:
        raise TypeError
    return Typed(text)


def _are_words(kind: Any) -> bool:
    return get_origin(kind) is Annotated and OURS in kind.__metadata__


def _strict() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=False)
    converter.register_structure_hook_func(_are_words, _read_words)
    converter.register_unstructure_hook_func(_are_words, _stored_words)
    converter.register_structure_hook(str, _only(str))
    converter.register_structure_hook(bool, _only(bool))
    converter.register_structure_hook(int, _only(int))
    converter.register_structure_hook(float, _only(float, int))
    return converter


_converter = _strict()
