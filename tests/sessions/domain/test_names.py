"""What a person may be called."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.domain.names import NAME_LENGTH_AT_MOST, clean, skeleton, told_apart

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
ZERO_WIDTH = "\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u180e"
TAGS = "".join(map(chr, range(0xE0000, 0xE0080)))
OTHERS = "\ufff9\ufffa\ufffb\u206a\u206f\ue000\ud800\u0378\x00\x7f\x9b"
HIDDEN = BIDI + ZERO_WIDTH + TAGS + OTHERS
JOINERS = "\u200c\u200d"
SIGNS = st.sampled_from(HIDDEN + JOINERS + "aÅé\u0301\u0316\u093f\ufe0f \n\u2028#👩अआم")
ANY_TEXT = st.text(st.characters(exclude_categories=[]) | SIGNS, max_size=120)


@pytest.mark.parametrize(
    "name", ["Ada", "Zoë", "Nguyễn Thị", "آدا", "अदा", "👩‍👩‍👧", "Ada-Lou O’Hara"]
)
def test_a_name_stays_as_it_is(name):
    assert clean(name) == name


def test_a_name_is_one_line_without_space_around_it():
    assert clean("  Ada \n\t Lou ") == "Ada Lou"


def test_a_name_is_never_longer_than_a_line():
    assert clean("a" * 4_000) == "a" * 40


@settings(max_examples=1000)
@given(ANY_TEXT)
def test_whatever_is_typed_becomes_a_name_that_hides_nothing(typed):
    name = clean(typed)

    assert not set(name) & set(HIDDEN)
    assert {unicodedata.category(it) for it in name} <= SHOWN
    assert unicodedata.is_normalized("NFC", name)
    assert len(name) <= NAME_LENGTH_AT_MOST
    assert name == " ".join(name.split())
    assert most_marks(name) <= 3
    assert clean(name) == name, "a clean name is not changed again"


@settings(max_examples=500)
@given(ANY_TEXT, st.lists(ANY_TEXT, max_size=4))
def test_whoever_is_here_already_a_name_is_told_apart_on_one_line(typed, others):
    name, taken = clean(typed), [clean(other) for other in others]
    final = told_apart(name, taken)

    assert skeleton(final) not in {skeleton(other) for other in taken}
    assert len(final) <= NAME_LENGTH_AT_MOST


SHOWN = {"Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd", "Nl", "No", "Cf", "Zs"} | {
    f"{kind}{letter}" for kind in "PS" for letter in "cdefikmos"
}


def most_marks(name):
    """The longest pile of marks; a joiner between them does not begin a new one."""
    piles, pile = [0], 0
    for sign in name:
        if sign in JOINERS:
            continue
        pile = pile + 1 if unicodedata.category(sign).startswith("M") else 0
        piles.append(pile)
    return max(piles)


@pytest.mark.parametrize("hidden", HIDDEN, ids=lambda it: f"{ord(it):04x}")
def test_marks_that_could_disguise_a_name_are_dropped(hidden):
    assert clean(f"A{hidden}da") == "Ada"


@pytest.mark.parametrize("name", ["نام\u200cها", "क्\u200dष", "👩\u200d🚀", "ক্ষুদ্র", "சிவா"])
def test_joiners_stay_for_the_scripts_that_need_them(name):
    assert clean(name) == unicodedata.normalize("NFC", name)


def test_a_hidden_mark_between_a_letter_and_its_accent_leaves_one_letter():
    assert clean("e\u200b\u0301") == "é"


def test_marks_do_not_pile_up_behind_a_joiner_either():
    assert clean("A" + ("\u0316" * 3 + "\u200d") * 5).count("\u0316") == 3


def test_a_long_name_is_cut_between_letters_and_never_inside_one():
    assert clean("a" * 38 + "👩\u200d🚀") == "a" * 38
    assert clean("a" * 39 + "q\u0316") == "a" * 39


def test_a_name_as_long_as_a_line_is_told_apart_on_that_line():
    assert told_apart("a" * 40, ["a" * 40]) == "a" * 38 + " 2"


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
