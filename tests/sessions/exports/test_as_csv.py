"""The summary for spreadsheets: one figure a line, quoted, and never a formula."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.exports.as_csv import as_csv, safe
from sessions.exports.sheet import sheet
from tests.sessions.exports.gathering import FEW, LIMITS, TONIGHT

BYTE_ORDER_MARK = "\ufeff".encode()
FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://192.0.2.1\")", "\t=1", "\r=1", "\n=1",
    " =1", "＝1", "＋1", "－1", "＠a", "\ufeff=1", "\u00a0=1",
)  # fmt: skip


def written(summary=TONIGHT):
    return as_csv(sheet(summary, LIMITS))


def rows(summary=TONIGHT):
    text = written(summary).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def figures(metric, summary=TONIGHT):
    return [
        (row["value"], row["unit"], row["n_basis"], row["note"])
        for row in rows(summary)
        if row["metric"] == metric
    ]


def test_the_columns_are_those_that_funders_tables_are_filled_from():
    first = written().split(b"\r\n")[0]

    assert first == BYTE_ORDER_MARK + b'"metric","value","unit","n_basis","note"'


def test_every_cell_is_quoted():
    for line in written().removeprefix(BYTE_ORDER_MARK).decode().split("\r\n")[:-1]:
        assert line.startswith('"')
        assert line.endswith('"')
        assert line.count('","') == 4


def test_a_gathering_is_told_in_figures():
    assert figures("attendance") == [("3", "people", "", "")]
    assert figures("planned") == [("17", "minutes", "", "")]
    assert figures("actual") == [("19", "minutes", "", "")]
    assert figures("step_actual") == [("5", "minutes", "", "Welcome")]
    assert figures("turn_length") == [("no clock", "text", "", "Round")]
    assert figures("everyone_offered_a_turn") == [("yes", "yes or no", "", "")]
    assert figures("prompt") == [("p1", "id", "", "What helped?")]


def test_an_evening_without_a_round_says_so():
    without = replace(TONIGHT, rounds=(), everyone_offered=None)

    assert figures("everyone_offered_a_turn", without) == [("no round", "text", "", "")]


def test_a_check_in_says_on_how_many_answers_it_stands_and_no_closer():
    assert figures("check_in") == [
        ("some", "share in words", "5 or more", "Arriving: How are you? Heavy"),
        ("most or all", "share in words", "5 or more", "Arriving: How are you? Light"),
        ("0", "answers", "5 or more", "Next week: Which day? Monday"),
        ("6", "answers", "5 or more", "Next week: Which day? Tuesday"),
        ("not shown", "share in words", "fewer than 5", "Leaving: And now?"),
    ]


def test_too_few_answers_name_no_option():
    assert not [row for row in rows(replace(TONIGHT, polls=(FEW,))) if "Heavy" in row["note"]]


def test_every_copy_carries_its_limits():
    assert [value for value, *_ in figures("limit")] == list(LIMITS)


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_begins_a_formula(formula):
    summary = replace(TONIGHT, title=formula, plan=formula)

    assert figures("group", summary)[0][0].startswith("'")
    assert figures("plan", summary)[0][0].startswith("'")


@given(st.text())
def test_a_cell_is_one_line_that_no_spreadsheet_computes(text):
    cell = safe(text)

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert len(cell.splitlines()) <= 1
    line = " ".join(text.replace("\ufeff", "").split())
    assert cell.removeprefix("'") == line.removeprefix("'")


@given(st.text())
def test_what_was_typed_comes_back(text):
    ((value, *_rest),) = figures("group", replace(TONIGHT, title=text))

    assert value == safe(text)


def test_equal_summaries_give_the_same_bytes():
    assert written(replace(TONIGHT, id="another", group="elsewhere")) == written()


def test_no_id_of_a_session_is_in_it():
    assert b"the-id-of-the-session" not in written()
    assert b"monday" not in written()
