"""A check-in of several questions: one at a time, and reckoned on the phone alone."""

import re

import pytest
from playwright.sync_api import expect

from sessions.domain.questions import Part
from tests.browser.static.tapping import tap
from tests.support.phone_screens import asking_several
from tests.support.phones import html

UNSAID = "Rather not say"
AFTER, MOVE = "check_in.ask1", "check_in.ask1.2"


def asked(instrument, part=Part.ALONE):
    return html(asking_several(instrument, part))


@pytest.fixture
def asking(phone, circle):
    """Shows an open check-in on a phone, and waits until its questions come one at a time."""

    def shown(instrument, part=Part.ALONE):
        circle.heard.until(lambda: circle.heard.all("state.ask"))
        circle.show(f"poll-{instrument}-{part}", asked(instrument, part))
        phone.locator("[data-asking]").wait_for()
        expect(phone.locator("[data-asked]:visible")).to_have_count(
            0 if instrument == "feeling-pad" else 1
        )
        return phone

    return shown


def question(page):
    return page.locator("[data-asked]:visible h2")


def cast(circle, times):
    return {
        said["poll"]: said["choice"] for said in circle.heard.commands("poll.cast", times=times)
    }


def test_questions_come_one_at_a_time_and_can_be_gone_back_to(asking, circle):
    page = asking("circle-pulse", Part.BEFORE)
    expect(question(page)).to_have_text("How is your mood as you arrive?")
    tap(page, "Light")
    expect(question(page)).to_have_text(re.compile("^How close"))
    expect(question(page)).to_be_focused()
    tap(page, "Back to the question before")
    tap(page, "Heavy")
    tap(page, "Close")
    tap(page, "Settled")

    expect(page.get_by_text("Your answers are in.")).to_be_visible()
    assert page.evaluate("JSON.parse(localStorage.getItem('tp.answer')).length") == 3
    assert cast(circle, 4) == {"check_in": 1, "check_in.2": 4, "check_in.3": 3}
    tap(page, "Look at my answers again")
    expect(page.get_by_role("button", name="Heavy", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_three_answers_are_added_up_on_the_phone_and_only_the_band_is_sent(asking, circle):
    page = asking("loneliness")
    for answer in ("Often", "Some of the time", "Hardly ever or never"):
        tap(page, answer)
    expect(question(page)).to_have_text("How often do you feel lonely?")

    (band,) = circle.heard.commands("poll.cast")
    assert (band["poll"], band["choice"]) == ("check_in", 1), "3 + 2 + 1 is 6"
    assert set(band) == {"poll", "key", "choice"}


def test_one_thing_unsaid_leaves_the_sum_unsaid(asking, circle):
    page = asking("loneliness")
    for answer in ("Often", UNSAID, "Often"):
        tap(page, answer)

    assert cast(circle, 1) == {"check_in": 2}


@pytest.mark.parametrize(("figure", "band"), [("0", 0), ("4", 0), ("5", 1), ("8", 2), ("10", 3)])
def test_a_figure_is_sent_as_its_band(asking, circle, figure, band):
    page = asking("wellbeing")
    tap(page, figure)

    assert cast(circle, 1) == {"check_in": band}


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        ("Heavy", "Light", 2),
        ("Light", "Light", 1),
        ("Light", "Very heavy", 0),
        (UNSAID, "Light", 3),
        ("Light", UNSAID, 3),
        (None, "Light", 3),
    ],
)
def test_the_phone_alone_knows_both_and_sends_the_move_as_a_ballot_of_its_own(
    asking, circle, before, after, move
):
    if before:
        page = asking("mood-now", Part.BEFORE)
        tap(page, before)
        circle.heard.commands("poll.cast")
    page = asking("mood-now", Part.AFTER)
    tap(page, after)
    if before:
        tap(page, "In between")
        tap(page, after)

    said = circle.heard.commands("poll.cast", times=7 if before else 2)
    assert [one["choice"] for one in said if one["poll"] == MOVE][-1] == move
    keys = {one["poll"]: one["key"] for one in said}
    assert keys[AFTER] != keys[MOVE]


def test_what_was_said_before_survives_a_nap_and_goes_at_the_end(asking, circle):
    page = asking("mood-now", Part.BEFORE)
    tap(page, "Heavy")
    circle.heard.commands("poll.cast")
    circle.show("welcome", "<h1>Sharing</h1>")
    page.get_by_role("heading", name="Sharing").wait_for()
    page.reload()
    circle.heard.until(lambda: len(circle.heard.all("state.ask")) == 2)
    page = asking("mood-now", Part.AFTER)
    tap(page, "Light")
    said = circle.heard.commands("poll.cast", times=3)
    assert {one["poll"]: one["choice"] for one in said}[MOVE] == 2

    circle.show("ended", "<h1>Goodbye</h1><p data-forget></p>")
    page.get_by_role("heading", name="Goodbye").wait_for()
    assert page.evaluate("Object.keys(localStorage).filter((it) => it.startsWith('tp.'))") == []


def test_a_closed_check_in_leaves_nothing_that_was_reckoned_from(asking, circle):
    page = asking("loneliness")
    tap(page, "Often")
    assert page.evaluate("localStorage.getItem('tp.answer')")
    circle.show("result", "<h1>What was said</h1>")
    page.get_by_role("heading", name="What was said").wait_for()

    assert page.evaluate("localStorage.getItem('tp.answer')") is None


def test_one_touch_on_the_pad_answers_both_questions(asking, circle):
    page = asking("feeling-pad")
    tap(page, "Heavy, Very calm")

    cell = page.get_by_role("button", name="Heavy, Very calm", exact=True)
    expect(cell).to_have_attribute("aria-pressed", "true")
    assert cast(circle, 2) == {"check_in": 1, "check_in.2": 0}
    tap(page, "In words")
    expect(page.get_by_text("Your answers are in.")).to_be_visible()


def test_the_pad_has_words_of_equal_standing(asking, circle):
    page = asking("feeling-pad")
    pad, words = (page.get_by_role("button", name=name) for name in ("On a pad", "In words"))
    assert pad.bounding_box()["width"] == words.bounding_box()["width"]
    words.click()
    tap(page, "Light")
    tap(page, "Stirred up")

    assert cast(circle, 2) == {"check_in": 3, "check_in.2": 3}
