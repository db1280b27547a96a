"""The buttons of the editor: what each does to the steps, and where the focus is afterwards."""

from dataclasses import replace

import pytest

from facilitator.plans.draft import DraftStep, draft_of
from facilitator.plans.moves import moved
from facilitator.plans.parts import Shelf
from sessions.domain.plans import StepKind
from tests.support.cast import a_plan, a_step

DRAFT = draft_of(a_plan(a_step("one"), a_step("two"), a_step("three")), 0, Shelf({}))
WORDS = {"soup": "Who made your soup?"}


def new(kind, key):
    return DraftStep(key, kind, {"title": "New"})


def press(do, draft=DRAFT):
    return moved(draft, do, words=WORDS, new=new)


def keys(done):
    return [step.key for step in done.draft.staying]


@pytest.mark.parametrize(
    ("do", "order", "focus"),
    [
        ("up:three", ["one", "three", "two"], "up-three"),
        ("up:two", ["two", "one", "three"], "fold-two"),
        ("down:one", ["two", "one", "three"], "down-one"),
        ("down:two", ["one", "three", "two"], "fold-two"),
        ("up:one", ["one", "two", "three"], "fold-one"),
        ("down:three", ["one", "two", "three"], "fold-three"),
    ],
)
def test_a_step_moves_one_place_and_its_button_keeps_the_focus_while_it_is_there(do, order, focus):
    done = press(do)

    assert (keys(done), done.focus) == (order, focus)


def test_a_step_that_was_taken_out_can_be_put_back_where_it_was():
    out = press("out:two")
    back = press("back:two", out.draft)

    assert (keys(out), out.focus) == (["one", "three"], "back-two")
    assert (keys(back), back.at, back.focus) == (["one", "two", "three"], "two", "fold-two")


def test_a_step_moves_past_those_that_were_taken_out():
    out = press("out:two").draft

    assert keys(press("up:three", out)) == ["three", "one"]
    assert keys(press("back:two", press("up:three", out).draft)) == ["three", "one", "two"]


def test_a_copy_stands_behind_its_step_and_is_unfolded():
    done = press("twice:one")

    assert keys(done) == ["one", "welcome-1", "two", "three"]
    assert done.draft.step("welcome-1").said == DRAFT.step("one").said
    assert (done.at, done.focus) == ("welcome-1", "fold-welcome-1")


@pytest.mark.parametrize(("after", "place"), [("one", 1), ("three", 3), ("", 3), ("nobodys", 3)])
def test_a_new_step_stands_where_it_was_asked_for(after, place):
    done = press(f"add:pause:{after}")

    assert keys(done)[place] == "pause-1"
    assert done.draft.step("pause-1").kind is StepKind.PAUSE


def test_a_new_step_comes_before_the_end_of_the_evening():
    assert DRAFT.before_the_last == "two"
    assert replace(DRAFT, steps=DRAFT.steps[:1]).before_the_last == ""


@pytest.mark.parametrize(
    ("do", "field", "text"),
    [
        ("take:two:soup", "prompt", "Who made your soup?"),
        ("take:two:nothing", "prompt", ""),
        ("each:two:190", "each", "190"),
        ("for:two:4", "minutes", "4"),
    ],
)
def test_some_buttons_fill_a_field(do, field, text):
    assert press(do).draft.step("two").said[field] == text


def test_the_decks_are_shown_in_one_step():
    done = press("decks:two")

    assert (done.draft, done.at, done.decks) == (DRAFT, "two", True)


@pytest.mark.parametrize("do", ["", "look", "save", "up", "up:nobodys", "add:quiz:one", "burn:one"])
def test_what_is_no_button_changes_nothing(do):
    assert press(do).draft == DRAFT
