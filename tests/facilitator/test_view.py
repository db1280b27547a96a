"""What a console may show, moment by moment, and what is never in its picture."""

from dataclasses import replace

import pytest

from facilitator.view import view
from sessions.disclosure import Progress
from sessions.domain import asking, door, evening, sharing, walls
from sessions.domain.people import Out
from sessions.domain.plans import ClockFor, RoundOrder
from sessions.domain.polls import Outcome
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import (
    SEVEN,
    a_circle,
    begun,
    handed_on,
    holding,
    in_a_check_in,
    in_a_round,
    round_of,
    turn_of,
    without_phone,
)
from tests.support.looking import HOST, NAMES, a_moment, a_room

FIVE = ("ada", "ben", "chidi", "dana", "eve")


def seen(session, room=None, **moment):
    return view(a_moment(session, room, **moment), "fern")


def states(picture):
    return {dot.id: dot.state for dot in picture.dots}


def asked(*seats):
    return asking.open_poll(in_a_check_in(*seats), "check_in")


def test_while_people_arrive_the_door_is_the_screen():
    picture = seen(a_circle())

    assert (picture.screen, picture.kind) == ("arriving", "arriving")
    assert {dot.name for dot in picture.dots} == {""}
    assert picture.host == HOST


def test_the_screen_changes_with_the_step_and_not_with_a_tap():
    before = seen(in_a_round()).screen

    assert seen(holding("ada")).screen == before
    assert seen(handed_on(holding("ada"), SEVEN + 9)).screen == before
    assert seen(begun(a_circle())).screen != before


def test_help_is_unfolded_when_no_phone_has_come_for_two_minutes():
    empty = replace(a_circle(), seats=())
    with_gus = without_phone(empty, "gus")

    assert not seen(empty, now=119).no_phone_yet
    assert seen(empty, now=120).no_phone_yet
    assert seen(with_gus, now=120).no_phone_yet
    assert not seen(a_circle(), now=500).no_phone_yet


def test_a_phone_in_the_lobby_has_reached_us_too():
    session = door.join(door.use_lobby(replace(a_circle(), seats=()), True), "ada", 0)

    assert not seen(session, now=500).no_phone_yet


def test_the_notes_of_a_step_are_for_those_who_hold():
    session = begun(a_circle())
    noted = replace(session.step, notes="Say it slowly.")
    plan = replace(session.plan, steps=(noted, *session.plan.steps[1:]))

    assert seen(replace(session, plan=plan)).notes == "Say it slowly."


def test_a_step_names_the_ones_beside_it():
    session = evening.next_step(begun(a_circle()), "welcome", (), SEVEN)

    picture = seen(session)

    assert (picture.previous_step, picture.heading, picture.following_step) == (
        "Welcome", "Check-in", "Sharing",
    )  # fmt: skip
    assert seen(begun(a_circle())).previous_step == ""


def test_an_open_check_in_is_one_of_three_lines_and_nothing_else():
    for progress in Progress:
        picture = seen(asked(*FIVE), progress=progress)
        assert (picture.kind, picture.poll.progress) == ("poll", progress.value)
        assert picture.said is None


def test_a_picture_has_no_list_of_who_answers_in_it():
    picture = repr(seen(asked(*FIVE), progress=Progress.ENOUGH))

    assert "electorate" not in picture
    assert "ballot" not in picture


def test_a_closed_check_in_says_what_everyone_is_told():
    outcome = Outcome(shares=("some", "most_or_all", "few_or_none"))
    picture = seen(asking.close_poll(asked(*FIVE), "check_in", outcome))

    assert (picture.kind, picture.screen) == ("result", "result-check_in")
    assert dict(picture.said.lines)["So so"] == "most_or_all"


@pytest.mark.parametrize(("seats", "too_few"), [(FIVE[:4], True), (FIVE, False)])
def test_those_who_hold_are_warned_before_a_check_in_that_is_too_small(seats, too_few):
    assert seen(in_a_check_in(*seats)).too_few_to_ask is too_few


def test_seats_without_a_phone_do_not_make_a_check_in_larger():
    session = without_phone(in_a_check_in(*FIVE[:4]), "gus", "hana")

    assert seen(session).too_few_to_ask


def test_the_warning_is_for_before_only():
    opened = asked(*FIVE[:4])

    assert not seen(opened).too_few_to_ask
    assert seen(opened).poll.few


def test_the_ring_shows_the_piece_and_who_is_next():
    assert states(seen(in_a_round())) == {"ada": "next", "ben": "idle", "chidi": "idle"}
    assert states(seen(holding("ada"))) == {"ada": "holding", "ben": "next", "chidi": "idle"}


def test_an_offer_to_whoever_is_ready_points_at_nobody():
    session = sharing.offer(in_a_round(order=RoundOrder.VOLUNTEER), "r1", None, SEVEN)

    picture = seen(session)

    assert set(states(picture).values()) == {"idle"}
    assert picture.round.following == ""


def test_the_ring_may_be_mirrored_and_tells_nobody_who_rests_or_stepped_out():
    room = a_room(here=frozenset(), out={"ben": Out.CHECK})

    assert seen(holding("ada"), room).dots == seen(holding("ada")).dots


def test_the_console_sees_the_time_that_the_holder_sees():
    picture = seen(holding("ada"))

    assert (picture.countdown.total_ms, picture.cue_ms) == (180_000, 60_000)


def test_where_nobody_sees_the_time_those_who_hold_do_not_either():
    session = holding("ada")
    running = round_of(session)
    rules = replace(running.rules, clock=ClockFor.NOBODY)

    assert seen(replace(session, round=replace(running, rules=rules))).countdown is None


def test_an_unanswered_offer_is_a_nudge_after_thirty_seconds():
    session = sharing.offer(in_a_round(), "r1", "ada", SEVEN)

    assert not seen(session, now=SEVEN + 29).nudged
    assert seen(session, now=SEVEN + 30).round.turn.unanswered
    assert seen(session, now=SEVEN + 30).waits_for_you


def test_an_offer_to_whoever_is_ready_nudges_nobody():
    session = sharing.offer(in_a_round(), "r1", None, SEVEN)

    assert not seen(session, now=SEVEN + 300).nudged


def test_a_turn_that_ran_over_is_a_nudge_after_thirty_seconds_more():
    assert not seen(holding("ada"), now=SEVEN + 209).nudged
    assert seen(holding("ada"), now=SEVEN + 210).round.turn.over


def test_a_pause_nudges_nobody():
    session = sharing.pause(holding("ada"), turn_of(holding("ada")).id, SEVEN)

    assert not seen(session, now=SEVEN + 900).nudged


def test_the_quiet_after_a_turn_is_named():
    session = handed_on(holding("ada"), SEVEN)

    assert seen(session, now=SEVEN + 14).round.turn.quiet
    assert not seen(session, now=SEVEN + 15).round.turn.quiet


@pytest.mark.parametrize(
    "room",
    [
        a_room(signals=(Signal("word", "ada", Level.MOMENT, SEVEN),)),
        a_room(out={"ada": Out.CHECK}),
    ],
)
def test_what_waits_lights_the_dot(room):
    assert seen(begun(a_circle()), room).waits_for_you


@pytest.mark.parametrize(
    "room",
    [
        a_room(),
        a_room(signals=(Signal("word", "ada", Level.MOMENT, SEVEN, Answer.AFTER),)),
        a_room(out={"ada": Out.FINE}),
        a_room(here=frozenset()),
    ],
)
def test_what_does_not_wait_leaves_it_dark(room):
    assert not seen(begun(a_circle()), room).waits_for_you


def test_somebody_who_was_asked_outside_waits_for_those_who_hold():
    assert seen(door.remove(a_circle(), "ben", SEVEN)).waits_for_you


def test_somebody_who_knocks_is_no_secret():
    knocking = door.join(door.use_lobby(a_circle(), True), "dana", SEVEN)

    assert not seen(knocking).waits_for_you


def test_the_door_and_the_wall_are_told_by_epoch_and_never_by_code():
    session = walls.renew_link(door.renew_code(door.lock_door(a_circle())))

    assert seen(session).door.epoch == 1
    assert seen(session).door.wall_epoch == 1
    assert not seen(session).door.open


def test_equal_moments_make_equal_pictures_so_that_they_are_drawn_once():
    assert hash(seen(holding("ada"))) == hash(seen(holding("ada"), now=SEVEN + 1))
    assert seen(holding("ada")) == seen(holding("ada"), now=SEVEN + 1)


def test_people_are_called_by_their_names():
    assert [person.name for person in seen(a_circle()).people] == [
        NAMES["ada"], NAMES["ben"], NAMES["chidi"],
    ]  # fmt: skip
