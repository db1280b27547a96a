"""What a shared screen may show: the piece and the prompt, and nothing private."""

from dataclasses import replace

import pytest

from sessions.disclosure import Progress
from sessions.domain import asking, door, pairing, sharing, walls
from sessions.domain.people import Out
from sessions.domain.plans import ClockFor, StepKind, TurnRules
from sessions.domain.polls import Outcome
from sessions.domain.signals import Level, Signal
from tests.support.cast import (
    SEVEN,
    a_breath,
    a_check_in,
    a_circle,
    a_plan,
    a_round_step,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_round,
    in_pairs,
)
from tests.support.looking import (
    NAMES,
    ONLY_FOR_THOSE_WHO_HOLD,
    a_moment,
    a_room,
    beside_a_call,
    names_in,
    with_notes,
)
from wall.view import view


def seen(session, **moment):
    return view(a_moment(session, **moment), "")


def asked():
    session = begun(a_circle(plan=a_plan(a_check_in(), a_step("closing"))))
    return asking.open_poll(session, "check_in")


def offered(seat, session=None):
    return sharing.offer(session or in_a_round(), "r1", seat, SEVEN)


def where_the_piece_is(picture):
    return [dot.id for dot in picture.dots if dot.state == "holding"]


EVENING = (
    a_circle(),
    begun(a_circle()),
    asked(),
    asking.close_poll(asked(), "check_in", Outcome(shares=("some", "some", "some"))),
    in_a_round(),
    offered("ada"),
    holding("ada"),
    handed_on(holding("ada"), SEVEN + 60),
    door.join(door.use_lobby(holding("ada"), True), "dana", SEVEN),
)
"""Every kind of moment a wall can be shown."""


@pytest.mark.parametrize("session", EVENING)
def test_a_wall_shows_nobodys_name(session):
    assert names_in(seen(session)) == set()


@pytest.mark.parametrize("session", EVENING)
def test_a_wall_is_never_sent_a_note_or_the_id_of_a_seat(session):
    picture = repr(seen(with_notes(session)))

    assert ONLY_FOR_THOSE_WHO_HOLD not in picture
    assert not [seat for seat in ("ada", "ben", "chidi", "dana") if f"'{seat}'" in picture]


@pytest.mark.parametrize("session", EVENING)
def test_a_wall_looks_the_same_whatever_is_private(session):
    room = a_room(
        signals=(Signal("s", "ben", Level.UNSAFE, SEVEN),),
        here=frozenset(),
        out={"chidi": Out.CHECK},
    )

    assert seen(session, room=room) == seen(session)


@pytest.mark.parametrize("session", EVENING)
def test_switched_on_names_are_those_of_the_circle_alone(session):
    assert names_in(seen(walls.show_names(session, True))) == {"ada", "ben", "chidi"}


@pytest.mark.parametrize("opened", [True, False])
def test_the_way_in_is_shown_only_while_the_door_is_open(opened):
    session = a_circle() if opened else door.lock_door(a_circle())

    assert (seen(session).door is not None) is opened


def test_a_shared_breath_fills_the_ring_and_names_nobody():
    plan = a_plan(a_breath(minutes=2), a_step("closing"))
    picture = seen(walls.show_names(begun(a_circle(plan=plan)), True))

    assert (picture.screen, names_in(picture)) == ("breath-breath", set())
    assert picture.countdown.left_ms(SEVEN + 121) == -1000


def test_once_the_evening_has_begun_the_way_in_is_gone():
    assert seen(begun(a_circle())).door is None


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (StepKind.WELCOME, "words"),
        (StepKind.PROMPT, "words"),
        (StepKind.PAUSE, "pause"),
        (StepKind.BREAK, "break"),
        (StepKind.CLOSING, "closing"),
    ],
)
def test_a_step_is_shown_with_its_own_words(kind, shown):
    session = begun(a_circle(plan=a_plan(a_step("now", kind), a_step("closing"))))

    assert seen(session).screen == f"{shown}-now"


def test_before_anyone_has_taken_it_the_piece_is_nowhere():
    assert where_the_piece_is(seen(offered("ada"))) == []


def test_the_piece_does_not_move_until_it_is_taken():
    between = handed_on(holding("ada"), SEVEN + 60)

    assert where_the_piece_is(seen(between)) == where_the_piece_is(seen(holding("ada"))) == ["0"]


def test_an_offer_that_is_declined_leaves_no_trace():
    between = handed_on(holding("ada"), SEVEN + 60)

    assert seen(sharing.decline(between, "r1", "ben", SEVEN + 70)) == seen(between)


def test_the_wall_names_the_holder_where_names_are_on():
    session = walls.show_names(holding("ada"), True)

    assert seen(session).holder == "Ada Okanari"


def test_no_wall_says_who_comes_next():
    session = walls.show_names(holding("ada"), True)

    assert {dot.state for dot in seen(session).dots} == {"holding", "idle"}


@pytest.mark.parametrize("clock", list(ClockFor))
def test_the_time_of_a_turn_is_on_the_wall_only_if_all_may_see_it(clock):
    step = a_round_step()
    step = replace(step, turns=TurnRules(clock=clock))
    session = holding("ada", begun(a_circle(plan=a_plan(step, a_step("closing")))))

    assert (seen(session).countdown is not None) is (clock is ClockFor.EVERYONE)


def test_a_pause_of_a_turn_is_on_the_wall():
    assert seen(sharing.pause(holding("ada"), "r1.1", SEVEN)).paused


def test_when_everyone_has_been_offered_the_piece_the_wall_says_so():
    session = handed_on(holding("ada", in_a_round("ada")), SEVEN + 60)

    assert seen(session).kind == "round_over"


@pytest.mark.parametrize("progress", list(Progress))
def test_while_a_check_in_is_open_the_wall_says_one_of_three_lines(progress):
    picture = seen(asked(), progress=progress)

    assert (picture.kind, picture.progress, picture.said) == ("poll", progress.value, None)


def test_a_result_is_the_same_on_the_wall_as_everywhere():
    shares = ("some", "most_or_all", "few_or_none")
    picture = seen(asking.close_poll(asked(), "check_in", Outcome(shares=shares)))

    assert tuple(share for _option, share in picture.said.lines) == shares


def test_too_few_answers_say_nothing_but_that():
    said = seen(asking.close_poll(asked(), "check_in", Outcome())).said

    assert (said.too_few, said.lines) == (True, ())


def test_on_a_call_names_stand_in_the_order_of_the_seats_and_only_if_switched_on():
    session = beside_a_call(holding("ben"))
    assert seen(session).in_a_call
    assert not names_in(seen(session))

    shown = seen(walls.show_names(session, True))
    assert [seat.name for seat in shown.seats] == [NAMES[seat] for seat in ("ada", "ben", "chidi")]
    assert [seat.state for seat in shown.seats] == ["idle", "holding", "idle"]
    assert not names_in(shown.dots)


def test_in_a_room_the_wall_is_as_it_is():
    shown = seen(walls.show_names(holding("ben"), True))

    assert not shown.in_a_call
    assert shown.seats == ()


def test_pairs_are_shown_by_their_places_and_by_name_only_where_names_are_on():
    plain = seen(in_pairs(begin=False))
    named = seen(walls.show_names(in_pairs(begin=False), True))

    assert plain.groups == named.groups == (("0", "1"), ("2", "3"))
    assert (names_in(plain), names_in(named)) == (set(), {"ada", "ben", "chidi", "dana"})


def test_once_they_sit_together_no_line_is_drawn_any_more():
    assert seen(in_pairs()).groups == seen(pairing.gather(in_pairs(), "p1")).groups == ()
