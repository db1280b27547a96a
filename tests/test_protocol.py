"""docs/protocol.md says what the code does: every event, every field, every refusal, no more."""

import re
from pathlib import Path

import pytest
from marshmallow import RAISE

import facilitator.commands
import participant.commands
import participant.handed_round.socket
import wall.socket
from sessions.domain.errors import Refusal

PAGE = (Path(__file__).parent.parent / "docs" / "protocol.md").read_text(encoding="utf-8")
TABLES = {
    "Participant": participant.commands.commands(None, None),
    "A phone that goes round": participant.handed_round.socket.commands(None),
    "Facilitator": facilitator.commands.commands(None, {}, None, shelf=None),
}


def section(title):
    found = re.search(rf"^###? {title}$(.*?)(?=^##|\Z)", PAGE, re.M | re.S)
    assert found
    return found[1]


def listed(title):
    """Events of a table with their fields."""
    rows = re.findall(r"^\| `([a-z_.]+)` \| ([^|]*)\|", section(title), re.M)
    return {event: set(re.findall(r"`(\w+)`", fields)) for event, fields in rows}


@pytest.mark.parametrize("audience", TABLES)
def test_every_event_is_listed_with_its_fields(audience):
    known = {event: set(command.schema.fields) for event, command in TABLES[audience].items()}

    assert listed(audience) == known


@pytest.mark.parametrize("audience", TABLES)
def test_every_event_has_a_strict_schema(audience):
    for command in TABLES[audience].values():
        assert command.schema.unknown == RAISE


def test_a_wall_has_nothing_to_say():
    assert wall.socket.COMMANDS == {}


def test_every_refusal_is_listed():
    named = re.findall(r"^\| (`[a-z_`, ]+`) \|", section("Refusals"), re.M)
    codes = {code for row in named for code in re.findall(r"`(\w+)`", row)}

    assert codes == {refusal.value for refusal in Refusal}


def test_every_durable_event_carries_its_own_id_and_no_volatile_one_does():
    volatile = {
        "poll.cast", "signal.send", "signal.withdraw", "signal.seen", "signal.spoken",
        "seat.rename", "seat.step_out", "seat.return", "host.rename", "lead.take", "lead.give",
        "line.say", "line.write", "line.seen",
        "microphone.mention", "microphone.seen",
        "slip.write", "slip.rest", "slip.put_away", "slips.draw", "slips.give",
        "slip.let_through", "slip.hold_back", "slip.read",
    }  # fmt: skip
    for commands in TABLES.values():
        for event, command in commands.items():
            assert ("cmd" in command.schema.fields) is (event not in volatile)
