"""Crisis lines that are not as they must be: a wrong number is worse than none."""

import pytest

from sessions.content.library import load_library
from sessions.content.reading.refused import ContentRefused

LINES = "crisis/lines.json"


@pytest.fixture
def refusal(change):
    def refused(alter):
        with pytest.raises(ContentRefused) as raised:
            load_library(change(LINES, alter))
        return str(raised.value)

    return refused


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({"country": "USA"}, "“country” should be two capital letters"),
        ({"call": "nine-eight-eight"}, "“call” should be a telephone number"),
        ({"text": "text 988"}, "“text” should be a telephone number"),
        ({"web": "http://988lifeline.org"}, "“web” should be an address that starts with https://"),
        ({"web": "javascript:alert(1)"}, "“web” should be an address that starts with https://"),
        ({"source": ""}, "“source” is empty"),
        ({"checked_on": None}, "“checked_on” has a day exactly when “verified” is true"),
        ({"verified": False}, "“checked_on” has a day exactly when “verified” is true"),
        ({"text": "", "text_words": "HOME"}, "“text_words” needs a number to text"),
        ({"call": "", "text": "", "web": ""}, "“call” is empty, and so are “text” and “web”"),
        ({"phone": "988"}, "“phone” is not a field that is known here"),
    ],
)
def test_a_line_that_is_not_as_it_must_be_is_refused(refusal, spoilt, said):
    refused = refusal(lambda raw: raw["lines"][0].update(spoilt))

    assert refused.startswith(f"{LINES}, lines 1: {said}")


def test_a_line_says_whether_it_was_checked(refusal):
    assert "“verified” is missing" in refusal(lambda raw: raw["lines"][0].pop("verified"))


def test_a_service_stands_once_for_each_country(refusal):
    refused = refusal(lambda raw: raw["lines"].append(raw["lines"][0]))

    assert "“lines” has “US 988 Suicide & Crisis Lifeline” twice" in refused


def test_a_country_has_its_emergency_numbers_in_one_place(refusal):
    extra = {"countries": ["US"], "numbers": ["112"]}

    assert "“emergency” has “US” twice" in refusal(lambda raw: raw["emergency"].append(extra))


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [({"countries": ["us"]}, "“countries”"), ({"numbers": ["nine"]}, "“numbers”")],
)
def test_emergency_numbers_are_numbers_of_countries(refusal, spoilt, said):
    refused = refusal(lambda raw: raw["emergency"][0].update(spoilt))

    assert refused.startswith(f"{LINES}, emergency 1: {said}")


def test_there_is_always_a_directory_to_fall_back_on(refusal):
    assert "“directories” should be a list" in refusal(lambda raw: raw.update(directories=[]))
