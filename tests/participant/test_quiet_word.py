"""What becomes of a quiet word on the phone that sent it, and on no other."""

import pytest

from participant.view import view
from sessions.domain import door
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import SEVEN, a_circle, at_the_closing, holding
from tests.support.looking import a_moment, a_room
from tests.support.phones import html


@pytest.mark.parametrize("level", list(Level))
def test_a_quiet_word_is_seen_by_who_sent_it_and_by_no_other_phone(level):
    room = a_room(signals=(Signal("signal-of-ben", "ben", level, SEVEN),))
    before, after = a_moment(holding("ada")), a_moment(holding("ada"), room)

    assert view(after, "ben").signal.id == "signal-of-ben"
    for other in ("ada", "chidi"):
        assert view(after, other) == view(before, other)


@pytest.mark.parametrize("level", list(Level))
def test_after_a_minute_without_an_answer_the_phone_says_so(level):
    room = a_room(signals=(Signal("s", "ben", level, SEVEN),))

    assert not view(a_moment(holding("ada"), room, now=SEVEN + 59), "ben").signal.unseen
    assert view(a_moment(holding("ada"), room, now=SEVEN + 60), "ben").signal.unseen


@pytest.mark.parametrize(
    ("level", "answer", "seconds", "shown"),
    [
        (Level.MOMENT, None, 59, False),
        (Level.MOMENT, None, 60, True),
        (Level.MOMENT, Answer.NOW, 60, False),
        (Level.CHECK, None, 59, False),
        (Level.CHECK, None, 60, True),
        (Level.CHECK, Answer.AFTER, 60, False),
        (Level.UNSAFE, None, 0, True),
        (Level.UNSAFE, Answer.NOW, 60, True),
    ],
)
def test_people_to_call_are_shown_after_a_minute_and_to_who_is_not_safe_at_once(
    level, answer, seconds, shown
):
    room = a_room(signals=(Signal("s", "ben", level, SEVEN, answer),))

    note = view(a_moment(holding("ada"), room, now=SEVEN + seconds), "ben").signal

    assert note.calls is shown


def test_only_an_answer_can_be_put_away():
    sent = Signal("s", "ada", Level.CHECK, SEVEN)
    answered = Signal("s", "ada", Level.CHECK, SEVEN, Answer.BREAK)

    assert "data-put-away" not in html(holding("ben"), room=a_room(signals=(sent,)))
    assert 'data-put-away="s break"' in html(holding("ben"), room=a_room(signals=(answered,)))


def test_the_answer_to_a_quiet_word_comes_back():
    room = a_room(signals=(Signal("s", "ben", Level.CHECK, SEVEN, Answer.BREAK),))

    note = view(a_moment(holding("ada"), room, now=SEVEN + 600), "ben").signal

    assert (note.answer, note.unseen) == ("break", False)


def test_an_answer_whose_break_is_over_may_be_forgotten_and_people_to_call_are_shown():
    room = a_room(signals=(Signal("s", "ada", Level.CHECK, SEVEN, Answer.BREAK),))
    closing = at_the_closing()

    note = view(a_moment(closing, room, now=SEVEN), "ada").signal
    screen = html(closing, room=room)

    assert (note.forgotten, note.unseen, note.calls) == (True, True, True)
    assert "This may have been forgotten." in screen
    assert "at the break" not in screen
    assert 'data-signal-done="s"' in screen, "it has arrived: the phone need not send it again"
    assert "You can speak up, or call someone." in screen


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        (Signal("s", "ada", Level.CHECK, SEVEN), "Their answer will show here."),
        (Signal("s", "ada", Level.CHECK, SEVEN - 60), "may not have been seen yet"),
        (Signal("s", "ada", Level.MOMENT, SEVEN - 60), "You may step out for a while"),
        (Signal("s", "ada", Level.UNSAFE, SEVEN), "Please call someone now as well."),
        (Signal("s", "ada", Level.CHECK, SEVEN, Answer.NOW), "Someone is coming to you now."),
    ],
)
def test_a_quiet_word_shows_how_it_stands(signal, words):
    assert words in html(holding("ben"), room=a_room(signals=(signal,)))


@pytest.mark.parametrize("level", list(Level))
def test_when_nobody_has_looked_the_card_itself_stands_under_the_words_and_the_buttons(level):
    screen = html(holding("ben"), room=a_room(signals=(Signal("s", "ada", level, SEVEN - 60),)))

    before, _, after = screen.partition('<div class="hold">')
    assert "116 123" in after
    assert "116 123" not in before


@pytest.mark.parametrize("level", [Level.MOMENT, Level.CHECK])
def test_a_word_that_has_just_been_sent_shows_no_card(level):
    screen = html(holding("ben"), room=a_room(signals=(Signal("s", "ada", level, SEVEN),)))

    assert "116 123" not in screen


def test_a_quiet_word_from_the_lobby_shows_how_it_stands():
    session = door.join(door.use_lobby(a_circle("ben"), True), "ada", SEVEN)
    screen = html(session, room=a_room(signals=(Signal("s", "ada", Level.CHECK, SEVEN),)))

    assert "Their answer will show here." in screen
