"""The phone's page: one answer with everything in it, the same for everyone."""

import gzip
import re

import pytest

from participant.picture import PhonePicture
from tests.support.catalogues import a_catalogue
from tests.support.phones import APP, INVITE, a_phone_server
from web.languages import COMPLETE, Languages, shipped

SPEAKING, _faces = a_phone_server(
    languages=Languages(
        {"es": a_catalogue("es", {"Take a seat": "Toma asiento"}), "ar": a_catalogue("ar", {})}
    )
)
SHIPPED, _faces = a_phone_server(languages=shipped())
IN_ANY_LANGUAGE_AT_MOST_BYTES = 14_336
WEIGHT_AT_MOST_BYTES = 13_450
"""With a good kilobyte of headers it fits into the first flight of a new connection (ten packets,
14 600 bytes): one byte more costs a round trip, 0.4 s on a slow line. Measured: docs/bench.md."""


def the_page(app=APP, **headers):
    return app.test_client().get("/", headers=headers)


def test_everything_a_phone_needs_is_in_one_answer():
    page = the_page().text

    assert not re.search(r'(src|href)="(?!data:,"|tel:|sms:|/people-to-call")', page)
    assert page.count("<script") == page.count("<style") == 1


def test_the_page_lets_in_its_own_style_and_script_and_nothing_else():
    policy = the_page().headers["Content-Security-Policy"]

    own, linked = r"'sha256-[^ ]+'", r"localhost/static/\w{16}"
    spare, later = rf"{linked}/socket\.io\.esm\.min\.js", rf"{linked}/later\.mjs"
    assert re.search(rf"script-src {own} {spare} {later}; style-src {own}; ", policy)
    assert "unsafe" not in policy


def test_a_glance_at_the_title_of_the_page_tells_nothing():
    page = the_page(SPEAKING, **{"Accept-Language": "es"}).text

    assert re.findall("<title>(.*?)</title>", page) == ["Talking Piece"]
    assert '<link rel="icon" href="data:,">' in page
    assert "document.title" not in page


def test_the_page_is_in_the_language_of_the_phone_and_caches_know_that():
    spanish = the_page(SPEAKING, **{"Accept-Language": "es-MX,en;q=0.8"})
    english = the_page(SPEAKING, **{"Accept-Language": "en"})

    assert '<html lang="es" dir="ltr">' in spanish.text
    assert "Toma asiento" in spanish.text
    assert "Take a seat" in english.text
    assert "Accept-Language" in spanish.headers["Vary"]
    assert spanish.headers["ETag"] != english.headers["ETag"]


def test_a_language_that_was_chosen_has_a_page_of_its_own():
    arabic = SPEAKING.test_client().get("/ar", headers={"Accept-Language": "es"})

    assert '<html lang="ar" dir="rtl">' in arabic.text
    assert "Accept-Language" not in arabic.headers["Vary"]


@pytest.mark.parametrize("path", ["/tlh", "/EN", "/en/", "/es.html", "/favicon.ico"])
def test_what_is_no_language_is_no_page(path):
    assert SPEAKING.test_client().get(path).status_code == 404


def test_languages_can_be_chosen_by_their_own_names_before_a_seat_and_in_it():
    page = the_page(SPEAKING).text
    button = '<button class="button" type="button" data-language="ar" lang="ar" dir="rtl">العربية'

    assert button in page.partition('data-join="name"')[0]
    assert button in page.partition('id="my-seat"')[2].partition("</dialog>")[0]
    assert 'data-language="en"' not in page


def test_where_there_is_one_language_there_is_no_choice():
    assert "data-language" not in the_page().text.partition("<script")[0]


def test_no_other_script_is_let_in_at_an_address_that_a_policy_cannot_name():
    policy = APP.test_client().get("/", base_url="http://[::1]:8420").headers

    assert re.search(r"script-src '[^ ]+'; ", policy["Content-Security-Policy"])


def test_the_page_is_light():
    packed = the_page(**{"Accept-Encoding": "gzip"}).data

    assert len(packed) <= WEIGHT_AT_MOST_BYTES
    assert gzip.decompress(packed) == the_page().data


@pytest.mark.parametrize("language", COMPLETE)
def test_the_page_is_light_in_every_language(language):
    asks = {"Accept-Encoding": "gzip", "Accept-Language": language}
    packed = the_page(SHIPPED, **asks).data

    assert len(packed) <= IN_ANY_LANGUAGE_AT_MOST_BYTES
    assert f'lang="{language}"' in gzip.decompress(packed).decode()


@pytest.mark.parametrize(("path", "told"), [("/", "This link opens no circle"), ("/es", "Este")])
def test_an_invite_that_opens_nothing_is_told_of_before_anybody_comes_in(path, told):
    answer = SHIPPED.test_client().post(path, data="0f" * 16)

    assert (answer.status_code, answer.mimetype) == (200, "text/plain")
    assert answer.text.startswith(told)


@pytest.mark.parametrize("path", ["/", "/es"])
def test_of_an_invite_that_opens_a_circle_nothing_is_told(path):
    assert SPEAKING.test_client().post(path, data=INVITE).text == ""


@pytest.mark.parametrize("sent", [b"", b"\xff\xfe", b"0f" * 100_000, INVITE.encode() + b"1"])
def test_whatever_else_is_sent_opens_nothing(sent):
    assert APP.test_client().post("/", data=sent).status_code == 200


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


def test_people_to_call_are_there_without_a_script_too():
    linked = the_page().text.partition("<noscript>")[2].partition("</noscript>")[0]
    page = APP.test_client().get("/people-to-call")

    assert 'href="/people-to-call"' in linked
    assert "116 123" in page.text
    assert "<script" not in page.text
    assert "script-src 'none'" in page.headers["Content-Security-Policy"]


def test_where_groups_meet_in_several_countries_all_can_be_found():
    page = the_page(a_phone_server("GB", "US")[0]).text

    assert "<summary>United Kingdom</summary>" in page
    assert "<summary>United States</summary>" in page


def test_where_no_country_is_known_there_is_still_somebody_to_find():
    _app, faces = a_phone_server("XX")

    assert "findahelpline.com" in faces.render(PhonePicture("ended", "ended", group="unknown"))


def test_what_did_not_get_through_is_left_to_the_person_and_nothing_else_is_claimed():
    page = APP.test_client().get("/").text

    assert "That did not get through. Please try again." in page
    assert "keep trying" not in page
