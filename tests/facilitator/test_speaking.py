"""Those who hold choose what they read, and what the shared screen of their group reads."""

import pytest

from tests.support.catalogues import a_catalogue
from tests.support.consoles import GROUP, ConsoleServer
from web.languages import COOKIE, Languages
from web.publisher import Audience

SPANISH = {
    "Open a session": "Abrir una sesión",
    "First meeting": "Primer encuentro",
    "You are not signed in on this device. A one-time link opens it.": "No has entrado aquí.",
}


@pytest.fixture
def server():
    spoken = {"es": a_catalogue("es", SPANISH), "ar": a_catalogue("ar", {})}
    return ConsoleServer(languages=Languages(spoken))


@pytest.fixture
def fern(server):
    return server.fern()


def chooses(browser, language):
    return browser.post("/facilitator/language", data={"language": language})


def test_what_is_chosen_is_read_on_every_page_from_then_on(fern):
    assert "Open a session" in fern.get("/facilitator").text

    assert chooses(fern, "es").location == "/facilitator"

    page = fern.get("/facilitator").text
    assert "Abrir una sesión" in page
    assert '<html lang="es" dir="ltr">' in page


def test_a_language_from_right_to_left_turns_the_page_round(fern):
    chooses(fern, "ar")

    assert '<html lang="ar" dir="rtl">' in fern.get("/facilitator").text


def test_the_choice_is_kept_for_these_pages_alone_and_no_script_reads_it(fern):
    (cookie,) = chooses(fern, "es").headers.getlist("Set-Cookie")

    settings = {part.strip() for part in cookie.split(";")}
    assert {f"{COOKIE}=es", "HttpOnly", "SameSite=Strict", "Path=/facilitator"} <= settings


def test_over_https_it_never_goes_without_it(server):
    answer = server.stranger().post(
        "/facilitator/language",
        data={"language": "es"},
        headers={"Origin": "https://circle.example"},
    )

    assert "Secure" in answer.headers["Set-Cookie"].split("; ")


def test_one_need_not_be_signed_in_to_read(server):
    stranger = server.stranger()
    chooses(stranger, "es")

    assert "No has entrado aquí." in stranger.get("/facilitator").text


@pytest.mark.parametrize("language", ["", "tlh", "es; Path=/", "<b>"])
def test_what_is_not_offered_is_not_kept(fern, language):
    assert "Set-Cookie" not in chooses(fern, language).headers


def test_without_a_choice_a_console_reads_what_its_browser_asks_for(fern):
    assert "Abrir una sesión" in fern.get("/facilitator", headers={"Accept-Language": "es"}).text


def test_every_language_is_offered_by_its_own_name(fern):
    page = fern.get("/facilitator").text

    assert 'value="es" lang="es" dir="ltr">Español</button>' in page
    assert 'value="ar" lang="ar" dir="rtl">العربية</button>' in page


def test_where_there_is_one_language_there_is_no_choice():
    assert "languages" not in ConsoleServer().fern().get("/facilitator").text


def test_the_wall_gets_the_language_of_the_group(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})
    server.publisher.register(an_audience("/wall"))
    server.publisher.welcome("/wall", "wall", session=server.live.id)

    said = {"session": server.live.id, "language": "ar"}
    fern.post("/facilitator/wall-language", data=said)

    assert server.store.group(GROUP.id).language == "ar"
    assert server.hung_up == [("wall", "/wall")], "it comes back by itself, and is Arabic then"


@pytest.mark.parametrize("said", [{}, {"language": "tlh"}, {"session": "nobodys"}])
def test_what_is_no_language_or_no_session_changes_no_wall(server, fern, said):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})
    whole = {"session": server.live.id, "language": "ar", **said} if said else {}

    fern.post("/facilitator/wall-language", data=whole)

    assert server.store.group(GROUP.id) == GROUP


def an_audience(namespace):
    return Audience(namespace, lambda *_: None, lambda *_: None, lambda *_: "")
