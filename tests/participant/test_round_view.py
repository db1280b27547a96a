"""What phones show while the piece goes round: the one it is offered to, the holder, the others."""

from dataclasses import replace

import pytest

from participant.view import view
from sessions.domain import sharing
from sessions.domain.plans import ClockFor, Prompt, RoundOrder, TurnRules
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_plan,
    a_round_step,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_round,
    listening,
    round_of,
    turn_of,
)
from tests.support.looking import a_moment, a_room, names_in


def a_round_with(clock=ClockFor.HOLDER, *, seconds=180):
    rules = TurnRules(seconds, RoundOrder.CIRCLE, clock)
    step = replace(a_round_step(), turns=rules, prompt=Prompt("p", "What helps?"))
    return begun(a_circle(plan=a_plan(step, a_step("closing"))))


def offered(seat, session=None):
    session = session or in_a_round()
    return sharing.offer(session, round_of(session).id, seat, SEVEN)


def seen(session, seat, **moment):
    return view(a_moment(session, **moment), seat)


def test_before_the_first_offer_everyone_sees_the_prompt():
    picture = seen(a_round_with(), "ada")

    assert (picture.kind, picture.prompt, picture.may_choose) == ("round_soon", "What helps?", True)


def test_who_is_offered_the_piece_can_take_it_or_not():
    picture = seen(offered("ben"), "ben")

    assert (picture.kind, picture.turn, picture.round) == ("offered", "r1.1", "r1")
    assert [dot.id for dot in picture.dots if dot.state == "next"] == ["ben"]


def test_nobody_else_can_tell_who_is_offered_the_piece():
    assert seen(offered("ada"), "chidi") == seen(offered("ben"), "chidi")


def test_nobody_else_can_tell_that_somebody_said_not_today():
    session = offered("ada")
    declined = sharing.decline(session, "r1", "ada", SEVEN)

    assert seen(declined, "chidi") == seen(session, "chidi")


def test_a_second_offer_is_announced_to_nobody_and_not_to_the_holder():
    session = holding("ben", sharing.decline(in_a_round("ada", "ben"), "r1", "ada", SEVEN))

    picture = seen(session, "ben")

    assert (picture.next, names_in(picture)) == ("", set())
    assert {dot.state for dot in picture.dots} == {"holding", "idle"}


def test_the_holder_is_told_whom_they_hand_on_to():
    picture = seen(holding("ada"), "ada")

    assert (picture.kind, picture.next) == ("holding", "Ben Bekanari")
    assert [dot.state for dot in picture.dots] == ["holding", "next", "idle"]


def test_the_last_holder_hands_on_to_nobody_by_name():
    assert seen(holding("ada", in_a_round("ada")), "ada").next == ""


def test_the_holder_sees_their_own_time_and_the_listeners_do_not():
    session = a_round_with(ClockFor.HOLDER)

    assert seen(holding("ada", session), "ada").countdown.left_ms(SEVEN + 60) == 120_000
    assert seen(holding("ada", session), "ben").countdown is None


def test_a_clock_for_everyone_is_seen_by_everyone():
    session = holding("ada", a_round_with(ClockFor.EVERYONE))

    assert seen(session, "ben").countdown == seen(session, "ada").countdown is not None


@pytest.mark.parametrize("clock", [ClockFor.HOLDER, ClockFor.EVERYONE, ClockFor.NOBODY])
def test_a_round_without_a_clock_shows_no_time_to_anybody(clock):
    session = holding("ada", a_round_with(clock, seconds=None))

    assert seen(session, "ada").countdown is None
    assert seen(session, "ben").countdown is None


def test_a_clock_for_nobody_is_seen_by_nobody():
    session = a_round_with(ClockFor.NOBODY)

    assert seen(holding("ada", session), "ada").countdown is None
    assert seen(offered("ada", session), "ada").turn_seconds is None


def test_who_is_offered_the_piece_hears_what_is_promised():
    assert seen(offered("ada", a_round_with()), "ada").turn_seconds == 180


def test_in_a_pause_the_time_stands_still():
    session = sharing.pause(holding("ada", a_round_with()), "r1.1", SEVEN + 60)

    picture = seen(session, "ada")

    assert picture.paused
    assert picture.countdown.left_ms(SEVEN + 600) == 120_000


def test_listeners_see_who_has_the_piece_and_nobody_else():
    picture = seen(holding("ada"), "chidi")

    assert (picture.kind, picture.holder, names_in(picture)) == (
        "listening",
        "Ada Okanari",
        {"ada"},
    )


def test_all_who_listen_and_have_said_nothing_share_one_rendering():
    session = holding("ada", in_a_round("ada", "ben", "chidi", "dana"))

    assert len({seen(session, seat) for seat in ("ben", "chidi", "dana")}) == 1


@pytest.mark.parametrize(
    ("rule", "chosen"), [(sharing.decline, "not_today"), (sharing.come_back, "later")]
)
def test_what_somebody_chose_beforehand_is_shown_to_them_alone(rule, chosen):
    before = holding("ada")
    after = rule(before, "r1", "ben", SEVEN)

    assert (seen(after, "ben").chosen, seen(after, "ben").may_choose) == (chosen, True)
    assert seen(after, "chidi") == seen(before, "chidi")


def test_who_says_not_today_once_more_is_not_told_of_a_third_time():
    session = sharing.decline(in_a_round("ada", "ben"), "r1", "ada", SEVEN)
    session = handed_on(holding("ben", session), SEVEN + 60)
    assert seen(session, "ada").kind == "offered"

    picture = seen(sharing.decline(session, "r1", "ada", SEVEN + 90), "ada")

    assert (picture.kind, picture.chosen) == ("round_over", "not_again")


def test_who_has_shared_has_nothing_left_to_choose():
    assert not seen(handed_on(holding("ada"), SEVEN + 60), "ada").may_choose


def test_between_turns_the_one_who_shared_is_thanked():
    picture = seen(handed_on(holding("ada"), SEVEN + 60), "chidi")

    assert (picture.kind, picture.shared, names_in(picture)) == ("quiet", "Ada Okanari", {"ada"})


def test_the_next_one_is_told_in_the_quiet_between_turns():
    assert seen(handed_on(holding("ada"), SEVEN + 60), "ben").kind == "offered"


def test_whoever_is_ready_may_take_the_piece_from_the_middle():
    session = offered(None, in_a_round(order=RoundOrder.READY))

    assert {seen(session, seat).kind for seat in ("ada", "ben", "chidi")} == {"open"}


def test_a_listener_is_not_asked_to_take_it():
    people = listening(a_circle(plan=a_plan(a_round_step(order=RoundOrder.READY))), "ben")

    picture = seen(offered(None, begun(people)), "ben")

    assert (picture.kind, picture.listening, picture.may_choose) == ("quiet", True, False)


def test_with_phones_away_a_phone_asks_for_nothing():
    session = sharing.phones_away(offered("ada"), True)

    assert {seen(session, seat).kind for seat in ("ada", "ben", "chidi")} == {"phones_away"}


def test_when_everyone_has_been_offered_the_piece_phones_say_so():
    session = handed_on(holding("ada", in_a_round("ada")), SEVEN + 60)

    assert seen(session, "ada").kind == "round_over"


def test_the_screen_changes_with_the_turn_and_stays_while_it_lasts():
    first = holding("ada")
    longer = sharing.extend(first, turn_of(first).id, "ada", SEVEN + 10)
    second = sharing.accept(handed_on(first, SEVEN + 60), "r1.2", "ben", SEVEN + 75)

    assert seen(first, "chidi").screen == seen(longer, "chidi").screen
    assert seen(first, "chidi").screen != seen(second, "chidi").screen


def test_a_name_that_nobody_gave_is_a_number():
    picture = seen(holding("ben"), "ada", room=a_room(names={}))

    assert picture.holder == 2
