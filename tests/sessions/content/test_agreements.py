"""What people accept before the seat: all that must be said, and short enough to be read."""

import pytest

from sessions.content.agreements import ShownWhen
from sessions.domain.plans import Format

MUST_BE_ASKED = {
    "adults",
    "not-therapy",
    "not-emergency",
    "keep-it-here",
    "records-nothing",
    "speak-for-yourself",
    "stay-silent",
}
MUST_BE_ADMITTED = {
    "limits-safety",
    "mandated-reporters",
    "small-group",
    "nobody-comes",
    "if-you-leave",
    "operator",
    "traces",
}
AGREEMENT_WORDS = 20


@pytest.fixture
def agreements(library):
    return library.agreements


@pytest.mark.parametrize("place", Format)
@pytest.mark.parametrize("plain_http", [True, False])
def test_what_matters_is_always_said(agreements, place, plain_http):
    asked = {each.id for each in agreements.asked_in(place, plain_http=plain_http)}
    honest = {each.id for each in agreements.honest if each.shown is ShownWhen.ALWAYS}

    assert asked >= MUST_BE_ASKED
    assert honest >= MUST_BE_ADMITTED


def test_an_agreement_is_short(agreements):
    for each in agreements.asked + agreements.honest:
        assert len(each.text.split()) <= AGREEMENT_WORDS, each.id


def test_the_sentences_that_are_promised_word_for_word_are_there(agreements):
    everything = " ".join(each.text for each in agreements.asked + agreements.honest)

    assert "This page records nothing. Please don't either" in everything
    assert "We ask everyone to keep it here." in everything
    assert "We cannot reach you if you leave." in everything


def test_a_page_without_a_lock_says_so(agreements):
    said = {each.id for each in agreements.honest if each.shown is ShownWhen.PLAIN_HTTP}

    assert said == {"plain-http"}


def test_a_private_place_is_asked_for_online_only(agreements):
    online = agreements.asked_in(Format.ONLINE, plain_http=False)
    in_person = agreements.asked_in(Format.IN_PERSON, plain_http=False)

    assert {each.id for each in online} - {each.id for each in in_person} == {"private-place"}


def test_accepting_says_that_one_is_an_adult(agreements):
    assert "18 or over" in agreements.accept
