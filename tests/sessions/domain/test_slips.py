"""Written thanks: everyone is drawn once, those who hold look first, nothing outlives its step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.domain.errors import Refusal, Refused
from sessions.domain.people import Room
from sessions.domain.slips import NO_SLIPS, SLIP_CHARACTERS_AT_MOST, Fate
from tests.support.cast import drawn

PEOPLE = tuple(f"seat-{number}" for number in range(20))


def written(text="Your laugh."):
    return drawn().write("ada", text)


def let_through(slips=None):
    slips = slips or written()
    return slips.judge(slips.written[-1].id, Fate.LET_THROUGH)


def texts(slips, seat):
    return [slip.text for slip in slips.lying_at(seat)]


@given(st.permutations(PEOPLE), st.integers(2, 20))
def test_every_name_is_drawn_once_and_nobody_draws_themselves(order, people):
    seats = tuple(order[:people])
    writes_to = NO_SLIPS.draw("thanks", seats, frozenset(seats)).writes_to

    assert sorted(writes_to) == sorted(writes_to.values()) == sorted(seats)
    assert all(writer != to for writer, to in writes_to.items())


def test_who_has_no_phone_writes_nothing_and_is_written_to():
    slips = NO_SLIPS.draw("thanks", ("ada", "gus", "ben"), frozenset({"ada", "ben"}))

    assert slips.writes_to == {"ada": "gus", "ben": "ada"}
    assert slips.without_words(("ada", "gus", "ben")) == ("ada", "gus", "ben")


def test_once_drawn_it_stays():
    assert drawn().draw("thanks", ("chidi", "ben", "ada"), frozenset()) == drawn()


def test_it_takes_two():
    with pytest.raises(Refused) as raised:
        NO_SLIPS.draw("thanks", ("ada",), frozenset({"ada"}))
    assert raised.value.code is Refusal.TOO_FEW_FOR_PAIRS


def test_nothing_reaches_anybody_before_it_is_let_through_and_given():
    assert texts(written().give(), "ben") == []
    assert texts(let_through(), "ben") == []
    assert texts(let_through().give(), "ben") == ["Your laugh."]


def test_what_is_held_back_reaches_nobody():
    held = written()

    assert texts(held.judge(held.written[0].id, Fate.HELD_BACK).give(), "ben") == []


def test_other_words_are_looked_at_anew():
    changed = let_through().write("ada", "Something else.")

    assert [(slip.text, slip.fate) for slip in changed.written] == [
        ("Something else.", Fate.WAITING)
    ]
    with pytest.raises(Refused):
        changed.judge(written().written[0].id, Fate.LET_THROUGH)


def test_who_would_rather_not_takes_their_words_back():
    rested = written().rest("ada")

    assert (rested.written, rested.silent) == ((), {"ben", "chidi"})
    assert rested.write("ada", "After all.").rested == frozenset()


def test_for_whoever_has_nothing_those_who_hold_write_and_that_goes_on_at_once():
    slips = written().write_for("chidi", "I am glad you came.")

    assert slips.without_words(("ada", "ben", "chidi")) == ("ada",)
    assert texts(slips.give(), "chidi") == ["I am glad you came."]
    assert "ben" in slips.silent, "words of those who hold do not stand for Ben's"


def test_what_was_read_is_forgotten():
    read = let_through().give().put_away("ben")

    assert read.written == ()


def test_nobody_writes_once_everything_is_given():
    for late in (lambda s: s.write("ben", "Too late."), lambda s: s.rest("ben")):
        with pytest.raises(Refused):
            late(written().give())


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u2060"])
def test_no_words_are_no_slip(text):
    with pytest.raises(Refused) as raised:
        written(text)
    assert raised.value.code is Refusal.NO_WORDS


def test_words_are_cleaned_and_cut_as_names_are():
    (slip,) = written("A\u202e\nB" + "c" * 500).written

    assert slip.text.startswith("A B")
    assert len(slip.text) <= SLIP_CHARACTERS_AT_MOST


def test_nothing_of_who_has_gone_is_kept():
    room = Room().slipped(let_through()).gone("ben")

    assert "ben" not in room.slips.seats
    assert room.slips.written == ()


def test_what_was_written_is_forgotten_when_the_circle_goes_on():
    room = Room().slipped(let_through())

    assert room.at("thanks").slips == room.slips
    assert room.at("closing").slips == NO_SLIPS
