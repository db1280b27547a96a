"""People and quiet words as those who hold see them."""

import pytest

from facilitator.people import (
    lobby,
    people,
    signals,
    still_to_speak_with,
    takes_by_phone,
)
from sessions.domain import arranging, door, sharing
from sessions.domain.people import Out
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import (
    SEVEN,
    a_circle,
    at_the_closing,
    handed_on,
    holding,
    in_a_round,
    without_phone,
)
from tests.support.looking import NAMES, a_room


def listed(session, room=None):
    return {person.id: person for person in people(session, room or a_room(), SEVEN)}


def places(session):
    return {seat: person.place for seat, person in listed(session).items()}


def test_everyone_in_the_circle_is_listed_in_ring_order():
    session = arranging.move(a_circle(), "chidi", 0)

    assert [*listed(session)] == ["chidi", "ada", "ben"]


def test_a_phone_that_sleeps_is_resting_and_a_seat_without_one_is_not():
    session = without_phone(a_circle("ada", "ben"), "gus")
    room = a_room(here=frozenset({"ada"}))

    assert {seat for seat, person in listed(session, room).items() if person.resting} == {"ben"}


def test_who_stepped_out_says_how():
    room = a_room(out={"ada": Out.FINE, "ben": Out.CHECK})

    assert [p.out for p in listed(a_circle(), room).values()] == ["fine", "check", ""]
    assert [p.absent for p in listed(a_circle(), room).values()] == [True, True, False]


def test_a_name_that_is_only_a_number_is_not_a_name():
    person = listed(a_circle("ada"), a_room(names={}))["ada"]

    assert (person.name, person.named) == (1, False)


def test_places_in_a_round_follow_the_piece():
    session = in_a_round("ada", "ben", "chidi", "dana")
    session = sharing.come_back(session, "r1", "dana", SEVEN)
    session = sharing.decline(session, "r1", "chidi", SEVEN)
    session = holding("ada", session)
    assert places(session) == {
        "ada": "has_it", "ben": "waiting", "chidi": "not_today", "dana": "later",
    }  # fmt: skip

    assert places(handed_on(session, SEVEN))["ada"] == "shared"
    assert places(handed_on(session, SEVEN))["ben"] == "offered"


def test_who_has_not_shared_may_be_offered_the_piece_by_name():
    session = in_a_round("ada", "ben", "chidi", "dana")
    session = sharing.come_back(session, "r1", "dana", SEVEN)
    session = sharing.decline(session, "r1", "chidi", SEVEN)
    session = handed_on(holding("ada", session), SEVEN)

    may = {seat for seat, person in listed(session).items() if person.may_be_offered}
    assert may == {"chidi", "dana"}


def test_the_lobby_tells_who_knocks_from_who_was_asked_outside():
    session = door.remove(a_circle(), "ben", SEVEN)
    session = door.join(door.use_lobby(door.open_door(session), True), "dana", SEVEN)

    assert {p.id: p.attended for p in lobby(session, a_room(), {})} == {"ben": True, "dana": False}


def said(*signals_):
    return a_room(signals=signals_)


def test_quiet_words_come_unanswered_first_the_unsafe_before_all_then_the_longest_waiting():
    room = said(
        Signal("answered", "ada", Level.UNSAFE, SEVEN, Answer.NOW),
        Signal("newer", "ben", Level.CHECK, SEVEN + 2),
        Signal("older", "chidi", Level.MOMENT, SEVEN + 1),
        Signal("unsafe", "ada", Level.UNSAFE, SEVEN + 3),
    )

    lines = signals(a_circle(), room, SEVEN + 5)

    assert [line.id for line in lines] == ["unsafe", "older", "newer", "answered"]


def test_a_quiet_word_names_who_sent_it_and_says_when_it_was_left():
    room = said(Signal("word", "ada", Level.CHECK, SEVEN))

    (early,) = signals(a_circle(), room, SEVEN + 59)
    (late,) = signals(a_circle(), room, SEVEN + 60)

    assert (early.name, early.unseen, late.unseen) == (NAMES["ada"], False, True)


@pytest.mark.parametrize(("names", "name"), [(NAMES, NAMES["dana"]), ({}, 4)])
def test_a_quiet_word_from_the_lobby_is_named_and_says_that_they_wait_there(names, name):
    session = door.join(door.use_lobby(a_circle(), True), "dana", SEVEN)
    sent = (Signal("1", "ada", Level.CHECK, SEVEN), Signal("2", "dana", Level.CHECK, SEVEN + 1))

    adas, danas = signals(session, a_room(names=names, signals=sent), SEVEN + 5)

    assert not adas.outside
    assert (danas.name, danas.outside) == (name, True)


def test_a_quiet_word_from_another_session_is_not_shown():
    assert signals(a_circle(), said(Signal("word", "mallory", Level.CHECK, SEVEN)), SEVEN) == ()


def test_an_answer_whose_break_is_over_comes_before_those_that_hold():
    room = said(
        Signal("after", "ada", Level.UNSAFE, SEVEN, Answer.AFTER),
        Signal("break", "ben", Level.CHECK, SEVEN + 1, Answer.BREAK),
    )

    lines = signals(at_the_closing(), room, SEVEN + 5)

    assert [(line.id, line.open) for line in lines] == [("break", True), ("after", False)]


def test_before_the_end_those_are_counted_whom_nobody_has_spoken_with():
    room = said(
        Signal("1", "ada", Level.CHECK, SEVEN),
        Signal("2", "ada", Level.UNSAFE, SEVEN),
        Signal("3", "ben", Level.CHECK, SEVEN, Answer.AFTER),
        Signal("4", "chidi", Level.CHECK, SEVEN, Answer.NOW),
    )

    assert still_to_speak_with(a_circle(), room) == 2


def test_a_phone_takes_the_piece_by_itself_while_it_is_here_and_phones_are_not_away():
    session = without_phone(in_a_round("ada", "ben"), "gus")
    room = a_room(here=frozenset({"ada"}))

    assert [takes_by_phone(session, room, seat) for seat in ("ada", "ben", "gus")] == [
        True, False, False,
    ]  # fmt: skip
    assert not takes_by_phone(sharing.phones_away(session, True), room, "ada")
