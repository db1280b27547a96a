"""Taking back the last command of those who hold."""

from dataclasses import replace

import pytest

from sessions.domain import arranging, door, evening, sharing
from sessions.domain.errors import Refusal
from sessions.domain.session import Phase
from tests.support.cast import (
    SEVEN,
    a_circle,
    begun,
    handed_on,
    holding,
    in_a_round,
    round_of,
    turn_now,
    turn_of,
    without_phone,
)
from tests.support.refusing import refused


def commanded(before, after, now=SEVEN):
    """What the service does with a command of those who hold that can be taken back."""
    return evening.undoable(before, replace(after, version=before.version + 1), now)


def test_without_a_command_there_is_nothing_to_take_back():
    with refused(Refusal.NOTHING_TO_UNDO):
        evening.undo(in_a_round(), SEVEN)


def test_a_hand_on_that_came_too_early_is_taken_back():
    ada = holding("ada")
    back = evening.undo(commanded(ada, handed_on(ada, SEVEN)), SEVEN)

    assert round_of(back).holder == "ada"
    assert round_of(back).shared == ()


def test_the_time_of_a_mistake_counts_for_nobody():
    ada = holding("ada", now=SEVEN)
    mistake = commanded(ada, handed_on(ada, SEVEN + 60), SEVEN + 60)
    back = evening.undo(mistake, SEVEN + 75)

    assert turn_of(back).left_seconds(SEVEN + 75) == 120


def test_the_time_left_in_a_pause_is_the_same_after_an_undo():
    ada = holding("ada")
    paused = sharing.pause(ada, turn_of(ada).id, SEVEN + 60)
    going = sharing.resume(paused, turn_of(ada).id, SEVEN + 100)
    back = evening.undo(commanded(paused, going, SEVEN + 100), SEVEN + 130)

    assert turn_of(back).paused_at == SEVEN + 60
    assert turn_of(back).left_seconds(SEVEN + 130) == 120


def test_a_pause_that_is_taken_back_has_cost_nothing():
    ada = holding("ada")
    paused = sharing.pause(ada, turn_of(ada).id, SEVEN + 60)
    back = evening.undo(commanded(ada, paused, SEVEN + 60), SEVEN + 90)

    assert turn_of(back).left_seconds(SEVEN + 90) == 120


def test_an_offer_is_taken_back():
    session = in_a_round()
    offered = sharing.offer(session, "r1", "ben", SEVEN)
    back = evening.undo(commanded(session, offered), SEVEN)

    assert turn_now(back) is None
    assert round_of(back).upcoming == "ada"


def test_ids_of_turns_that_were_taken_back_are_not_used_again():
    session = in_a_round()
    to_ben = sharing.offer(session, "r1", "ben", SEVEN)
    back = evening.undo(commanded(session, to_ben), SEVEN)
    to_chidi = sharing.offer(back, "r1", "chidi", SEVEN)

    with refused(Refusal.STALE):
        sharing.accept(to_chidi, turn_of(to_ben).id, None, SEVEN)


def test_ids_of_turns_before_a_step_was_taken_back_are_not_used_again():
    two_turns = sharing.decline(holding("ada"), "r1", "ben", SEVEN)
    onward = evening.next_step(two_turns, "sharing", (), SEVEN)
    rounds = evening.step_back(onward, "closing", (), SEVEN)
    back = evening.undo(commanded(two_turns, rounds), SEVEN)

    assert turn_of(handed_on(back, SEVEN)).id != turn_of(two_turns).id


def test_ids_of_rounds_that_were_taken_back_are_not_used_again():
    two_rounds = in_a_round()
    closing = evening.next_step(two_rounds, "sharing", (), SEVEN)
    again = evening.step_back(closing, "closing", (), SEVEN)
    back = evening.undo(commanded(closing, again), SEVEN)
    once_more = evening.step_back(back, "closing", (), SEVEN)

    assert len({round_of(s).id for s in (two_rounds, again, once_more)}) == 3


def test_the_next_step_is_taken_back_with_the_turn_as_it_was():
    ada = holding("ada")
    onward = evening.next_step(ada, "sharing", ada.speaking, SEVEN + 60)
    back = evening.undo(commanded(ada, onward, SEVEN + 60), SEVEN + 70)

    assert back.step.id == "sharing"
    assert back.taken == ()
    assert turn_of(back).left_seconds(SEVEN + 70) == 120


def test_the_beginning_is_taken_back():
    arriving = a_circle()
    back = evening.undo(commanded(arriving, begun(arriving)), SEVEN)

    assert back.phase is Phase.ARRIVING
    assert back.round is None


def test_a_seat_added_by_mistake_is_taken_back():
    session = a_circle()
    back = evening.undo(commanded(session, without_phone(session, "dana")), SEVEN)

    assert not back.has_seat("dana")


def test_a_command_is_taken_back_once():
    session = in_a_round()
    back = evening.undo(commanded(session, arranging.move(session, "ada", 2)), SEVEN)

    with refused(Refusal.NOTHING_TO_UNDO):
        evening.undo(back, SEVEN)


def test_only_the_last_command_is_taken_back():
    session = in_a_round()
    first = commanded(session, sharing.offer(session, "r1", "ben", SEVEN))
    second = commanded(first, sharing.offer(first, "r1", "chidi", SEVEN))
    back = evening.undo(second, SEVEN)

    assert turn_of(back).seat == "ben"
    assert back.undo is None


def test_an_undo_is_a_change_like_any_other_and_the_version_goes_on():
    session = replace(in_a_round(), version=7)
    after = commanded(session, sharing.offer(session, "r1", "ben", SEVEN))

    assert evening.undo(after, SEVEN).version == 8


@pytest.mark.parametrize("now", [SEVEN, SEVEN + 500])
def test_a_longer_turn_was_promised_and_is_not_taken_back(now):
    ada = holding("ada")
    longer = commanded(ada, sharing.extend(ada, turn_of(ada).id, None, SEVEN), SEVEN)

    with refused(Refusal.NOTHING_TO_UNDO):
        evening.undo(longer, now)


def test_a_longer_turn_ends_the_chance_to_take_back_what_came_before_it():
    session = in_a_round()
    offered = commanded(session, sharing.offer(session, "r1", "ada", SEVEN))
    ada = sharing.accept(offered, turn_of(offered).id, "ada", SEVEN)
    longer = commanded(ada, sharing.extend(ada, turn_of(ada).id, None, SEVEN))

    assert longer.undo is None


def test_ben_has_begun_can_be_taken_back():
    session = in_a_round()
    offered = sharing.offer(session, "r1", "ben", SEVEN)
    began = sharing.accept(offered, turn_of(offered).id, None, SEVEN)

    assert round_of(evening.undo(commanded(offered, began), SEVEN)).holder is None


def test_the_number_of_a_seat_that_was_taken_back_is_not_given_again():
    before = a_circle("ada")
    back = evening.undo(commanded(before, without_phone(before, "gus")), SEVEN)

    assert door.join(back, "ben", SEVEN).seat("ben").number == 3
