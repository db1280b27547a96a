"""Every answer of a socket comes in the language of the page that is answered."""

import pytest

from tests.support.catalogues import a_catalogue
from tests.support.house import GROUP, House, Turned

WRONG = "No circle opens with that code. Please look at it once more."
GONE_BY = "That moment has gone by. This is how things are now."
LINK_OVER = "This link has been used or has run out. A new one can be made."
SPANISH = {WRONG: "Código equivocado.", GONE_BY: "Ya pasó.", LINK_OVER: "Este enlace ya no sirve."}
ARABIC = {WRONG: "رمز خاطئ.", GONE_BY: "مضت تلك اللحظة."}
HAND_ON = {"turn": "no-such-turn", "cmd": "a" * 16}


@pytest.fixture
def house():
    return House({"es": a_catalogue("es", SPANISH), "ar": a_catalogue("ar", ARABIC)})


def joined(house, **auth):
    """A phone in the circle; answers its socket id."""
    sid = f"page-{house.chance.token()}"
    way = {"invite": house.keys().invite(0), "join": house.chance.token().ljust(16, "0")}
    house.knock(house.participant, sid, {**way, **auth})
    return sid


def refusal(house, sid):
    return house.says(house.participant, sid, "piece.hand_on", **HAND_ON)["error"]["message"]


def turned_away(house, socket, auth, **environ):
    with pytest.raises(Turned) as turned:
        house.knock(socket, "page", auth, **environ)
    return turned.value.error["message"]


@pytest.mark.parametrize(("language", "said"), [("es", SPANISH), ("ar", ARABIC)])
def test_who_is_not_let_in_is_told_so_in_the_language_of_the_page(house, language, said):
    knock = {"code": "AAAA-AAAA", "join": "j" * 16, "language": language}

    assert turned_away(house, house.participant, knock) == said[WRONG]


def test_a_page_that_says_no_language_is_answered_in_that_of_its_browser(house):
    knock = {"code": "AAAA-AAAA", "join": "j" * 16}

    wanted = {"HTTP_ACCEPT_LANGUAGE": "es-MX,en;q=0.7"}
    assert turned_away(house, house.participant, knock, **wanted) == SPANISH[WRONG]
    assert turned_away(house, house.participant, knock) == WRONG


def test_three_pages_of_one_session_are_each_refused_in_their_own_language(house):
    pages = {language: joined(house, language=language) for language in ("es", "ar", "en")}

    assert {code: refusal(house, sid) for code, sid in pages.items()} == {
        "es": SPANISH[GONE_BY],
        "ar": ARABIC[GONE_BY],
        "en": GONE_BY,
    }


def test_their_pictures_are_drawn_in_it_too(house):
    sid = joined(house, language="ar")

    assert house.told(sid, "state")["language"] == "ar"


def test_what_is_no_language_is_as_good_as_none(house):
    assert refusal(house, joined(house, language="tlh")) == GONE_BY


@pytest.mark.parametrize("language", ["e s", "<b>", 7, None, "x" * 17])
def test_what_could_not_even_be_a_language_is_not_taken(house, language):
    with pytest.raises(Turned, match="unreadable"):
        joined(house, language=language)


def test_a_wall_is_drawn_in_the_language_of_its_group_whatever_its_laptop_speaks(house):
    house.store.speaks(GROUP.id, "ar")

    house.knock(house.wall, "wall", {"wall": house.keys().wall(0), "language": "es"})

    assert house.told("wall", "state")["language"] == "ar"


def test_where_the_language_of_a_group_is_gone_its_wall_speaks_that_of_the_laptop(house):
    house.store.speaks(GROUP.id, "tlh")

    house.knock(house.wall, "wall", {"wall": house.keys().wall(0), "language": "es"})

    assert house.told("wall", "state")["language"] == "es"


def test_a_wall_that_is_nobodys_is_told_so_in_the_language_of_the_page(house):
    said = turned_away(house, house.wall, {"wall": "nonsense", "language": "es"})

    assert said == SPANISH[LINK_OVER]


def test_a_console_reads_its_own_language(house):
    assert house.told(house.fern(language="es"), "state")["language"] == "es"
