"""Every screen of the console as bytes: what holds for all of them."""

import html as entities
import json
import re
from dataclasses import replace

import pytest

from sessions.domain import asking, door
from sessions.domain.people import Out
from sessions.domain.signals import Level, Signal
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    a_round_step,
    a_step,
    begun,
    holding,
    without_phone,
)
from tests.support.console_screens import (
    KNOCKING,
    SCREENS,
    offered,
    words,
)
from tests.support.consoles import html
from tests.support.looking import a_room

HOSTILE = "<img src=x onerror=alert(1)>"
NEVER_SAID = re.compile(
    r"\b(time['’]s up|skip|submit|users?|invalid|errors?|pass)\b", re.IGNORECASE
)  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_says_a_word_we_never_use(screen):
    assert not NEVER_SAID.search(words(SCREENS[screen]))


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_has_one_heading_of_its_own_and_at_most_one_filled_button(screen):
    assert len(re.findall(r"<h1[ >]", SCREENS[screen])) == 1
    assert SCREENS[screen].count("button--main") <= 1


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_has_a_style_or_a_script_of_its_own(screen):
    assert not re.search(r"<style|<script|\sstyle=|\son[a-z]+=", SCREENS[screen])


@pytest.mark.parametrize("screen", SCREENS)
def test_every_id_is_there_once(screen):
    ids = re.findall(r'\sid="([^"]+)"', SCREENS[screen])

    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("screen", SCREENS)
def test_every_dialog_that_is_opened_is_there(screen):
    opened = set(re.findall(r'data-open="([^"]+)"', SCREENS[screen]))

    assert opened <= set(re.findall(r'<dialog id="([^"]+)"', SCREENS[screen]))


@pytest.mark.parametrize("name", [HOSTILE, 'Ada\'s "friend"', "</button><b>", "{{ 7 * 7 }}"])
def test_a_name_is_text_wherever_it_stands(name):
    room = a_room(names={"ada": name, "ben": name, "chidi": name}, host=name)
    signals = (Signal("signal-1", "ada", Level.UNSAFE, SEVEN),)
    lobby = door.join(door.use_lobby(holding("ada"), True), "chidi-2", SEVEN)
    drawn = [
        html(session, replace(room, signals=signals, out={"ben": Out.CHECK}), now=now)
        for session in (a_circle(), KNOCKING, offered("ada"), offered(None), holding("ada"), lobby)
        for now in (SEVEN, SEVEN + 300)
    ]

    for text in drawn:
        assert "<img" not in text
        assert "<b>" not in text
        assert "49" not in re.findall(r"<bdi[^>]*>([^<]*)</bdi>", text)
        for fields in re.findall(r"data-with='([^']*)'", text):
            json.loads(entities.unescape(fields))


def test_where_one_takes_a_seat_it_says_how_to_answer_check_ins_oneself():
    how = "To answer check-ins yourself, join with your own phone"
    seated = without_phone(a_circle(), "fern", holds=True)

    for session in (a_circle(), seated):
        you = html(session).partition('<details id="you"')[2].partition("</details>")[0]
        assert how in you


def test_an_own_seat_without_a_phone_is_told_before_a_check_in_opens():
    told, five = "Your own seat has no phone.", ("ada", "ben", "chidi", "dana", "eve")
    plan = a_plan(a_check_in(), a_step("closing"))
    seated = begun(without_phone(a_circle(*five, plan=plan), "fern", holds=True))

    assert told in html(seated)
    assert told not in html(begun(without_phone(a_circle(*five, plan=plan), "gus")))
    assert told not in html(asking.open_poll(seated, "check_in"))


def test_one_can_sign_out_of_a_live_console_and_is_asked_first():
    form = SCREENS["held"].partition('action="/facilitator/leave"')[2].partition("</form>")[0]

    assert "The session goes on." in words(form)


def test_nobodys_phone_is_told_by_anything_but_its_seat():
    for text in SCREENS.values():
        assert not re.search(r"token|ballot|electorate", text)


def test_an_evening_that_gets_too_long_says_which_turns_would_fit_and_offers_them():
    sharing = a_round_step(seconds=300)
    plan = replace(a_plan(a_step(minutes=5), sharing), length_minutes=15)
    page = html(begun(a_circle(plan=plan)))

    assert "About 6 minutes over. In “Sharing”, 3:05 min each would fit." in words(page)
    (button,) = re.findall(r'data-emit="round.set" data-with=\'(.*?)\'>Sharing: 3:05', page)
    assert json.loads(entities.unescape(button)) == {"step": "sharing", "seconds": 185}


def test_an_evening_in_its_time_offers_nothing_shorter():
    plan = replace(a_plan(a_step(minutes=5), a_round_step(seconds=300)), length_minutes=30)
    page = html(begun(a_circle(plan=plan)))

    assert "would fit" not in words(page)
    assert "step.shorten" not in page
