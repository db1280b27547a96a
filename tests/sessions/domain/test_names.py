"""What a person may be called."""

import pytest

from sessions.domain.names import clean, skeleton, told_apart


@pytest.mark.parametrize(
    "name", ["Ada", "Zoë", "Nguyễn Thị", "آدا", "अदा", "👩‍👩‍👧", "Ada-Lou O’Hara"]
)
def test_a_name_stays_as_it_is(name):
    assert clean(name) == name


def test_a_name_is_one_line_without_space_around_it():
    assert clean("  Ada \n\t Lou ") == "Ada Lou"


def test_a_name_is_never_longer_than_a_line():
    assert clean("a" * 4_000) == "a" * 40


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u2066", "\U000e0041", "\x07", "\ufeff"])
def test_marks_that_could_disguise_a_name_are_dropped(hidden):
    assert clean(f"A{hidden}da") == "Ada"


@pytest.mark.parametrize(
    "blank", ["", "   ", "\u200d", "\u3164\u3164", "\u0301", "\ufe0f", "\u2800"]
)
def test_a_name_that_nobody_could_see_is_no_name(blank):
    assert clean(blank) == ""


def test_marks_do_not_pile_up():
    assert clean("A" + "\u0316" * 30) == "A" + "\u0316" * 3


def test_the_same_name_twice_is_told_apart_by_a_number():
    assert told_apart("Ada", ["Ada", "Ben"]) == "Ada 2"
    assert told_apart("Ada", ["Ada", "Ada 2"]) == "Ada 3"


def test_a_name_nobody_else_has_stays_as_it_is():
    assert told_apart("Chidi", ["Ada", "Ben"]) == "Chidi"


@pytest.mark.parametrize(
    "twin", ["ada", "ADA", "Ａｄａ", "A d a", "Ada\u200d", "A\u200cda", "Ada\ufe0f"]
)
def test_names_that_look_the_same_are_the_same(twin):
    assert skeleton(twin) == skeleton("Ada")
