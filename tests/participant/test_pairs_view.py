"""A phone in a time in pairs: its own company, who begins, whose time it is; nobody else's."""

from dataclasses import replace

import pytest

from participant.view import view
from sessions.domain import door, pairing
from sessions.domain.people import Out
from sessions.domain.plans import Format
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_pairs_step,
    a_plan,
    a_step,
    begun,
    in_pairs,
    in_pairs_step,
    listening,
)
from tests.support.looking import NAMES, a_moment, a_room, names_in
from tests.support.phones import html

FIVE = ("ada", "ben", "chidi", "dana", "eve")


def seen(session, seat="ada", **moment):
    return view(a_moment(session, **moment), seat)


def stage(session, seat="ada"):
    return seen(session, seat).together.stage


def changed_over(session, *parts):
    for part in parts or (1,):
        session = pairing.change_over(session, "p1", part, SEVEN)
    return session


def test_before_pairs_are_made_nobody_is_named():
    picture = seen(in_pairs_step())

    assert (picture.together.stage, names_in(picture)) == ("soon", set())


def test_a_phone_says_who_one_is_with_and_who_begins():
    hers, his = seen(in_pairs(begin=False)), seen(in_pairs(begin=False), "ben")

    assert (hers.together.company, hers.together.speaker) == ((NAMES["ben"],), "")
    assert (his.together.company, his.together.speaker) == ((NAMES["ada"],), NAMES["ada"])
    assert "You begin." in html(in_pairs(begin=False))
    assert f"<bdi>{NAMES['ada']}</bdi> begins." in html(in_pairs(begin=False), "ben")


@pytest.mark.parametrize("begin", [False, True])
def test_nobody_is_told_of_another_pair(begin):
    picture = seen(in_pairs(begin=begin))

    assert names_in(picture) == {"ben"}
    assert picture.together.groups == (() if begin else (("ada", "ben"),))


def test_one_speaks_while_the_other_listens_and_then_the_other_way_round():
    session = in_pairs()

    assert (stage(session), stage(session, "ben")) == ("speaking", "hearing")
    assert (stage(changed_over(session)), stage(changed_over(session), "ben")) == (
        "hearing",
        "speaking",
    )


def test_both_see_the_time_and_only_the_one_who_speaks_is_told_of_it_in_words():
    assert seen(in_pairs()).countdown.left_ms(SEVEN + 60) == 120_000
    assert "data-stages" in html(in_pairs())
    assert "data-arc" in html(in_pairs(), "ben")
    assert "data-stages" not in html(in_pairs(), "ben")


def test_over_its_time_nothing_changes_on_a_phone():
    assert seen(in_pairs(), now=SEVEN + 900) == seen(in_pairs())


def test_who_speaks_last_is_told_that_the_circle_comes_after():
    assert "soon it changes over" in html(in_pairs())
    assert "soon everyone comes back" in html(changed_over(in_pairs()), "ben")


def test_in_a_three_all_have_their_part_and_two_have_the_last_one_for_both():
    session = changed_over(in_pairs(*FIVE), 1, 2)

    assert [stage(session, seat) for seat in FIVE] == [
        "all",
        "all",
        "hearing",
        "hearing",
        "speaking",
    ]


def test_a_listener_is_left_to_rest():
    session = listening(in_pairs(), "ada")

    assert (stage(session), stage(session, "ben")) == ("soon", "alone")
    assert "You can simply rest." in html(session)


def test_who_comes_late_is_told_that_somebody_comes():
    late = door.join(door.use_lobby(in_pairs(), False), "eve", SEVEN)

    assert "Somebody will sit with you" in html(late, "eve")


def test_back_in_the_circle_nobody_is_marked_any_more():
    picture = seen(pairing.gather(in_pairs(), "p1"))

    assert (picture.together.stage, picture.together.groups, picture.countdown) == (
        "back",
        (),
        None,
    )
    assert {dot.state for dot in picture.dots} == {"idle"}


def test_beside_a_call_a_phone_says_that_there_will_be_a_room():
    plan = replace(a_plan(a_pairs_step(), a_step("closing")), format=Format.ONLINE)
    session = pairing.make(begun(a_circle("ada", "ben", plan=plan)), "p1", ("ada", "ben"))

    assert "a room of your own in the call" in html(session)
    assert "a room of your own in the call" not in html(in_pairs(begin=False))


def test_a_name_is_text_and_nothing_else():
    room = a_room(names={**NAMES, "ben": "<i>Ben</i>"})

    assert "<i>" not in html(in_pairs(begin=False), room=room)


def test_who_steps_out_of_a_pair_is_told_that_the_other_is_looked_after():
    out = a_room(out={"ada": Out.FINE})

    assert "Whoever you sit with is looked after." in html(in_pairs(), room=out)
    assert "Nobody is waiting for you." in html(in_pairs(begin=False), room=out)
