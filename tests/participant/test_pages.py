"""The phone's page: one answer with everything in it, the same for everyone."""

import gzip
import re

import pytest

from participant.picture import PhonePicture
from tests.support.phones import APP, a_phone_server

WEIGHT_AT_MOST_BYTES = 14_336
"""What fits, packed, into the first flight of a new connection."""


def the_page(app=APP, **headers):
    return app.test_client().get("/", headers=headers)


def test_everything_a_phone_needs_is_in_one_answer():
    page = the_page().text

    assert not re.search(r'(src|href)="(?!data:,"|tel:|sms:)', page)
    assert page.count("<script") == page.count("<style") == 1


def test_the_page_lets_in_its_own_style_and_script_and_nothing_else():
    policy = the_page().headers["Content-Security-Policy"]

    assert re.search(r"script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'; ", policy)
    assert "unsafe" not in policy


def test_the_page_is_light():
    packed = the_page(**{"Accept-Encoding": "gzip"}).data

    assert len(packed) <= WEIGHT_AT_MOST_BYTES
    assert gzip.decompress(packed) == the_page().data


def test_agreements_come_before_the_name_and_the_name_is_not_required():
    page = the_page().text

    assert page.index("data-agree") < page.index('name="name"')
    assert "required" not in page.partition('id="name"')[2].partition(">")[0]


@pytest.mark.parametrize(
    "said",
    ["never saved", "never written down", "only from five answers", "a summary without names"],
)
def test_the_promise_is_said_in_short_before_a_seat_is_taken(said):
    assert said in the_page().text.partition("data-agree")[0]


@pytest.mark.parametrize(
    "said",
    [
        "trust whoever runs this",
        "adults, 18 and over",
        "not therapy",
        "not an emergency service",
        "serious harm",
        "legal duty to report",
        "cannot stop a camera",
        "change the program",
        "keep traces",
    ],
)
def test_what_cannot_be_promised_is_said_before_a_seat_is_taken(said):
    assert said in the_page().text.partition("data-agree")[0]


def test_plain_http_is_named_and_a_locked_line_is_not_accused_of_it():
    assert "no https" in the_page().text
    assert "no https" not in APP.test_client().get("/", base_url="https://localhost").text


def test_behind_a_proxy_the_setting_says_that_the_line_is_locked():
    app, _faces = a_phone_server()
    app.config["PREFERRED_URL_SCHEME"] = "https"

    assert "no https" not in the_page(app).text


def test_nothing_of_a_group_is_told_before_a_seat():
    assert "Thursday" not in the_page().text


@pytest.mark.parametrize("template", ["over", "moved"])
def test_the_page_can_say_by_itself_that_a_seat_is_gone(template):
    assert f'<template id="{template}">' in the_page().text


def test_people_to_call_are_those_of_the_country():
    assert "116 123" in the_page().text
    assert "988" in the_page(a_phone_server("US")[0]).text


def test_where_groups_meet_in_several_countries_all_can_be_found():
    page = the_page(a_phone_server("GB", "US")[0]).text

    assert "<summary>United Kingdom</summary>" in page
    assert "<summary>United States</summary>" in page


def test_where_no_country_is_known_there_is_still_somebody_to_find():
    _app, faces = a_phone_server("XX")

    assert "findahelpline.com" in faces.render(PhonePicture("ended", "ended", group="unknown"))
