"""What is erased for good: asked first, exactly what goes, and proved after."""

from dataclasses import replace

import pytest

from sessions.domain.meetings import Meeting
from tests.facilitator.test_papers import TONIGHT, keep
from tests.support.consoles import GROUP, ConsoleServer
from tests.support.fakes import MemoryEraser, MemoryStore
from tests.support.text import text_of

PAGE = f"/facilitator/groups/{GROUP.id}"
FULL = replace(
    GROUP,
    safeguarding="Rosa Canary, 0123 456",
    next_meeting=Meeting("u-1", "2026-12-08", "19:00", 90),
)


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    return server.fern()


def test_a_summary_is_named_before_it_goes_and_asking_erases_nothing(server, fern):
    summary = keep(server, TONIGHT)

    said = text_of(fern.get(f"/facilitator/summary/{summary.id}/erase"))

    assert "<b>Thursday</b> circle , A first evening, November 23, 2026" in said
    assert "It cannot be brought back." in said
    assert server.store.summary(summary.id) == summary


def test_an_erased_summary_is_gone_and_the_search_is_told(server, fern):
    summary, other = keep(server, TONIGHT), keep(server, TONIGHT)

    answer = fern.post(f"/facilitator/summary/{summary.id}/erase")

    assert server.store.summaries(GROUP.id) == (other,)
    said = text_of(answer)
    assert "It is erased" in said
    assert "We looked for 12 words and numbers of it. We read 3 files to the last letter." in said
    assert "Nothing of it was found." in said
    assert "4 more stay, because something that you keep has them too." in said


def test_a_copy_that_somebody_made_is_named_and_nothing_is_claimed():
    store = MemoryStore()
    server = ConsoleServer(store, eraser=MemoryEraser(store, ("copy.sqlite",)))
    summary = keep(server, TONIGHT)

    said = text_of(server.fern().post(f"/facilitator/summary/{summary.id}/erase"))

    assert "Not all of it is gone" in said
    assert "copy.sqlite" in said
    assert "Nothing of it was found." not in said


def test_everything_that_goes_with_a_group_is_named(server, fern):
    server.store.change_group(FULL)
    keep(server, TONIGHT)
    keep(server, TONIGHT)

    said = text_of(fern.get(f"{PAGE}/erase"))

    for part in (
        GROUP.title,
        "its name, its country and its language",
        "whom you turn to",
        "when and where it meets again",
        "2 summaries",
        "which words to start from it had, and the plans it made",
    ):
        assert part in said


def test_what_a_group_does_not_have_is_not_named(fern):
    said = text_of(fern.get(f"{PAGE}/erase"))

    assert "whom you turn to" not in said
    assert "meets again" not in said
    assert "summar" not in said


def test_a_group_goes_with_everything_of_it(server, fern):
    summary = keep(server, TONIGHT)

    assert "It is erased" in text_of(fern.post(f"{PAGE}/erase"))

    assert server.store.groups() == ()
    assert server.store.summary(summary.id) is None
    assert fern.get(PAGE).status_code == 404


def test_nobodys_evening_is_taken_away(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})

    asked, answer = fern.get(f"{PAGE}/erase"), fern.post(f"{PAGE}/erase")

    assert "Erase it for good" not in asked.text
    assert answer.status_code == 409
    assert "A session of this group is going on." in text_of(answer)
    assert server.store.group(GROUP.id) == GROUP
    assert server.live


@pytest.mark.parametrize("address", ["summary/nobodys/erase", "groups/nobodys/erase"])
def test_what_is_not_there_is_not_said_to_be_erased(fern, address):
    assert fern.get(f"/facilitator/{address}").status_code == 404
    assert fern.post(f"/facilitator/{address}").status_code == 404
