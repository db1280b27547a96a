"""Puts our own words into the language of the one who reads them, wherever `Words` are marked.

It must not touch any other text: a name stays as it was given, also where it is a word of ours.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from flask_babel import get_locale, get_translations

from sessions.domain.words import BESIDE, OURS, Typed
from web.languages import SOURCE

T = TypeVar("T")
ITS_OWN_LANGUAGE = "spoken"
"""A value that names a language in this field is read in it by everybody: a published scale."""

Say = Callable[[str], str]
Rewrite = Callable[[Any, Say], Any]


class InEachLanguage(Generic[T]):
    """Something that never changes, put into words once for every language that is asked for."""

    def __init__(self, thing: T) -> None:
        self.as_written = thing
        self._worded: dict[str, T] = {}

    @property
    def here(self) -> T:
        """The thing in the language of whoever is answered now."""
        language = str(get_locale())
        if language not in self._worded:
            self._worded[language] = worded(self.as_written)
        return self._worded[language]


def worded(thing: T) -> T:
    """The same value with every `Words` inside it in the language of whoever is answered now.

    For frozen dataclasses that hold text, numbers, one another, and tuples of these.
    """
    if str(get_locale()) == SOURCE:
        return thing
    kind: Any = type(thing)
    rewrite = _rewriting(kind)
    return thing if rewrite is None else rewrite(thing, said_here)


def reworded(thing: T, say: Say) -> T:
    """The same value with whatever `say` makes of every `Words` inside it, typed or not."""
    kind: Any = type(thing)
    rewrite = _rewriting(kind)
    return thing if rewrite is None else rewrite(thing, say)


def words_in(thing: Any) -> tuple[str, ...]:
    """Every text inside it that is marked as `Words`, as it was written."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    kind: Any = type(thing)
    rewrite = _rewriting(kind)
    if rewrite is not None:
        rewrite(thing, note)
    return tuple(filter(None, found))


def said_here(text: str) -> str:
    """Words of ours in that language; words that stand beside one another, one by one."""
    if not text or isinstance(text, Typed):
        return text
    translations = get_translations()
    said = str(translations.ugettext(text))
    if said == text and BESIDE in text:
        return BESIDE.join(str(translations.ugettext(part)) for part in text.split(BESIDE))
    return said


@cache
def _rewriting(kind: Any) -> Rewrite | None:
    """What a value of this type has to go through; None where nothing in it is words."""
    origin = get_origin(kind)
    if origin is Annotated:
        ours = OURS in kind.__metadata__
        return (lambda text, say: say(text)) if ours else _rewriting(kind.__origin__)
    if origin is tuple:
        return _rewriting_tuple(get_args(kind))
    if origin in (Union, UnionType):
        return _rewriting_what_may_be_there(get_args(kind))
    if is_dataclass(kind):
        hints = get_type_hints(kind, include_extras=True)
        found = {field.name: _rewriting(hints[field.name]) for field in fields(kind)}
        within = {name: rewrite for name, rewrite in found.items() if rewrite is not None}
        if ITS_OWN_LANGUAGE in found and within:
            return lambda value, say: (
                value if getattr(value, ITS_OWN_LANGUAGE) else _rewritten(value, within, say)
            )
        return (lambda value, say: _rewritten(value, within, say)) if within else None
    return None


def _rewriting_tuple(kinds: tuple[Any, ...]) -> Rewrite | None:
    if kinds[-1] is Ellipsis:
        each = _rewriting(kinds[0])
        return each and (lambda values, say: tuple(each(value, say) for value in values))
    places = [_rewriting(kind) for kind in kinds]
    if not any(places):
        return None
    return lambda values, say: tuple(
        place(value, say) if place else value for place, value in zip(places, values, strict=True)
    )


def _rewriting_what_may_be_there(kinds: tuple[Any, ...]) -> Rewrite | None:
    inside = next(filter(None, map(_rewriting, kinds)), None)
    return inside and (lambda value, say: None if value is None else inside(value, say))


def _rewritten(value: Any, within: Mapping[str, Rewrite], say: Say) -> Any:
    return replace(
        value, **{name: each(getattr(value, name), say) for name, each in within.items()}
    )
