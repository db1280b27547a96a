"""What may leave the house of a finished session: everything that was summed up, and no id."""

from dataclasses import asdict, fields, replace

import pytest

from sessions.exports.sheet import Answer, sheet
from sessions.summary import Summary
from tests.sessions.exports.gathering import COUNTED, FEW, LIMITS, TONIGHT, WORDED

NOT_IN_A_SHEET = {"id", "group"}
CALLED_OTHERWISE = {"title": "group", "holders": "facilitators"}


def test_a_sheet_has_everything_of_a_summary_but_its_ids():
    kept = {field.name for field in fields(Summary)} - NOT_IN_A_SHEET
    said = asdict(sheet(TONIGHT, LIMITS))

    assert set(said) == {CALLED_OTHERWISE.get(name, name) for name in kept} | {"limits"}


def test_two_sessions_that_went_alike_have_the_same_sheet():
    other = replace(TONIGHT, id="another-session", group="another-group")

    assert sheet(other, LIMITS) == sheet(TONIGHT, LIMITS)


@pytest.mark.parametrize(
    ("poll", "answers"),
    [
        (WORDED, (Answer("Heavy", share="some"), Answer("Light", share="most_or_all"))),
        (COUNTED, (Answer("Monday", count=0), Answer("Tuesday", count=6))),
        (FEW, ()),
    ],
)
def test_a_check_in_says_no_more_than_was_published(poll, answers):
    (said,) = sheet(replace(TONIGHT, polls=(poll,)), LIMITS).polls

    assert said.answers == answers
    assert said.too_few is (not answers)


def test_every_copy_carries_its_limits():
    assert sheet(TONIGHT, LIMITS).limits == LIMITS
