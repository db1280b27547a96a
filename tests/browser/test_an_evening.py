"""A whole evening of eight in browsers: six phones, two seats without one, console and wall."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.browser import scenes
from tests.browser.gathering import Gathering
from tests.browser.people import Console
from tests.browser.scenes import BEN, EVERYONE, Tonight
from tests.support.evening import HOST
from tests.support.search import traces

IN_WORDS = {"Heavy · Tired": "some", "Steady": "few_or_none", "Calm · Light": "few_or_none"}
LISTENING = ("listening-", "quiet-", "round_soon-", "round_over-", "phones_away-")
SAID_OF_A_DATE_WITHOUT_A_TIME = "status of 400"
A_TIME = ("data-arc", "data-stages", "minute")


@pytest.fixture
def tonight(gathering: Gathering) -> Tonight:
    return Tonight(gathering, gathering.console(), gathering.wall())


def test_eight_people_go_through_a_whole_evening(tonight, tmp_path):
    scenes.everyone_arrives(tonight)
    scenes.they_are_welcomed(tonight)
    scenes.they_check_in(tonight)
    scenes.they_begin_to_share(tonight)
    scenes.some_would_rather_not_now(tonight)
    scenes.ben_sends_a_quiet_word(tonight)
    scenes.two_share_without_a_phone(tonight)
    scenes.ben_steps_out_and_comes_back(tonight)
    scenes.who_said_not_today_is_asked_once_more(tonight)
    scenes.they_rest(tonight)
    scenes.they_hear_one_another(tonight)
    scenes.they_check_in_again(tonight)
    scenes.they_take_a_word_home(tonight)
    scenes.they_close(tonight)

    nobody_was_told_too_much(tonight)
    the_phones_have_forgotten(tonight)
    fern_looks_back(tonight.fern)
    the_summary_is_about_nobody(tonight.fern, tmp_path)
    they_agree_to_meet_again(tonight.fern)
    the_group_is_erased(tonight.fern)


def nobody_was_told_too_much(tonight):
    wall = tonight.wall
    told = {"frames": wall.watched.heard, "page": wall.page.content().encode()}
    assert traces([part for name in (*EVERYONE, HOST) for part in (name, family(name))], told) == []
    for name, phone in tonight.phones.items():
        assert (b"Take it back" in phone.watched.heard) == (name == BEN)
    for face in (*tonight.phones.values(), wall):
        kinds = (*LISTENING, "holding-") if face is wall else LISTENING
        listening = [p for p in face.watched.pictures if p["screen"].startswith(kinds)]
        assert listening
        assert [p for p in listening if p["left_ms"] is not None] == []
        assert [p for p in listening for word in A_TIME if word in p["html"]] == []


def family(name):
    return name.split()[-1]


def the_phones_have_forgotten(tonight):
    for phone in tonight.phones.values():
        assert phone.kept() == []
        _page, _does_my_link_open, *later = phone.watched.answers
        assert [url.rpartition("/")[2] for url in later] == ["later.mjs"]


def fern_looks_back(fern):
    fern.follows("Five questions for those who held")
    fern.sees("debrief")
    fern.follows("Done")
    fern.sees("home")


def the_summary_is_about_nobody(fern, folder):
    fern.follows("Tuesday circle, An evening in one room")
    fern.sees("summary")
    as_json = downloaded(fern, "Data (JSON)", folder / "summary.json")
    as_csv = downloaded(fern, "Spreadsheet (CSV)", folder / "summary.csv")
    assert traces((*EVERYONE, HOST), {"json": as_json, "csv": as_csv}) == []

    summary = json.loads(as_json)
    assert summary["attendance"] == len(EVERYONE)
    assert [in_words(poll) for poll in summary["polls"]] == [IN_WORDS, IN_WORDS]
    assert b'"attendance","8"' in as_csv


def they_agree_to_meet_again(fern):
    fern.follows("To the start")
    fern.follows("Groups and when they meet again")
    fern.sees("groups")
    fern.follows("Tuesday circle")
    fern.unfolds("Choose a date")
    fern.page.get_by_label("Day").fill((date.today() + timedelta(days=7)).isoformat())
    fern.clicks("Agree on this date")
    fern.reads("Please choose a time.")
    fern.watched.forgive(SAID_OF_A_DATE_WITHOUT_A_TIME)
    fern.page.get_by_label("Time").fill("19:00")
    fern.clicks("Agree on this date")
    fern.reads("We meet again on")


def the_group_is_erased(fern):
    fern.follows("Erase this group")
    fern.sees("erase-group")
    fern.clicks("Erase it for good")
    fern.hears("It is erased")
    fern.follows("To the start")
    fern.sees("no-group")


def in_words(poll):
    return {answer["option"]: answer["share"] for answer in poll["answers"]}


def downloaded(fern: Console, link: str, path: Path) -> bytes:
    with fern.page.expect_download() as download:
        fern.follows(link)
    download.value.save_as(path)
    return path.read_bytes()
