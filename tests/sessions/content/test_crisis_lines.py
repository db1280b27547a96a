"""Crisis lines: something for every country, and no number that hides its age."""

from dataclasses import replace
from datetime import date

import pytest

RESEARCHED = date(2026, 11, 23)
CHECKED = ("US", "CA", "GB", "IE", "AU", "NZ", "FR", "ES")


@pytest.fixture
def crisis(library):
    return library.crisis


@pytest.mark.parametrize(
    ("country", "name", "call", "text"),
    [
        ("US", "988 Suicide & Crisis Lifeline", "988", "988"),
        ("CA", "9-8-8 Suicide Crisis Helpline", "988", "988"),
        ("UK", "Samaritans", "116 123", ""),
        ("IE", "Samaritans", "116 123", ""),
        ("AU", "Lifeline", "13 11 14", "0477 13 11 14"),
        ("NZ", "1737 Need to talk?", "1737", "1737"),
    ],
)
def test_the_first_line_of_a_country_is_one_that_was_checked(crisis, country, name, call, text):
    first = crisis.lines_for(country, RESEARCHED)[0]

    assert (first.line.name, first.line.call, first.line.text) == (name, call, text)
    assert first.line.verified
    assert not first.aged


@pytest.mark.parametrize(
    ("country", "numbers"),
    [
        ("US", ("911",)),
        ("CA", ("911",)),
        ("UK", ("999", "112")),
        ("IE", ("112", "999")),
        ("AU", ("000",)),
        ("NZ", ("111",)),
        ("DE", ("112",)),
        ("SK", ("112",)),
    ],
)
def test_the_emergency_number_comes_with_the_lines(crisis, country, numbers):
    card = crisis.card_for(country, RESEARCHED)

    assert card.emergency == numbers
    assert card.danger == crisis.words.danger


def test_all_countries_of_the_european_union_have_112(crisis):
    union = {c for each in crisis.emergency if "112" in each.numbers for c in each.countries}

    assert len(union - {"GB"}) == 27


@pytest.mark.parametrize("country", ["ZZ", "", "Atlantis"])
def test_an_unknown_country_is_told_where_to_look(crisis, country):
    card = crisis.card_for(country, RESEARCHED)

    assert card.lines == ()
    assert card.emergency == ()
    assert "local emergency number" in card.danger
    assert [each.address for each in card.directories] == ["findahelpline.com", "befrienders.org"]


def test_a_known_country_is_told_where_else_to_look_as_well(crisis):
    assert crisis.card_for("NZ", RESEARCHED).directories == crisis.directories


@pytest.mark.parametrize("written", ["UK", "uk", "GB", " gb "])
def test_a_country_is_found_however_people_write_it(crisis, written):
    assert crisis.lines_for(written, RESEARCHED) == crisis.lines_for("GB", RESEARCHED)


@pytest.mark.parametrize(
    ("today", "aged"),
    [
        (date(2026, 11, 23), False),
        (date(2027, 11, 23), False),
        (date(2027, 11, 24), True),
        (date(2031, 1, 1), True),
    ],
)
def test_a_line_is_aged_when_its_check_is_over_twelve_months_old(crisis, today, aged):
    assert crisis.lines_for("AU", today)[0].aged is aged


def test_a_check_on_the_29th_of_february_holds_for_a_year(crisis):
    line = replace(crisis.lines[0], checked_on=date(2028, 2, 29))

    assert not line.aged(date(2029, 2, 28))
    assert not line.aged(date(2029, 3, 1))
    assert line.aged(date(2029, 3, 2))


def test_a_line_nobody_checked_is_aged_from_the_first_day(crisis):
    unchecked = [line for line in crisis.lines if not line.verified]

    assert unchecked
    assert all(line.aged(RESEARCHED) and line.checked_on is None for line in unchecked)


def test_lines_that_were_checked_come_first(crisis):
    for country in crisis.countries:
        ages = [each.aged for each in crisis.lines_for(country, RESEARCHED)]
        assert ages == sorted(ages)


def test_a_check_names_the_page_that_was_read(crisis):
    verified = [line for line in crisis.lines if line.verified]

    assert {line.country for line in verified} == set(CHECKED)
    assert all(line.source.startswith("https://") for line in verified)
    assert all(line.checked_on == RESEARCHED and line.hours for line in verified)


def test_numbers_that_were_replaced_are_not_among_them(crisis):
    replaced = {"18002738255", "08457909090", "18334564566", "18005990019"}
    numbers = {sign for line in crisis.lines for sign in (line.call_link, line.text_link)}

    assert not any(old in number for old in replaced for number in numbers)


def test_a_number_can_be_tapped(crisis):
    australia, *_ = crisis.lines_for("AU", RESEARCHED)
    text_only = next(line for line in crisis.lines if line.name == "Shout")

    assert australia.line.call_link == "tel:131114"
    assert australia.line.text_link == "sms:0477131114"
    assert (text_only.call_link, text_only.text_link) == ("", "sms:85258")
