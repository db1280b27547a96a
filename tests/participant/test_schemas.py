"""Every message of a participant: what it must look like, and that nothing else is taken."""

from typing import Any

import pytest
from marshmallow import ValidationError

from participant.commands import commands
from participant.schemas import Knock
from tests.support.house import House

CMD = "cmd-0123456789"
KEY = "0123456789abcdef0123456789abcdef"
TOO_LONG = "x" * 5000
COMMANDS = commands(House().service, None)

MESSAGES: dict[str, dict[str, Any]] = {
    "piece.accept": {"cmd": CMD, "turn": "r1.1"},
    "piece.hand_on": {"cmd": CMD, "turn": "r1.1"},
    "turn.extend": {"cmd": CMD, "turn": "r1.1"},
    "turn.decline": {"cmd": CMD, "round": "r1"},
    "turn.later": {"cmd": CMD, "round": "r1"},
    "poll.cast": {"poll": "arriving", "key": KEY, "choice": 0},
    "signal.send": {"id": KEY, "level": "check"},
    "signal.withdraw": {"id": KEY},
    "microphone.seen": {},
    "seat.rename": {"name": "Ada"},
    "seat.listen": {"cmd": CMD, "on": True},
    "seat.step_out": {"level": "fine"},
    "seat.return": {},
    "slip.write": {"text": "Your laugh."},
    "slip.rest": {},
    "slip.put_away": {},
    "seat.leave": {"cmd": CMD},
}
"""A good message of each event; an event without one fails the first test."""

KNOCKS = (
    {"seat": "session.sealed"},
    {"code": "K7QM-4T2P", "join": KEY},
    {"code": "K7QM-4T2P", "join": KEY, "name": "Ada"},
    {"invite": KEY, "join": KEY, "name": ""},
)

FIELDS = [(event, field) for event, said in MESSAGES.items() for field in said]
WORDS = [(event, field) for event, field in FIELDS if isinstance(MESSAGES[event][field], str)]


def schema_of(event):
    return COMMANDS[event].schema


def test_every_event_has_its_schema():
    assert MESSAGES.keys() == COMMANDS.keys()


@pytest.mark.parametrize("event", MESSAGES)
def test_a_good_message_is_taken_as_it_is(event):
    assert schema_of(event).load(MESSAGES[event]) == MESSAGES[event]


@pytest.mark.parametrize(("event", "field"), FIELDS)
def test_nothing_may_be_left_out(event, field):
    said = {name: value for name, value in MESSAGES[event].items() if name != field}

    with pytest.raises(ValidationError):
        schema_of(event).load(said)


@pytest.mark.parametrize("wrong", [None, [], {}, 1.5])
@pytest.mark.parametrize(("event", "field"), FIELDS)
def test_nothing_of_another_kind_is_taken(event, field, wrong):
    with pytest.raises(ValidationError):
        schema_of(event).load({**MESSAGES[event], field: wrong})


@pytest.mark.parametrize("event", MESSAGES)
def test_nothing_unknown_is_taken(event):
    with pytest.raises(ValidationError):
        schema_of(event).load({**MESSAGES[event], "seat": "ben"})


@pytest.mark.parametrize(("event", "field"), WORDS)
def test_nothing_endless_is_taken(event, field):
    with pytest.raises(ValidationError):
        schema_of(event).load({**MESSAGES[event], field: TOO_LONG})


@pytest.mark.parametrize("message", [None, [], "words", 7])
@pytest.mark.parametrize("event", MESSAGES)
def test_a_message_is_an_object(event, message):
    with pytest.raises(ValidationError):
        schema_of(event).load(message)


@pytest.mark.parametrize("choice", [-1, 7, "0", True])
def test_a_choice_is_one_of_those_a_poll_can_have(choice):
    with pytest.raises(ValidationError):
        schema_of("poll.cast").load({**MESSAGES["poll.cast"], "choice": choice})


@pytest.mark.parametrize("key", ["short", "with space and more", "wörter-wörter", ""])
def test_a_key_is_long_and_plain(key):
    with pytest.raises(ValidationError):
        schema_of("poll.cast").load({**MESSAGES["poll.cast"], "key": key})


@pytest.mark.parametrize(("event", "level"), [("signal.send", "fine"), ("seat.step_out", "unsafe")])
def test_a_level_is_one_of_its_own(event, level):
    with pytest.raises(ValidationError):
        schema_of(event).load({**MESSAGES[event], "level": level})


@pytest.mark.parametrize("said", KNOCKS)
def test_a_page_comes_with_a_token_or_a_way_in(said):
    assert said.items() <= Knock().load(said).items()


@pytest.mark.parametrize("field", ["seat", "code", "invite", "join", "name"])
def test_nothing_endless_is_taken_at_the_door(field):
    with pytest.raises(ValidationError):
        Knock().load({field: TOO_LONG})


def test_nothing_unknown_is_taken_at_the_door():
    with pytest.raises(ValidationError):
        Knock().load({"seat": "session.sealed", "me": "ben"})
