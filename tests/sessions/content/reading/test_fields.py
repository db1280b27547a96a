"""Strict reading: each field once, of its kind, and a sentence that says where it is not."""

import pytest

from sessions.content.reading.fields import Fields
from sessions.content.reading.refused import ContentRefused
from sessions.domain.plans import Format

WHERE = "plans/evening.json, steps 2"


def refusal(raw, read):
    with pytest.raises(ContentRefused) as refused, Fields(raw, WHERE) as fields:
        read(fields)
    return str(refused.value)


def test_a_refusal_names_the_file_the_part_and_the_field():
    said = refusal({}, lambda fields: fields.text("title"))

    assert said == "plans/evening.json, steps 2: “title” is missing."


def test_a_field_nobody_asked_for_is_refused():
    said = refusal({"title": "Sharing", "tittle": "?"}, lambda fields: fields.text("title"))

    assert said == f"{WHERE}: “tittle” is not a field that is known here."


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (7, "should be text"),
        (None, "should be text"),
        ("", "is empty"),
        ("much too long", "is 13 letters long; 8 is the most"),
        (" edge", "has a space at an end"),
        ("a\nb", "a line break or a hidden sign"),
        ("a\u202eb", "a line break or a hidden sign"),
    ],
)
def test_text_is_plain_and_bounded(raw, why):
    assert why in refusal({"title": raw}, lambda fields: fields.text("title", longest=8))


def test_text_that_is_not_needed_may_be_absent_or_empty():
    with Fields({"note": ""}, WHERE) as fields:
        assert fields.text("note", needed=False) == ""
        assert fields.text("hours", needed=False) == ""


@pytest.mark.parametrize("raw", [0, 11, 2.5, "3", True, None])
def test_a_number_is_whole_and_within_bounds(raw):
    said = refusal({"minutes": raw}, lambda fields: fields.number("minutes", least=1, most=10))

    assert "should be a whole number from 1 to 10" in said


@pytest.mark.parametrize("raw", ["Upper", "two words", "-edge", "under_score", "a--b", "ümlaut"])
def test_an_id_is_small_letters_digits_and_hyphens(raw):
    assert "joined by hyphens" in refusal({"id": raw}, lambda fields: fields.identifier())


@pytest.mark.parametrize("raw", ["hybrid", "ONLINE", None, ["online"]])
def test_a_choice_is_one_of_the_words_there_are(raw):
    said = refusal({"format": raw}, lambda fields: fields.choice("format", Format))

    assert "should be one of: in_person, online" in said


@pytest.mark.parametrize("raw", ["yes", 1, None])
def test_a_flag_is_true_or_false(raw):
    assert "should be true or false" in refusal({"on": raw}, lambda fields: fields.flag("on"))


@pytest.mark.parametrize("raw", ["23.11.2026", "2026-02-30", 2026, "soon"])
def test_a_day_is_a_real_one(raw):
    assert "should be a day written like" in refusal({"on": raw}, lambda fields: fields.day("on"))


@pytest.mark.parametrize("raw", ["Heavy", ["Heavy"], ["a", "b", "c", "d"], None])
def test_a_list_is_neither_too_short_nor_too_long(raw):
    said = refusal({"options": raw}, lambda fields: fields.texts("options", least=2, most=3))

    assert "should be a list of 2 to 3" in said


def test_a_list_says_nothing_twice():
    said = refusal({"options": ["Heavy", "Heavy"]}, lambda fields: fields.texts("options"))

    assert "says the same thing twice" in said


def test_parts_of_a_list_are_told_apart_by_their_place():
    with Fields({"steps": [{}, {}]}, "plans/evening.json") as fields:
        assert [part.where for part in fields.parts("steps")] == [
            "plans/evening.json, steps 1",
            "plans/evening.json, steps 2",
        ]


@pytest.mark.parametrize("raw", [[], "text", None, 3])
def test_a_part_is_an_object(raw):
    assert "should be an object" in refusal({"turns": raw}, lambda fields: fields.part("turns"))


def test_what_went_wrong_inside_is_not_hidden_by_what_was_left_over():
    def stumble(fields):
        raise KeyError("inside")

    with pytest.raises(KeyError, match="inside"), Fields({"left": "over"}, WHERE) as fields:
        stumble(fields)
