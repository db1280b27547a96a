"""What a page says when it is not there or did not work: plain and kind, and never why."""

import re

import pytest
from flask import abort, request

from tests.support.looking import a_flask, the_assets
from web.errors import answer_kindly

SECRET = "Ada Okanari's code"


@pytest.fixture
def troubles():
    return []


@pytest.fixture
def visitor(troubles):
    app = a_flask()
    answer_kindly(app, the_assets(), troubles.append)

    @app.get("/broken")
    def broken():
        raise ValueError(SECRET)

    @app.get("/refused/<int:status>")
    def refused(status):
        abort(status, SECRET)

    @app.post("/long")
    def long():
        request.max_content_length = 10
        return request.get_data()

    @app.get("/moved/")
    def moved():
        return "here"

    return app.test_client()


def test_a_page_that_is_not_there_says_so(visitor):
    answer = visitor.get("/nowhere")

    assert answer.status_code == 404
    assert "Nothing is here" in answer.text


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("/nowhere", "/"), ("/facilitators", "/"), ("//", "/"),
        ("/facilitator/nowhere", "/facilitator"), ("/facilitator/plan/x", "/facilitator"),
    ],
)  # fmt: skip
def test_those_who_hold_are_led_back_to_where_they_hold(visitor, address, way):
    assert re.findall('href="(/[^"]*)">', visitor.get(address).text)[-1] == way


def test_another_way_of_asking_is_answered_kindly(visitor):
    answer = visitor.post("/broken")

    assert answer.status_code == 405
    assert "not how this page is opened" in answer.text


def test_too_much_is_answered_kindly(visitor):
    answer = visitor.post("/long", data="x" * 100)

    assert answer.status_code == 413
    assert "more than fits" in answer.text


def test_what_broke_is_reported_and_not_shown(visitor, troubles):
    answer = visitor.get("/broken")

    assert answer.status_code == 500
    assert "went wrong on our side" in answer.text
    assert [type(trouble) for trouble in troubles] == [ValueError]
    assert "ValueError" not in answer.text


@pytest.mark.parametrize("address", ["/broken", "/refused/400", "/refused/418", f"/{SECRET}"])
def test_no_page_repeats_what_was_asked_or_why_it_failed(visitor, address):
    answer = visitor.get(address)

    assert SECRET not in answer.text
    assert "Traceback" not in answer.text


def test_a_program_is_answered_in_its_own_shape(visitor):
    answer = visitor.post("/broken", json={})

    assert answer.status_code == 405
    assert answer.json == {
        "ok": False,
        "error": {
            "code": "unreadable",
            "message": "That did not arrive in one piece. Please try again.",
        },
    }


def test_a_page_of_trouble_loads_nothing_but_its_style(visitor):
    policy = visitor.get("/nowhere").headers["Content-Security-Policy"]

    assert "script-src 'none'; style-src 'self'" in policy


def test_an_address_that_only_moved_is_gone_to(visitor):
    assert visitor.get("/moved").status_code == 308
