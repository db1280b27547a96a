"""A deck that is not as it must be."""

import pytest

from sessions.content.library import load_library
from sessions.content.reading.refused import ContentRefused

DECK = "prompts/gentle-beginnings.json"


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({"level": 4}, "“level” should be a whole number from 1 to 3"),
        ({"minutes": 0}, "“minutes” should be a whole number from 1 to 10"),
        ({"easier": ""}, "“easier” is empty"),
        ({"text": "word " * 30 + "end"}, "“text” is 153 letters long"),
        ({"author": "Somebody"}, "“author” is not a field that is known here"),
    ],
)
def test_a_prompt_that_is_not_as_it_must_be_is_refused(change, spoilt, said):
    folder = change(DECK, lambda deck: deck["prompts"][0].update(spoilt))

    with pytest.raises(ContentRefused) as refused:
        load_library(folder)

    assert str(refused.value).startswith(f"{DECK}, prompts 1: {said}")


def test_two_prompts_of_a_deck_may_not_share_an_id(change):
    folder = change(DECK, lambda deck: deck["prompts"].append(deck["prompts"][0]))

    with pytest.raises(ContentRefused, match="“prompts” has “called-and-like” twice"):
        load_library(folder)
