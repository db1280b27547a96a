"""Agreements, quiet words, phrases and help that are not as they must be."""

import pytest

from sessions.content.library import load_library
from sessions.content.reading.refused import ContentRefused


def drop(part, at=0):
    return lambda raw: raw[part].pop(at)


def repeat(part):
    return lambda raw: raw[part].append(raw[part][0])


@pytest.mark.parametrize(
    ("name", "alter", "said"),
    [
        ("agreements", repeat("asked"), "“asked” has “adults” twice"),
        (
            "agreements",
            lambda raw: raw["honest"].append(raw["asked"][0]),
            "“asked” has “adults” twice",
        ),
        (
            "agreements",
            lambda raw: raw["asked"][0].update(shown="seldom"),
            "asked 1: “shown” should be one of: always, in_person, online, plain_http",
        ),
        ("quiet-word", drop("levels", 2), "“levels” has nothing for “unsafe”"),
        ("quiet-word", repeat("levels"), "“levels” has “moment” twice"),
        ("quiet-word", drop("answers"), "“answers” has nothing for “now”"),
        ("phrases", drop("phrases"), "“phrases” has nothing for “turn_over”"),
        ("phrases", lambda raw: raw["phrases"][0].update(say=[]), "phrases 1: “say” should be"),
        ("debrief", repeat("questions"), "“questions” has “went-well” twice"),
        ("greetings", lambda raw: raw.update(welcome=[]), "“welcome” should be a list"),
        ("help", lambda raw: raw["too_few"].pop("ask_aloud"), "too_few: “ask_aloud” is missing"),
        (
            "help",
            lambda raw: raw["no_phone"]["causes"].append(raw["no_phone"]["causes"][0]),
            "no_phone: “causes” has “not-same-wifi” twice",
        ),
        ("help", lambda raw: raw.pop("licence"), "“licence” is missing"),
        ("greetings", lambda raw: raw.update(music="soft"), "“music” is not a field"),
    ],
)
def test_words_that_are_not_as_they_must_be_are_refused(change, name, alter, said):
    folder = change(f"words/{name}.json", alter)

    with pytest.raises(ContentRefused) as refused:
        load_library(folder)

    assert str(refused.value).startswith(f"words/{name}.json")
    assert said in str(refused.value)
