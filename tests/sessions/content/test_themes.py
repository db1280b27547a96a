"""The themes that a summary may name: few, gentle, and such that none could point to anybody."""

import pytest

from sessions.content.library import load_library
from sessions.content.reading.refused import ContentRefused

THEMES = "words/themes.json"


def test_there_are_enough_to_choose_from_and_few_may_be_chosen(library):
    assert 15 <= len(library.themes.themes) <= 30
    assert library.themes.most == 5


def test_a_theme_is_a_few_words_and_no_sentence_about_somebody(library):
    for theme in library.themes.themes:
        assert len(theme.text.split()) <= 6
        assert not {"he", "she", "they", "someone", "one", "who"} & set(theme.text.lower().split())


def test_themes_come_in_the_order_of_the_list_whatever_order_they_were_asked_in(library):
    first, second = library.themes.themes[:2]

    assert library.themes.chosen([second.id, first.id, second.id]) == (first, second)
    assert library.themes.chosen([]) == ()
    assert library.themes.chosen([first.id, "nothing"]) is None


@pytest.mark.parametrize("field", ["id", "text"])
def test_a_theme_that_is_there_twice_stops_the_start(change, field):
    def twice(raw):
        raw["themes"][1][field] = raw["themes"][0][field]

    with pytest.raises(ContentRefused):
        load_library(change(THEMES, twice))
