"""An instrument that would mislead, or whose words are not ours to hand on, stops the start."""

import pytest

from sessions.content.library import load_library
from sessions.content.reading.refused import ContentRefused

MOOD, LONELINESS, PAD = (
    f"instruments/{name}.json" for name in ("mood-now", "loneliness", "feeling-pad")
)


@pytest.fixture
def refusal(change):
    def refused(file, alter):
        with pytest.raises(ContentRefused) as raised:
            load_library(change(file, alter))
        return str(raised.value)

    return refused


@pytest.mark.parametrize("recall", ["yesterday", "usually", "two_weeks"])
def test_what_looks_back_further_is_not_asked_before_and_after(refusal, recall):
    said = refusal(MOOD, lambda raw: raw.update(recall=recall))

    assert said.startswith(f"{MOOD}: “use” cannot be before and after: it looks back (“{recall}”)")


@pytest.mark.parametrize(
    "licence", ["CC-BY-NC-SA-3.0-IGO", "CC-BY-SA-4.0", "research only", "GPL-3.0"]
)
def test_a_licence_that_does_not_let_words_be_handed_on_is_refused(refusal, licence):
    assert "“licence” should be one of" in refusal(MOOD, lambda raw: raw.update(licence=licence))


@pytest.mark.parametrize(
    "title",
    [
        "WHO-5 wellbeing",
        "SWEMWBS",
        "Our PROMIS form",
        "De Jong Gierveld",
        "Group GSRS",
        "Mood meter",
    ],
)
def test_words_of_others_are_refused_by_name(refusal, title):
    assert "whose words we may not hand on" in refusal(MOOD, lambda raw: raw.update(title=title))


@pytest.mark.parametrize("title", ["PHQ-9", "PHQ-2", "GAD-7", "AUDIT"])
def test_what_looks_for_an_illness_is_refused(refusal, title):
    assert "nobody could know whom to help" in refusal(MOOD, lambda raw: raw.update(title=title))


def test_our_own_words_say_that_they_are_no_validated_scale(refusal):
    assert "should say “Not a validated scale”" in refusal(
        MOOD, lambda raw: raw.update(source="Well known.")
    )


def test_a_validated_scale_names_its_language(refusal):
    assert "“spoken” is missing" in refusal(LONELINESS, lambda raw: raw.pop("spoken"))


def test_a_validated_scale_names_where_it_was_published(refusal):
    assert "“sources” should say where" in refusal(LONELINESS, lambda raw: raw.update(sources=[]))


@pytest.mark.parametrize("edges", [[], [5, 7], [9], [2], ["5"]])
def test_the_bands_part_all_sums_there_can_be(refusal, edges):
    assert "“edges”" in refusal(LONELINESS, lambda raw: raw["questions"][0].update(edges=edges))


def test_before_and_after_are_two_questions(refusal):
    def same(raw):
        raw["questions"][0]["after"] = raw["questions"][0]["before"]

    assert "should not be the words of before" in refusal(MOOD, same)


def test_moves_belong_to_what_is_asked_twice(refusal):
    assert "“moves” belongs to a scale" in refusal(
        PAD, lambda raw: raw["questions"][0].update(moves=["a", "b", "c"])
    )


PLAN = "plans/carers.json"


def check_in(raw, at):
    return [step for step in raw["steps"] if step["kind"] == "check_in"][at]["question"]


def test_a_plan_names_an_instrument_that_is_here(refusal):
    said = refusal(PLAN, lambda raw: check_in(raw, 0).update(instrument="phq-9"))

    assert said.endswith("“instrument” names “phq-9”, which is no instrument here.")


def test_a_baseline_is_never_asked_before_and_after(refusal):
    said = refusal(PLAN, lambda raw: check_in(raw, 0).update(instrument="loneliness"))

    assert said.endswith("“part” should be another: “loneliness” is not asked “before”.")


@pytest.mark.parametrize(
    ("first", "then"), [("after", "before"), ("before", "before"), ("after", "after")]
)
def test_one_before_comes_first_and_one_after_last(refusal, first, then):
    def altered(raw):
        check_in(raw, 0).update(part=first)
        check_in(raw, 1).update(part=then)

    assert "“steps” ask at most once before and once after" in refusal(PLAN, altered)


def test_before_and_after_are_of_the_same_instrument(refusal):
    said = refusal(PLAN, lambda raw: check_in(raw, 1).update(instrument="circle-pulse"))

    assert "“steps” ask at most once before and once after" in said
