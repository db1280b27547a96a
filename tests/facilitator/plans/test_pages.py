"""A group's own plans: where they are listed, made, opened, printed and deleted."""

import html
import json
import re
from dataclasses import replace

import pytest

from facilitator.plans.pages import PLANS_AT_MOST
from facilitator.view import view
from sessions.content.reading.plan_files import PLAN_FILE_BYTES
from sessions.domain.words import Typed
from sessions.ports import Group, OwnPlan
from tests.support.cast import a_circle
from tests.support.consoles import GROUP, LIBRARY, ConsoleServer, faces_beside
from tests.support.fakes import MemoryStore
from tests.support.looking import a_moment
from tests.support.plan_forms import PLANS, a_plan_of_ones_own

GRIEF = LIBRARY.plan("grief").plan
OURS = replace(GRIEF, id="own-1", title=Typed("Our Monday"))


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    return server.fern()


@pytest.fixture
def ours(server):
    server.store.add_plan(OwnPlan(GROUP.id, OURS))
    return OURS


def said(answer):
    return html.unescape(answer.text)


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", PLANS), ("POST", PLANS), ("POST", f"{PLANS}/file"), ("GET", f"{PLANS}/own-1"),
        ("POST", f"{PLANS}/own-1"), ("GET", f"{PLANS}/own-1/delete"),
        ("POST", f"{PLANS}/own-1/delete"), ("GET", "/facilitator/plan/own-1.json"),
        ("POST", "/facilitator/plan/own-1"),
    ],
)  # fmt: skip
def test_nothing_here_is_for_strangers(server, ours, method, address):
    answer = server.stranger().open(address, method=method, data={"from": "grief"})

    assert answer.status_code == 403
    assert "You are not signed in" in answer.text
    assert server.store.own_plans(GROUP.id) == (OwnPlan(GROUP.id, ours),)


def test_a_copy_is_a_plan_of_its_own_with_a_name_of_its_own(server, fern):
    address = a_plan_of_ones_own(fern)
    (own,) = server.store.own_plans(GROUP.id)

    assert address == f"{PLANS}/{own.plan.id}"
    assert own.plan.title == f"{GRIEF.title}, our way"
    assert own.plan == replace(GRIEF, id=own.plan.id, title=own.plan.title)


def test_a_new_plan_begins_with_what_every_circle_has(server, fern):
    fern.post(PLANS, data={"from": ""})
    (own,) = server.store.own_plans(GROUP.id)

    kinds = [step.kind.value for step in own.plan.steps]
    assert kinds == ["welcome", "agreements", "round", "closing"]
    assert (own.plan.author, own.plan.licence) == ("", "")


def test_what_does_not_exist_is_not_copied_changed_or_taken_away(fern):
    assert fern.post(PLANS, data={"from": "nothing"}).status_code == 404
    for address in (f"{PLANS}/nothing", f"{PLANS}/nothing/delete", "/facilitator/plan/x.json"):
        assert fern.get(address).status_code == 404


def test_own_plans_are_listed_beside_the_ready_ones(fern, ours):
    listed, home = said(fern.get(PLANS)), said(fern.get("/facilitator"))

    for page in (listed, home):
        assert "Our Monday" in page
        assert all(html.unescape(ready.plan.title) in page for ready in LIBRARY.plans)
    assert home.count('type="radio" name="plan"') == 1 + len(LIBRARY.plans)
    assert home.count(" checked") == 1


def test_an_own_plan_opens_a_session(server, fern, ours):
    fern.post("/facilitator/open", data={"plan": "own-1"})

    assert server.live.plan == ours


def test_an_own_plan_has_a_run_sheet_for_as_many_as_come(fern, ours):
    sheet = fern.get("/facilitator/plan/own-1")
    for_twelve = fern.post("/facilitator/plan/own-1", data={"people": "12", "begins": "19:30"})

    assert "Our Monday" in sheet.text
    assert "Reckoned for 8 people." in sheet.text
    assert "Reckoned for 12 people." in for_twelve.text
    assert "In “Sharing”" in said(for_twelve)
    assert "7:30\u202fPM" in said(for_twelve)


@pytest.mark.parametrize("people", ["", "0", "many", "51", "-1"])
def test_a_sheet_is_reckoned_for_the_plans_own_number_where_none_makes_sense(fern, ours, people):
    answer = fern.post("/facilitator/plan/own-1", data={"people": people, "begins": "25:99"})

    assert "Reckoned for 8 people." in answer.text


def test_a_plan_is_deleted_only_after_asking(server, fern, ours):
    asked = fern.get(f"{PLANS}/own-1/delete")
    assert "Delete “Our Monday”?" in said(asked)
    assert server.store.own_plan("own-1")

    for _twice in range(2):
        assert fern.post(f"{PLANS}/own-1/delete").headers["Location"] == PLANS
    assert server.store.own_plan("own-1") is None


def test_deleting_says_that_a_session_that_goes_on_keeps_its_copy(server, fern, ours):
    fern.post("/facilitator/open", data={"plan": "own-1"})

    assert "keeps its copy" in fern.get(f"{PLANS}/own-1/delete").text
    fern.post(f"{PLANS}/own-1/delete")
    assert server.live.plan == ours


def test_with_several_groups_a_plan_says_whose_it_is(server, fern, ours):
    assert GROUP.title not in fern.get(PLANS).text
    server.store.add_group(Group("fridays", "Friday circle"))

    page = fern.get(PLANS).text
    fern.post(PLANS, data={"from": "grief", "group": "fridays"})

    assert page.count(GROUP.title) == 2
    assert len(server.store.own_plans("fridays")) == 1


def test_there_is_a_bound_on_how_many_plans_are_kept(server, fern):
    for number in range(PLANS_AT_MOST):
        server.store.add_plan(OwnPlan(GROUP.id, replace(OURS, id=f"own-{number}")))

    answer = fern.post(PLANS, data={"from": "grief"})

    assert answer.status_code == 422
    assert "A hundred plans are kept." in answer.text


def test_a_file_is_smaller_than_what_werkzeug_would_put_on_the_disk():
    """From 500 KB on it would make a temporary file; the gate lets no more than 256 KB in."""
    assert PLAN_FILE_BYTES < 500 * 1024


def test_while_people_arrive_an_own_plan_can_be_chosen_instead():
    store = MemoryStore()
    store.add_group(GROUP)
    store.add_plan(OwnPlan(GROUP.id, OURS))

    page = faces_beside(store).render(view(a_moment(a_circle()), ""))

    (chosen,) = re.findall(r"data-with='([^']*)'[^>]*><span>Our Monday", page)
    assert json.loads(html.unescape(chosen)) == {"plan": "own-1"}
