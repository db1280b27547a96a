"""The summary for other programs: readable, complete, and the same bytes every time."""

import json
from dataclasses import asdict, replace

from sessions.exports.as_json import as_json
from sessions.exports.sheet import sheet
from tests.sessions.exports.gathering import LIMITS, TONIGHT


def written(summary=TONIGHT):
    return as_json(sheet(summary, LIMITS))


def test_it_says_which_schema_it_follows():
    assert json.loads(written())["schema_version"] == 4


def test_everything_of_the_sheet_comes_back():
    read = json.loads(written())

    assert read == json.loads(json.dumps(asdict(sheet(TONIGHT, LIMITS))))
    assert read["polls"][0]["answers"][1] == {
        "option": "Light", "share": "most_or_all", "count": None,
    }  # fmt: skip


def test_without_a_round_it_is_not_said_that_everyone_was_offered_a_turn():
    without = replace(TONIGHT, rounds=(), everyone_offered=None)

    assert json.loads(written(without))["everyone_offered"] is None


def test_equal_summaries_give_the_same_bytes():
    assert written(replace(TONIGHT, id="another", group="elsewhere")) == written()


def test_no_id_and_no_time_of_day_is_in_it():
    assert b"the-id-of-the-session" not in written()
    assert b"monday" not in written()
    assert json.loads(written())["day"] == "2026-11-23"


def test_it_is_text_as_people_write_it():
    assert "Ökumene Ω".encode() in written(replace(TONIGHT, title="Ökumene Ω"))
    assert written().endswith(b"\n}\n") or written().endswith(b"}\n")
