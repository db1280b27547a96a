"""One JSON object, read strictly: each field once, by its name, and none left over.

Used as `with Fields(raw, where) as fields:`; leaving the block refuses what was not asked for.
"""

import re
from datetime import date
from enum import StrEnum
from types import TracebackType
from typing import NoReturn, TypeVar

from sessions.content.reading.refused import ContentRefused, Why

TITLE_LETTERS = 60
SENTENCE_LETTERS = 160
PARAGRAPH_LETTERS = 400
LISTED_AT_MOST = 60

Kind = TypeVar("Kind", bound=StrEnum)

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class Fields:
    """The fields of one object; `where` says in which file and part it stands."""

    def __init__(self, raw: object, where: str, path: tuple[str | int, ...] = ()) -> None:
        if not isinstance(raw, dict):
            why = Why.NOT_AN_OBJECT
            raise ContentRefused(f"{where}: {why}.", path=path, why=why)
        self._raw: dict[str, object] = raw
        self._asked: set[str] = set()
        self.where, self.path = where, path

    def __enter__(self) -> "Fields":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        unknown = sorted(self._raw.keys() - self._asked)
        if kind is None and unknown:
            self.refuse(unknown[0], Why.UNKNOWN)

    def refuse(self, name: str, why: str, **figures: object) -> NoReturn:
        """Say which field cannot be taken, and why."""
        said = why.format(**figures) if figures else why
        sentence = f"{self.where}: “{name}” {said}."
        raise ContentRefused(sentence, path=(*self.path, name), why=why, figures=figures)

    def holds(self, name: str) -> bool:
        """Whether the field is there at all, even as null."""
        return name in self._raw

    def is_null(self, name: str) -> bool:
        """Whether the field says null; it must be there."""
        return self._take(name) is None

    def is_object(self, name: str) -> bool:
        """Whether the field is an object with fields of its own."""
        return isinstance(self._raw.get(name), dict)

    def text(self, name: str, *, longest: int = SENTENCE_LETTERS, needed: bool = True) -> str:
        """Words of at most `longest` letters; an absent field is empty unless needed."""
        value = self._take(name) if needed else self._take(name, "")
        return self._checked_text(name, value, longest=longest, needed=needed)

    def identifier(self, name: str = "id") -> str:
        """A short name in small letters, digits and single hyphens."""
        value = self.text(name, longest=TITLE_LETTERS)
        if not _ID.fullmatch(value):
            self.refuse(name, Why.NOT_AN_ID)
        return value

    def number(self, name: str, *, least: int, most: int) -> int:
        """A whole number within bounds."""
        value = self._take(name)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.refuse(name, Why.NOT_WHOLE, least=least, most=most)
        return value

    def numbers(self, name: str, *, least: int, most: int) -> tuple[int, ...]:
        """A list of whole numbers within bounds, each higher than the one before."""
        listed = self._listed(name, 1, LISTED_AT_MOST)
        numbers = tuple(each for each in listed if type(each) is int and least <= each <= most)
        if len(numbers) < len(listed) or list(numbers) != sorted(set(numbers)):
            self.refuse(name, Why.NOT_RISING, least=least, most=most)
        return numbers

    def flag(self, name: str, default: bool | None = None) -> bool:
        """True or false."""
        value = self._take(name) if default is None else self._take(name, default)
        if not isinstance(value, bool):
            self.refuse(name, Why.NOT_A_FLAG)
        return value

    def choice(self, name: str, kinds: type[Kind]) -> Kind:
        """One of a fixed set of words."""
        value = self._take(name)
        for kind in kinds:
            if kind.value == value:
                return kind
        self.refuse(name, Why.NOT_ONE_OF, kinds=", ".join(kinds))

    def day(self, name: str) -> date | None:
        """A day written 2026-11-23, or null."""
        value = self._take(name)
        try:
            return None if value is None else date.fromisoformat(str(value))
        except ValueError:
            self.refuse(name, "should be a day written like 2026-11-23, or null")

    def texts(
        self,
        name: str,
        *,
        longest: int = SENTENCE_LETTERS,
        least: int = 1,
        most: int = LISTED_AT_MOST,
        needed: bool = True,
    ) -> tuple[str, ...]:
        """A list of different texts; an absent field is empty unless needed."""
        listed = self._listed(name, least, most) if needed or self.holds(name) else []
        texts = tuple(self._checked_text(name, each, longest=longest) for each in listed)
        if len(set(texts)) < len(texts):
            self.refuse(name, Why.SAID_TWICE)
        return texts

    def part(self, name: str) -> "Fields":
        """An object inside this one."""
        return Fields(self._take(name), f"{self.where}, {name}", (*self.path, name))

    def parts(
        self, name: str, *, least: int = 1, most: int = LISTED_AT_MOST
    ) -> tuple["Fields", ...]:
        """A list of objects, told apart by their place, counted from 1."""
        listed = self._listed(name, least, most)
        return tuple(
            Fields(raw, f"{self.where}, {name} {at}", (*self.path, name, at))
            for at, raw in enumerate(listed, 1)
        )

    def _take(self, name: str, *default: object) -> object:
        self._asked.add(name)
        if name in self._raw:
            return self._raw[name]
        if default:
            return default[0]
        self.refuse(name, Why.MISSING)

    def _listed(self, name: str, least: int, most: int) -> list[object]:
        value = self._take(name)
        if not isinstance(value, list) or not least <= len(value) <= most:
            self.refuse(name, Why.NOT_A_LIST, least=least, most=most)
        return value

    def _checked_text(self, name: str, value: object, *, longest: int, needed: bool = True) -> str:
        if not isinstance(value, str):
            self.refuse(name, Why.NOT_TEXT)
        if needed and not value:
            self.refuse(name, Why.EMPTY)
        if len(value) > longest:
            self.refuse(name, Why.TOO_LONG, length=len(value), most=longest)
        if value != value.strip() or not value.isprintable():
            self.refuse(name, Why.HIDDEN_SIGN)
        return value


def refuse_repeats(where: Fields, name: str, ids: tuple[str, ...]) -> None:
    """Refuse a list in which two parts go by the same name."""
    for at, each in enumerate(ids):
        if each in ids[:at]:
            where.refuse(name, Why.ID_TWICE, id=each)


def refuse_gaps(where: Fields, name: str, given: tuple[Kind, ...], *, kinds: type[Kind]) -> None:
    """Refuse a list that should have every kind exactly once and does not."""
    refuse_repeats(where, name, tuple(each.value for each in given))
    for kind in kinds:
        if kind not in given:
            where.refuse(name, f"has nothing for “{kind.value}”")
