"""What is known of people while a session lives, in memory only."""

from dataclasses import replace

import pytest

from sessions.domain.people import SIGNALS_OF_A_SEAT_AT_MOST, Out, Room
from sessions.domain.plans import StepKind
from sessions.domain.session import Phase, Session
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import SEVEN, a_circle, a_plan, a_step

ADAS = Signal("one", "ada", Level.CHECK, SEVEN)
TWO_BREAKS = (
    StepKind.WELCOME, StepKind.BREAK, StepKind.PAUSE, StepKind.BREAK, StepKind.PAUSE,
    StepKind.CLOSING, StepKind.PAUSE,
)  # fmt: skip
NO_BREAK = (StepKind.WELCOME, StepKind.PAUSE, StepKind.CLOSING, StepKind.PAUSE)
NO_CLOSING = (StepKind.WELCOME, StepKind.PAUSE)


def hosted(name: str) -> Room:
    """Somebody of this name holds."""
    return Room().held(lambda holding: holding.came("her login").named("her login", name))


def at_step(index: int, *kinds: StepKind) -> Session:
    """An evening of these steps, gone on to this one."""
    steps = (a_step(str(number), kind) for number, kind in enumerate(kinds))
    return replace(a_circle(plan=a_plan(*steps)), phase=Phase.LIVE, at=index)


def test_a_seat_is_called_by_its_name():
    assert Room().called("ada", " Ada ").name("ada") == "Ada"


def test_a_seat_without_a_name_has_none():
    assert Room().name("ada") == ""
    assert Room().called("ada", "  ").called("ben", "").name("ben") == ""


def test_two_of_the_same_name_are_told_apart():
    assert Room().called("ada", "Ada").called("other", "ada").name("other") == "ada 2"


def test_nobody_can_pass_for_the_one_who_holds():
    assert hosted("Fern").introduced("ada", "fern").name("ada") == "fern 2"


def test_the_one_who_holds_has_their_own_name_in_their_own_seat():
    room = hosted("Fern").called("fern", "Fern")

    assert room.name("fern") == "Fern"


def test_a_seat_may_keep_its_own_name():
    assert Room().called("ada", "Ada").called("ada", "Ada").name("ada") == "Ada"


def test_a_resting_phone_is_not_here_and_keeps_its_name():
    room = Room().called("ada", "Ada").arrived("ada")
    assert "ada" in room.here

    assert "ada" not in room.resting("ada").here
    assert room.resting("ada").name("ada") == "Ada"


def test_stepping_out_and_coming_back():
    room = Room().stepped_out("ada", Out.CHECK)
    assert room.out == {"ada": Out.CHECK}

    assert room.back("ada").out == {}


def test_of_somebody_who_has_left_nothing_is_remembered():
    room = Room().called("ada", "Ada").arrived("ada").stepped_out("ada", Out.FINE).sent(ADAS)

    assert room.gone("ada") == Room()
    assert room.among(frozenset()) == Room()


def test_of_those_who_are_still_there_everything_is_remembered():
    room = Room().called("ada", "Ada").arrived("ada").stepped_out("ada", Out.FINE).sent(ADAS)

    assert room.called("ben", "Ben").arrived("ben").among(frozenset({"ada"})) == room


def test_a_quiet_word_sent_again_is_one_quiet_word():
    room = Room().sent(ADAS)

    assert room.sent(ADAS) is room


def test_the_newest_quiet_word_of_a_seat_counts():
    newer = Signal("two", "ada", Level.UNSAFE, SEVEN + 5)

    assert Room().sent(ADAS).sent(newer).signal_of("ada") == newer
    assert Room().sent(ADAS).signal_of("ben") is None


def test_those_who_hold_answer_one_quiet_word():
    bens = Signal("two", "ben", Level.MOMENT, SEVEN)
    room = Room().sent(ADAS).sent(bens).answered("one", Answer.NOW, 0)

    assert room.signal_of("ada").answer is Answer.NOW
    assert room.signal_of("ben").answer is None


def test_a_quiet_word_is_taken_back_by_who_sent_it_and_nobody_else():
    other = Signal("two", "ada", Level.MOMENT, SEVEN)
    room = Room().sent(ADAS).sent(other)

    assert room.withdrawn("ben", "one").signals == (ADAS, other)
    assert room.withdrawn("ada", "one").signals == (other,)


def test_a_quiet_word_may_not_have_been_seen_after_a_minute():
    assert not ADAS.unseen_too_long(SEVEN + 59)
    assert ADAS.unseen_too_long(SEVEN + 60)


def test_an_answered_quiet_word_was_seen():
    seen = Room().sent(ADAS).answered("one", Answer.AFTER, 0).signal_of("ada")

    assert not seen.unseen_too_long(SEVEN + 900)


@pytest.mark.parametrize(
    ("kinds", "answered_at", "open_from"),
    [(TWO_BREAKS, 0, 2), (TWO_BREAKS, 1, 2), (TWO_BREAKS, 2, 4), (TWO_BREAKS, 4, 5),
     (NO_BREAK, 0, 2), (NO_CLOSING, 0, 1)],
)  # fmt: skip
def test_at_the_break_is_open_again_after_that_break_or_at_the_closing_where_none_comes(
    kinds, answered_at, open_from
):
    word = Room().sent(ADAS).answered("one", Answer.BREAK, answered_at).signal_of("ada")

    opened = [word.open(at_step(index, *kinds)) for index in range(len(kinds))]

    assert opened == [index >= open_from for index in range(len(kinds))]


@pytest.mark.parametrize("answer", [Answer.NOW, Answer.AFTER])
def test_coming_now_and_after_the_end_outlive_every_break(answer):
    word = Room().sent(ADAS).answered("one", Answer.BREAK, 0).answered("one", answer, 2)

    assert not word.signal_of("ada").open(at_step(6, *TWO_BREAKS))


def test_while_people_arrive_no_break_is_over():
    word = Room().sent(ADAS).answered("one", Answer.BREAK, 0).signal_of("ada")

    assert ADAS.open(a_circle())
    assert not word.open(a_circle())


def test_nobodys_quiet_words_crowd_out_anothers():
    room = Room().sent(Signal("bens", "ben", Level.UNSAFE, SEVEN))
    for number in range(SIGNALS_OF_A_SEAT_AT_MOST + 3):
        room = room.sent(Signal(str(number), "ada", Level.MOMENT, SEVEN))

    assert room.signals[0].id == "bens"
    assert [signal.id for signal in room.signals[1:]] == [str(number) for number in range(3, 11)]
