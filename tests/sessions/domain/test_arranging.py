"""The ring as people sit: whoever has the piece keeps it, and a round follows the chairs."""

import pytest

from sessions.domain import arranging, sharing
from sessions.domain.plans import RoundOrder
from sessions.domain.rounds import Round
from sessions.domain.session import Session
from tests.support.cast import SEVEN, handed_on, holding, in_a_round, round_of

FIVE = ("ada", "ben", "chidi", "dana", "eve")


def going_round(order: RoundOrder = RoundOrder.CIRCLE) -> Session:
    return in_a_round(*FIVE, order=order)


def waiting(session: Session) -> tuple[str, ...]:
    return round_of(session).waiting


def test_before_anybody_has_begun_the_round_follows_the_ring():
    assert waiting(arranging.move(going_round(), "eve", 1)) == (
        "ada",
        "eve",
        "ben",
        "chidi",
        "dana",
    )


def test_whoever_has_the_piece_keeps_it_with_its_time_and_the_ring_follows_from_there():
    held = holding("ada", going_round())
    moved = arranging.move(held, "ada", 2)

    assert round_of(moved).turn == round_of(held).turn
    assert waiting(moved) == ("dana", "eve", "ben", "chidi")


def test_an_offer_stays_with_the_one_it_was_made_to():
    offered = sharing.offer(going_round(), "r1", "ada", SEVEN)
    moved = arranging.move(offered, "eve", 0)

    assert round_of(moved).turn == round_of(offered).turn
    assert waiting(moved) == ("ben", "chidi", "dana", "eve")


def test_nobody_is_left_out_who_is_put_where_the_piece_has_been():
    after_ada = handed_on(holding("ada", going_round()), SEVEN)
    moved = arranging.move(after_ada, "dana", 0)

    assert round_of(moved).turn == round_of(after_ada).turn
    assert waiting(moved) == ("chidi", "eve", "dana")


def test_who_came_late_still_comes_last():
    session = going_round()
    late = session.circle[1].id
    running = round_of(session)
    late_came = Round(
        running.id, running.rules, waiting=("ada", "chidi", "dana", "eve", late), late=(late,)
    )

    assert late_came.arranged(("eve", *FIVE[:4])).waiting == ("eve", "ada", "chidi", "dana", late)


@pytest.mark.parametrize("order", [RoundOrder.RANDOM, RoundOrder.READY])
def test_an_order_that_is_not_the_rings_stays_as_it_was_read_out(order):
    session = going_round(order)

    assert round_of(arranging.move(session, "eve", 0)) == round_of(session)


def test_who_asked_for_later_or_said_not_today_stays_so():
    session = sharing.come_back(going_round(), "r1", "ben", SEVEN)
    session = sharing.decline(session, "r1", "chidi", SEVEN)
    moved = round_of(arranging.move(session, "chidi", 0))

    assert (moved.later, moved.declined) == (("ben",), ("chidi",))
    assert moved.waiting == ("ada", "dana", "eve")
