"""How a round goes can be chosen on the console: before it comes, and until somebody has begun."""

import re

import pytest

from sessions.domain import choosing, sharing
from sessions.domain.choosing import Wish
from sessions.domain.plans import ClockFor, RoundOrder
from tests.support.cast import SEVEN, a_circle, begun, handed_on, holding, in_a_round
from tests.support.console_screens import SCREENS, buttons, the_next, words
from tests.support.consoles import html
from tests.support.house import House

ORDERS = [{"step": "sharing", "order": order.value} for order in RoundOrder]
CLOCKS = [{"step": "sharing", "clock": clock.value} for clock in ClockFor]
MINUTES = [{"step": "sharing", "minutes": minutes} for minutes in range(1, 11)]


def offers(text):
    return [fields for _event, fields in buttons(text, "round.set")]


def pressed(text):
    """The choices that are as it is now."""
    return [
        re.sub(r"<[^>]*>", "", words).strip()
        for words in re.findall(
            r'<button[^>]*data-emit="round\.set"[^>]*aria-pressed="true">(.*?)</button>', text
        )
    ]


def dialog(text):
    return text.partition('<dialog id="rounds"')[2].partition("</dialog>")[0]


def stage(text):
    return text.partition('<section class="stage"')[2].partition('<section class="next"')[0]


@pytest.mark.parametrize("session", [a_circle(), begun(a_circle())], ids=["arriving", "earlier"])
def test_a_round_to_come_is_set_in_a_sheet_of_its_own(session):
    text = html(session)

    assert offers(dialog(text)) == ORDERS + CLOCKS + MINUTES
    assert offers(text) == offers(dialog(text))
    assert 'data-open="rounds"' in text


def test_the_round_that_has_come_is_set_on_the_stage_under_a_fold():
    text = SCREENS["round"]

    assert offers(stage(text)) == ORDERS + CLOCKS + MINUTES
    assert '<details id="setting">' in stage(text)
    assert pressed(text) == ["Around the circle", "The one who speaks, and you", "3"]


def test_a_fold_says_in_short_what_is_in_it():
    assert "How this round goes Around the circle · 3 min" in " ".join(
        words(stage(SCREENS["round"])).split()
    )


@pytest.mark.parametrize("screen", ["held", "quiet", "over", "paused"])
def test_once_somebody_has_begun_only_the_clock_can_be_set(screen):
    assert offers(SCREENS[screen]) == CLOCKS


def test_a_round_without_a_clock_that_has_begun_has_nothing_left_to_set():
    assert offers(SCREENS["no clock"]) == []
    assert 'id="setting"' not in SCREENS["no clock"]


def test_minutes_are_asked_for_only_where_there_is_a_clock():
    without = choosing.set_round(in_a_round(), "sharing", Wish(clock=ClockFor.NOBODY), shuffled=())

    assert offers(html(without)) == ORDERS + CLOCKS
    assert "a turn takes the time it takes" in html(without)


def test_an_order_by_lot_is_there_to_be_read_out_until_somebody_has_begun():
    lot = choosing.set_round(
        in_a_round(), "sharing", Wish(order=RoundOrder.RANDOM), shuffled=("chidi", "ada", "ben")
    )
    offered = sharing.offer(lot, "r1", "chidi", SEVEN)

    for before in (lot, offered):
        read_out = html(before).partition('<ol class="lot">')[2].partition("</ol>")[0]
        assert re.findall(r"<bdi>(\w+)", read_out) == ["Chidi", "Ada", "Ben"]
    assert 'id="lot"' not in html(holding("chidi", lot))
    assert 'id="lot"' not in SCREENS["round"]


def test_a_clock_that_nobody_sees_nudges_nobody():
    text = SCREENS["hidden clock"]

    assert "data-arc" not in text
    assert "button--main" not in the_next(text)
    assert not buttons(text, "turn.extend")
    assert 'id="nudge"' not in text
    assert 'id="nudge"' in SCREENS["over"]


def test_setting_a_round_fills_no_button():
    for screen in ("held", "quiet"):
        assert "button--main" not in stage(SCREENS[screen])


def test_a_round_that_is_over_is_not_set_any_more():
    assert offers(SCREENS["heard"]) == []


def test_everyone_sees_the_clock_that_those_who_hold_have_shown():
    house = House()
    sid, _seat = house.ada("Ada")
    other, _seat = house.ada("Ben")
    fern = house.fern()
    house.does(house.facilitator, fern, "session.start")
    house.does(
        house.facilitator, fern, "round.set",
        step="sharing", order="circle", clock="everyone", minutes=4,
    )  # fmt: skip
    for step in ("welcome", "arriving"):
        house.does(house.facilitator, fern, "step.next", step=step)
    house.does(house.facilitator, fern, "piece.offer", round="r1", seat=house.now.circle[0].id)
    house.does(house.facilitator, fern, "piece.accept", turn="r1.1")

    assert [house.shown[page].countdown.total_seconds for page in (sid, other)] == [240, 240]

    house.does(house.facilitator, fern, "round.set", step="sharing", clock="holder")
    assert house.shown[other].countdown is None
    assert house.shown[sid].countdown.total_seconds == 240


@pytest.mark.parametrize(
    "said",
    [
        {"minutes": 0}, {"minutes": 11}, {"minutes": "3"}, {"minutes": True}, {"minutes": None},
        {"order": "loudest"}, {"clock": "wall"}, {"seconds": 29}, {"seconds": 901}, {"turns": 60},
    ],
)  # fmt: skip
def test_a_round_is_set_by_what_there_is_to_choose_from(said):
    house = House()
    before = house.now

    ack = house.says(
        house.facilitator, house.fern(), "round.set", cmd="c" * 8, step="sharing", **said
    )

    assert ack["error"]["code"] == "unreadable"
    assert house.now.plan == before.plan


def test_setting_a_round_can_be_taken_back():
    house = House()
    fern, before = house.fern(), house.now.plan
    house.does(house.facilitator, fern, "round.set", step="sharing", minutes=9)
    assert house.now.plan != before

    house.does(house.facilitator, fern, "session.undo")

    assert house.now.plan == before


def test_later_turns_are_set_as_the_first_was():
    second = handed_on(holding("ada"), SEVEN + 10)

    assert offers(html(second)) == CLOCKS
