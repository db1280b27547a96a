"""What a phone says of the call beside the circle, and in the lobby; in a room nothing of it."""

import re

import pytest

from sessions.domain import door
from tests.support.cast import SEVEN, a_circle, holding, in_a_round
from tests.support.looking import CALL, a_room, beside_a_call
from tests.support.phones import html

UNMUTE, OPEN_IT = "Unmute when you are ready.", f'href="{CALL}"'


def waiting(session):
    return door.join(door.use_lobby(session, True), "late", SEVEN)


@pytest.mark.parametrize("session", [a_circle(), in_a_round(), holding("ben")])
def test_who_sits_can_open_the_call_beside_the_page(session):
    (link,) = re.findall(r"<a [^>]*href[^>]*>", html(beside_a_call(session)))

    assert OPEN_IT in link
    assert 'target="_blank" rel="noopener noreferrer"' in link


def test_who_waits_outside_is_not_given_the_call():
    assert OPEN_IT not in html(beside_a_call(waiting(a_circle())), "late")


def test_who_has_the_piece_is_told_to_unmute_in_their_own_time_and_nothing_distracts_them():
    shown = html(beside_a_call(holding("ada")))

    assert UNMUTE in shown
    assert OPEN_IT not in shown
    assert UNMUTE not in html(beside_a_call(holding("ada")), "ben")
    assert UNMUTE not in html(holding("ada"))


def test_who_comes_late_is_told_that_the_circle_has_begun():
    assert "The circle has begun, and" in html(waiting(in_a_round()), "late")
    assert "let in one by one" in html(waiting(a_circle()), "late")


def test_the_two_words_are_shown_where_there_is_a_call_to_be_asked_on():
    asked = "which two words you see"

    assert asked in html(beside_a_call(waiting(a_circle())), "late")
    assert asked not in html(waiting(a_circle()), "late")


def test_a_word_of_the_microphone_is_never_read_aloud_by_itself():
    told = html(beside_a_call(holding("ben")), room=a_room(microphones={"ada": SEVEN}))
    card = told.partition('id="microphone"')[2].partition("</section>")[0]

    assert "Your microphone may be open." in card
    assert not re.search(r"role=|aria-live", card)
