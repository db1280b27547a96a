"""Just listening today: the seat stays, and nobody calls it."""

from sessions.domain import door, sharing
from tests.support.cast import (
    SEVEN,
    a_circle,
    handed_on,
    holding,
    in_a_round,
    listening,
    round_of,
    turn_of,
)


def ring(session):
    return tuple(seat.id for seat in session.circle)


def knocked(session, seat="late"):
    return door.join(door.use_lobby(session, True), seat, SEVEN)


def test_who_is_just_listening_keeps_the_seat_and_is_never_called():
    session = listening(in_a_round(), "ben")

    assert ring(session) == ("ada", "ben", "chidi")
    assert round_of(session).seats == ("ada", "chidi")


def test_a_holder_who_would_rather_listen_keeps_the_turn_and_listens_after_it():
    session = listening(holding("ada"), "ada")

    assert turn_of(session) == turn_of(holding("ada"))
    assert session.seat("ada").listening
    assert session.speaking == ("ben", "chidi")
    over = handed_on(session, SEVEN + 60)
    assert round_of(over).shared == ("ada",)
    assert turn_of(over).seat == "ben"


def test_a_holder_who_stops_to_listen_has_one_turn_and_no_other():
    session = door.listen(listening(holding("ada"), "ada"), "ada", False, SEVEN)

    assert session == holding("ada")


def test_who_is_offered_the_piece_and_would_rather_listen_lets_it_go_on():
    going = in_a_round()
    offered = sharing.offer(going, round_of(going).id, "ada", SEVEN)
    session = listening(offered, "ada")

    assert turn_of(session).seat == "ben"
    assert "ada" not in round_of(session).seats


def test_who_has_shared_has_shared_and_may_listen_to_the_others():
    session = listening(handed_on(holding("ada"), SEVEN + 60), "ada")

    assert round_of(session).shared == ("ada",)


def test_who_speaks_after_all_comes_last():
    session = door.listen(listening(in_a_round(), "ada"), "ada", False, SEVEN)

    assert round_of(session).waiting == ("ben", "chidi", "ada")


def test_a_listener_let_in_late_is_not_called():
    session = door.listen(knocked(in_a_round()), "late", True, SEVEN)

    assert "late" not in round_of(door.admit(session, "late")).seats


def test_who_waits_outside_is_not_called_for_having_stopped_to_listen():
    session = door.listen(knocked(in_a_round()), "late", False, SEVEN)

    assert "late" not in round_of(session).seats


def test_listening_before_the_evening_begins_needs_no_round():
    session = listening(a_circle(), "ada")

    assert session.speaking == ("ben", "chidi")
    assert door.listen(session, "ada", False, 0).speaking == ("ada", "ben", "chidi")
