"""The strict base of every message."""

import pytest
from marshmallow import ValidationError

from web.schemas import Command, Message, a_name, a_number, a_switch


class Bell(Command):
    """A message with a number and a switch."""

    strokes = a_number(1, 3)
    softly = a_switch()


GOOD = {"cmd": "command-1", "strokes": 2, "softly": True}


def test_a_well_formed_message_is_read():
    assert Bell().load(GOOD) == GOOD


@pytest.mark.parametrize(
    "wrong",
    [
        {**GOOD, "extra": 1},
        {**GOOD, "strokes": "2"},
        {**GOOD, "strokes": True},
        {**GOOD, "strokes": 4},
        {**GOOD, "strokes": float("nan")},
        {**GOOD, "softly": "true"},
        {**GOOD, "softly": 1},
        {**GOOD, "cmd": "short"},
        {**GOOD, "cmd": "no spaces allowed"},
        {**GOOD, "cmd": "x" * 65},
        {**GOOD, "cmd": None},
        {"strokes": 2, "softly": True},
        None,
        [],
        "text",
        7,
    ],
)
def test_anything_else_is_refused(wrong):
    with pytest.raises(ValidationError):
        Bell().load(wrong)


def test_a_message_without_fields_takes_none():
    assert Message().load({}) == {}
    with pytest.raises(ValidationError):
        Message().load({"anything": 1})


class Label(Message):
    """A message with a text."""

    name = a_name()


HALF, WHOLE = "Ada \ud83d", "Ada \N{SNAIL}"


@pytest.mark.parametrize(
    "half", [{"name": HALF}, {"name": "Ada", HALF: 1}, {"name": [HALF]}, HALF, [{"x": HALF}]]
)
def test_half_a_character_is_refused_wherever_it_stands(half):
    assert Label().load({"name": WHOLE}) == {"name": WHOLE}
    with pytest.raises(ValidationError, match="whole characters"):
        Label().load(half)


def test_what_is_no_json_is_refused():
    with pytest.raises(ValidationError):
        Label().load({"name": b"bytes"})
