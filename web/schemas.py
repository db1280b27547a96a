"""The strict base of every message: unknown fields refused, sizes bounded, types exact."""

from enum import StrEnum
from json import dumps
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, pre_load, validate

NAME_CHARACTERS_AT_MOST = 200
"""What may be typed as a name before it is cleaned and cut."""
KEY_PATTERN = r"^[A-Za-z0-9_-]{8,64}$"
ID_PATTERN = r"^[A-Za-z0-9._-]{1,64}$"
LANGUAGE_PATTERN = r"^[A-Za-z-]{0,16}$"


class Message(Schema):
    """A message that a page may send; anything it does not name is refused."""

    class Meta:
        unknown = RAISE

    @pre_load
    def _of_whole_characters(self, said: Any, **_more: Any) -> Any:
        """JSON may carry half a surrogate pair, which nothing can write down or sign."""
        try:
            dumps(said, ensure_ascii=False).encode()
        except (TypeError, ValueError):
            raise ValidationError("whole characters only") from None
        return said


class Command(Message):
    """A durable command carries an id that its page made, so that a repeat is answered alike."""

    cmd = fields.String(required=True, validate=validate.Regexp(KEY_PATTERN))


def an_id(*, required: bool = True, **options: Any) -> fields.String:
    """The id of a seat, turn, round, step, poll or signal."""
    return fields.String(required=required, validate=validate.Regexp(ID_PATTERN), **options)


def a_key(*, required: bool = True) -> fields.String:
    """A random key that a page made: join key or ballot key."""
    return fields.String(required=required, validate=validate.Regexp(KEY_PATTERN))


def a_language() -> fields.String:
    """The language that a page is in; one that is not known is as good as none."""
    return fields.String(load_default="", validate=validate.Regexp(LANGUAGE_PATTERN))


def a_name(*, required: bool = True, **options: Any) -> fields.String:
    """A name as it was typed."""
    length = validate.Length(max=NAME_CHARACTERS_AT_MOST)
    return fields.String(required=required, validate=length, **options)


def one_of(values: type[StrEnum], *, required: bool = True, **options: Any) -> fields.String:
    """One word of a fixed list."""
    choice = validate.OneOf([value.value for value in values])
    return fields.String(required=required, validate=choice, **options)


class Switch(fields.Boolean):
    """On or off, as a JSON boolean and nothing else (1 would pass for true)."""

    def _deserialize(self, value: Any, *place: Any, **more: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid")
        return value


def a_switch(**options: Any) -> Switch:
    """On or off; required unless `load_default` says otherwise."""
    return Switch(**{"required": "load_default" not in options, **options})


def a_number(least: int, most: int, *, required: bool = True, **options: Any) -> fields.Integer:
    """A whole JSON number within bounds."""
    bounds = validate.Range(least, most)
    return fields.Integer(required=required, strict=True, validate=bounds, **options)
