"""What every store promises of the plans that groups made for themselves."""

from dataclasses import replace

import pytest

from sessions.domain.words import Typed
from sessions.ports import OwnPlan
from tests.sessions.storage.evening import MONDAY, PLAN, TUESDAY

OURS = OwnPlan(MONDAY.id, replace(PLAN, id="own-1", title=Typed("Our Monday, حلقة")))
SHORTER = replace(OURS.plan, title=Typed("A short Monday"), length_minutes=45)


@pytest.fixture
def kept(store):
    """A store that keeps one plan of Monday's group."""
    store.add_plan(OURS)
    return store


def test_a_plan_comes_back_as_it_was_kept(kept):
    assert kept.own_plan("own-1") == OURS
    assert isinstance(kept.own_plan("own-1").plan.title, Typed)
    assert kept.own_plan("nobodys") is None


def test_plans_come_by_title_and_belong_to_one_group(kept):
    kept.add_group(TUESDAY)
    kept.add_plan(OwnPlan(TUESDAY.id, replace(PLAN, id="own-2")))
    kept.add_plan(OwnPlan(MONDAY.id, replace(PLAN, id="own-3", title="a first evening")))

    assert [own.plan.id for own in kept.own_plans(MONDAY.id)] == ["own-3", "own-1"]
    assert kept.own_plans("nobodys") == ()


def test_a_change_takes_the_place_of_what_was_there(kept):
    assert kept.change_plan(SHORTER, expected=0)

    assert kept.own_plan("own-1") == OwnPlan(MONDAY.id, SHORTER, version=1)
    assert kept.own_plans(MONDAY.id) == (OwnPlan(MONDAY.id, SHORTER, version=1),)


def test_of_two_who_change_a_plan_the_second_changes_nothing(kept):
    kept.change_plan(SHORTER, expected=0)

    assert not kept.change_plan(replace(SHORTER, length_minutes=30), expected=0)
    assert kept.own_plan("own-1").plan == SHORTER


def test_a_plan_that_is_gone_is_not_changed_and_not_brought_back(kept):
    assert kept.drop_plan("own-1")

    assert not kept.change_plan(SHORTER, expected=0)
    assert kept.own_plan("own-1") is None
    assert not kept.drop_plan("own-1")
