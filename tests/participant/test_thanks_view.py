"""A phone in written thanks: whom one may write to, who reads it, and what lies there; once."""

import pytest

from participant.view import view
from sessions.domain.slips import Fate
from tests.support.cast import drawn, in_thanks
from tests.support.looking import HOST, NAMES, a_moment, a_room, names_in
from tests.support.phones import html

WORDS = "Your laugh did me good."


def let_through():
    slips = drawn().write("ada", WORDS)
    return slips.judge(slips.written[0].id, Fate.LET_THROUGH)


def seen(seat="ada", slips=None):
    room = a_room() if slips is None else a_room(slips=slips)
    return view(a_moment(in_thanks(), room), seat)


def drawn_for(seat="ada", slips=None):
    return html(in_thanks(), seat, room=a_room(slips=slips or drawn()))


@pytest.mark.parametrize(
    ("slips", "stages"),
    [
        (None, ("soon", "soon", "soon")),
        (drawn(), ("write", "write", "write")),
        (drawn().write("ada", WORDS), ("written", "write", "write")),
        (drawn().rest("ada"), ("rested", "write", "write")),
        (let_through().give(), ("over", "for_you", "over")),
        (let_through().give().put_away("ben"), ("over", "over", "over")),
    ],
)
def test_each_phone_is_where_its_person_is(slips, stages):
    assert tuple(seen(seat, slips).thanks.stage for seat in ("ada", "ben", "chidi")) == stages


def test_one_name_is_told_and_no_other():
    assert names_in(seen(slips=drawn())) == {"ben"}


@pytest.mark.parametrize("seat", ["ada", "ben", "chidi"])
def test_words_are_on_no_phone_until_they_are_given_and_then_on_one(seat):
    waits, lies = let_through(), let_through().give()

    assert WORDS not in drawn_for(seat, waits)
    assert (WORDS in drawn_for(seat, lies)) is (seat == "ben")


def test_nobody_is_told_who_wrote():
    assert names_in(seen("ben", let_through().give())) == set()


def test_who_reads_it_is_said_before_anything_is_written():
    before = drawn_for().partition("<textarea")[0]

    assert f"<bdi>{HOST}</bdi> reads them first, without your name" in before
    assert f"only <bdi>{NAMES['ben']}</bdi> reads them" in before
    assert "kept nowhere" in before


def test_not_today_is_there_beside_writing():
    assert 'data-emit="slip.rest"' in drawn_for()


def test_who_came_after_the_names_were_drawn_is_told_so():
    slips = drawn("ben", "chidi")

    assert seen("ada", slips).thanks.stage == "waiting"


def test_words_are_text_and_nothing_else():
    slips = drawn().write_for("ada", "<b>Ada</b>").give()

    assert "&lt;b&gt;" in drawn_for("ada", slips)


def test_spoken_thanks_are_a_round_like_any_other():
    assert view(a_moment(in_thanks(written=False)), "ada").kind == "round_soon"
