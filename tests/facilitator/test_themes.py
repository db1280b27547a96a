"""Themes in a summary: from a fixed list, from more than two people, and never free text."""

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest

from sessions.disclosure import FEWEST_ANSWERS
from sessions.domain.meetings import Meeting
from sessions.ports import Group
from tests.facilitator.test_papers import TONIGHT, keep
from tests.support.consoles import GROUP, LIBRARY, ConsoleServer
from tests.support.text import text_of

EIGHT = replace(TONIGHT, attendance=8)
FEW = replace(TONIGHT, attendance=FEWEST_ANSWERS - 1)
ALL = [theme.id for theme in LIBRARY.themes.themes]
HEADING = "What several people spoke of"


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    return server.fern()


@pytest.fixture
def summary(server):
    return keep(server, EIGHT)


def address(summary, ending=""):
    return f"/facilitator/summary/{summary.id}{ending}"


def chooses(browser, summary, *themes):
    return browser.post(address(summary, "/themes"), data={"theme": list(themes)})


def kept(server, summary):
    return [theme.id for theme in server.store.summary(summary.id).themes]


def test_at_first_there_are_none_and_nothing_of_them_is_printed(fern, summary):
    page = fern.get(address(summary)).text

    section = page[: page.index(HEADING)].rpartition("<section")[2]
    assert 'class="no-print"' in section
    assert page.count('type="checkbox" name="theme"') == len(ALL)
    assert " checked" not in page


def test_the_page_says_what_a_theme_means_before_one_is_chosen(fern, summary):
    said = text_of(fern.get(address(summary)))

    assert "Choose only what you heard from more than two people." in said
    assert "What one or two said could point to them." in said


def test_what_is_chosen_is_on_the_page_and_in_every_copy_with_what_it_means(server, fern, summary):
    assert chooses(fern, summary, "hope", "anger").location == address(summary)

    assert kept(server, summary) == ["anger", "hope"], "in the order of the list, whatever was sent"
    said = text_of(fern.get(address(summary)))
    assert "Anger Hope Each was heard from more than two people." in said
    as_json = json.loads(fern.get(address(summary, ".json")).data)
    assert as_json["themes"] == [
        {"id": "anger", "text": "Anger"},
        {"id": "hope", "text": "Hope"},
    ]
    assert as_json["schema_version"] == 4
    table = StringIO(fern.get(address(summary, ".csv")).data.decode("utf-8-sig"), newline="")
    themes = [row for row in csv.DictReader(table) if row["metric"] == "theme"]
    assert [(row["value"], row["n_basis"], row["note"]) for row in themes] == [
        ("anger", "more than two", "Anger"),
        ("hope", "more than two", "Hope"),
    ]


def test_a_choice_can_be_undone(server, fern, summary):
    chooses(fern, summary, "hope", "anger")
    assert fern.get(address(summary)).text.count(" checked") == 2

    chooses(fern, summary, "hope")
    assert kept(server, summary) == ["hope"]

    chooses(fern, summary)
    assert server.store.summary(summary.id) == summary


@pytest.mark.parametrize("unknown", ["Ada was angry", "ANGER", "", "<b>"])
def test_what_is_not_in_the_list_is_refused_and_changes_nothing(server, fern, summary, unknown):
    chooses(fern, summary, "hope")

    assert chooses(fern, summary, "anger", unknown).status_code == 400
    assert kept(server, summary) == ["hope"]


def test_too_many_are_told_and_what_was_chosen_is_not_lost(server, fern, summary):
    most = LIBRARY.themes.most

    answer = chooses(fern, summary, *ALL[: most + 1])

    assert answer.status_code == 400
    assert "5 themes at most. Nothing is changed yet. Please let go of some." in text_of(answer)
    assert answer.text.count(" checked") == most + 1
    assert '<details class="no-print" open>' in answer.text
    assert kept(server, summary) == []
    assert chooses(fern, summary, *ALL[:most]).status_code == 303


def test_where_few_were_there_a_theme_could_point_to_somebody(server, fern):
    few = keep(server, FEW)

    page = fern.get(address(few))

    assert "Fewer than five people were there" in text_of(page)
    assert 'name="theme"' not in page.text
    assert chooses(fern, few, "hope").status_code == 400
    assert kept(server, few) == []


def test_the_next_meeting_stands_beside_the_summary_and_in_no_copy(server, fern, summary):
    meeting = Meeting("uid-canary", "2026-12-08", "19:00", 90, "Hall-canary")
    server.store.change_group(replace(GROUP, next_meeting=meeting, safeguarding="Rosa-canary"))

    page = fern.get(address(summary))

    assert "We meet again on Tuesday, December 8" in text_of(page)
    assert "This is no part of the summary." in text_of(page)
    beside = page.text[: page.text.index("We meet again")].rpartition("<section")[2]
    assert 'class="no-print"' in beside
    for copy in (page, fern.get(address(summary, ".json")), fern.get(address(summary, ".csv"))):
        assert "canary" not in copy.text
    assert "2026-12-08" not in fern.get(address(summary, ".json")).text


def test_each_group_has_its_own_earlier_evenings(server, fern, summary):
    assert "<h3>" not in fern.get("/facilitator").text

    server.store.add_group(Group("carers", "Carers on Tuesday"))
    page = fern.get("/facilitator").text

    assert f"<h3><bdi>{GROUP.title}</bdi></h3>" in page
    assert "<h3><bdi>Carers on Tuesday</bdi></h3>" not in page, "nothing was held yet"
