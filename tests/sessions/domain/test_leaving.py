"""Going home, being asked to wait outside, being turned away, and coming back."""

from sessions.domain import door
from sessions.domain.errors import Refusal
from sessions.domain.seats import Standing
from tests.support.cast import SEVEN, a_circle, handed_on, holding, in_a_round, round_of
from tests.support.refusing import refused


def knocked(session, seat="late"):
    return door.join(door.use_lobby(session, True), seat, SEVEN)


def test_who_leaves_is_in_the_circle_no_more_and_still_counts_as_having_been_there():
    session = door.leave(a_circle("ada", "ben"), "ada", SEVEN)

    assert [seat.id for seat in session.circle] == ["ben"]
    assert session.attendance == 2


def test_the_piece_of_who_leaves_goes_on():
    session = door.leave(holding("ada"), "ada", SEVEN + 30)

    assert round_of(session).turn.seat == "ben"
    assert "ada" not in round_of(session).seats


def test_leaving_leaves_the_door_and_the_code_alone():
    session = a_circle()

    assert door.leave(session, "ada", SEVEN).door == session.door


def test_who_left_takes_the_same_seat_again():
    back = door.join(door.leave(a_circle("ada"), "ada", SEVEN), "ada", SEVEN)

    assert [seat.id for seat in back.circle] == ["ada"]
    assert len(back.seats) == 1


def test_who_left_after_sharing_does_not_share_twice():
    gone = door.leave(handed_on(holding("ada"), SEVEN + 60), "ada", SEVEN + 70)
    back = door.join(door.use_lobby(gone, False), "ada", SEVEN + 80)

    assert round_of(back).shared == ("ada",)


def test_who_left_finds_a_locked_door_like_anybody():
    gone = door.lock_door(door.leave(a_circle("ada"), "ada", SEVEN))

    with refused(Refusal.DOOR_LOCKED):
        door.join(gone, "ada", SEVEN)


def test_who_left_waits_in_the_lobby_like_anybody():
    gone = door.use_lobby(door.leave(a_circle("ada"), "ada", SEVEN), True)

    assert door.join(gone, "ada", SEVEN).seat("ada").standing is Standing.LOBBY


def test_a_removed_seat_goes_to_the_lobby():
    session = door.remove(a_circle(), "ben", SEVEN)

    assert session.seat("ben").standing is Standing.LOBBY
    assert session.speaking == ("ada", "chidi")


def test_a_removed_seats_token_is_dead_and_nobody_elses():
    session = door.remove(a_circle(), "ben", SEVEN)

    assert session.seat("ben").token_epoch == 1
    assert session.seat("ada").token_epoch == 0


def test_after_a_removal_the_code_is_new_and_the_door_locked():
    session = door.remove(a_circle(), "ben", SEVEN)

    assert session.door.epoch == 1
    assert not session.door.open


def test_the_piece_of_a_removed_seat_goes_on():
    session = door.remove(holding("ada"), "ada", SEVEN + 30)

    assert round_of(session).turn.seat == "ben"
    assert "ada" not in round_of(session).seats


def test_a_removed_seat_that_comes_back_by_itself_goes_on_waiting():
    session = door.remove(a_circle(), "ben", SEVEN)

    assert door.join(session, "ben", SEVEN) is session


def test_a_removed_seat_can_be_let_in_again_and_comes_last():
    removed = door.remove(holding("ada", in_a_round()), "ben", SEVEN)
    back = door.admit(removed, "ben")

    assert back.seat("ben").standing is Standing.SEATED
    assert back.seat("ben").token_epoch == 1
    assert round_of(back).waiting == ("chidi", "ben")


def test_who_waits_outside_already_is_not_removed_twice():
    removed = door.remove(a_circle(), "ben", SEVEN)

    with refused(Refusal.STALE):
        door.remove(removed, "ben", SEVEN)


def test_who_has_gone_home_is_not_asked_to_wait_outside():
    with refused(Refusal.STALE):
        door.remove(door.leave(a_circle(), "ben", SEVEN), "ben", SEVEN)


def test_a_stranger_who_knocks_can_be_turned_away_and_takes_up_no_place():
    session = door.remove(knocked(a_circle()), "late", SEVEN)

    assert session.lobby == ()
    assert session.attendance == 3
    assert session.seat("late").token_epoch == 1
    assert not session.door.open


def test_a_stranger_is_turned_away_once():
    session = door.remove(knocked(a_circle()), "late", SEVEN)

    with refused(Refusal.STALE):
        door.remove(session, "late", SEVEN)


def test_who_only_knocked_before_counts_as_there_once_they_sit():
    gone = door.leave(knocked(a_circle()), "late", SEVEN)
    back = door.join(door.use_lobby(gone, False), "late", SEVEN)

    assert back.attendance == 4


def test_who_waits_in_the_lobby_may_go_again():
    assert door.leave(knocked(a_circle()), "late", SEVEN).lobby == ()
