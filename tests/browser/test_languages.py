"""A Spanish phone, an Arabic phone and an English console around one piece; and how one chooses."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.gathering import Gathering, gathered
from tests.browser.people import AGREED
from tests.browser.screens import PATIENCE_MS
from tests.support.catalogues import a_catalogue, kept_in
from tests.support.server import Server

ADA, BEN = "Ada Okafor", "علي"
SPANISH = {
    AGREED: "Tengo 18 años o más, y lo cumpliré",
    "What shall we call you?": "¿Cómo te llamamos?",
    "Take a seat": "Toma asiento",
    "Welcome, %(name)s": "Te damos la bienvenida, %(name)s",
    "Welcome": "Bienvenida",
    "It is coming to you": "Viene hacia ti",
    "Take the piece": "Toma la pieza",
    "It is with you": "Está contigo",
    "Hand on to %(name)s": "Pasa a %(name)s",
    "My seat": "Mi asiento",
    "No circle opens with that code. Please look at it once more.": "Ningún círculo se abre así.",
    "The code on the wall": "El código de la pared",
    "Sharing": "Compartir",
    "The session has ended": "La sesión ha terminado",
}
ARABIC = {
    AGREED: "عمري ١٨ عامًا أو أكثر، وسألتزم بهذا",
    "What shall we call you?": "ماذا نناديك؟",
    "Take a seat": "اجلس",
    "Welcome, %(name)s": "أهلًا، %(name)s",
    "Welcome": "أهلًا وسهلًا",
    "Listening to %(name)s": "نصغي إلى %(name)s",
    "Come and sit down": "تفضلوا بالجلوس",
    "The session has ended": "انتهت الجلسة",
}


@pytest.fixture
def gathering(browser: Browser, tmp_path: Path) -> Iterator[Gathering]:
    """A server that speaks a little Spanish and Arabic."""
    tried = [
        kept_in(tmp_path, a_catalogue(code, said))
        for code, said in (("es", SPANISH), ("ar", ARABIC))
    ]
    options = tuple(part for path in tried for part in ("--catalogue", str(path)))
    server = Server(tmp_path, options=options).start()
    try:
        with gathered(server, browser) as gathering:
            yield gathering
    finally:
        server.stop()


def joins(phone, link, name, words):
    """A seat, by the words of another language."""
    phone.page.goto(link)
    phone.taps(words[AGREED])
    phone.field(words["What shall we call you?"]).fill(name)
    phone.taps(words["Take a seat"])
    phone.hears(words["Welcome, %(name)s"].replace("%(name)s", name))


def opens_the_choice(someone):
    someone.page.locator(".languages > summary").filter(visible=True).click()


def is_written(someone, language, direction):
    root = someone.page.locator("html")
    expect(root).to_have_attribute("lang", language, timeout=PATIENCE_MS)
    expect(root).to_have_attribute("dir", direction)


def test_everyone_in_one_session_sees_their_own_language(gathering):
    fern, invite = gathering.console(), gathering.server.links["join"]
    ada, ben = gathering.phone(locale="es-MX"), gathering.phone(locale="ar-EG")
    joins(ada, invite, ADA, SPANISH)
    joins(ben, invite, BEN, ARABIC)
    is_written(ada, "es", "ltr")
    is_written(ben, "ar", "rtl")
    is_written(fern, "en", "ltr")

    gathering.goes_to("sharing")
    fern.hears("Sharing")
    fern.unfolds(ADA)
    fern.page.get_by_role("button", name=f"Offer it to {ADA}").first.click()
    ada.hears("Viene hacia ti")
    fern.hears(f"Offered to {ADA}")
    ada.taps("Toma la pieza")
    ada.hears("Está contigo")
    ben.hears(f"نصغي إلى {ADA}")
    fern.hears(f"With {ADA}")
    expect(ada.button(f"Pasa a {BEN}")).to_be_visible()


def test_a_refusal_comes_in_the_language_of_the_phone(gathering):
    ada = gathering.phone(locale="es")
    ada.page.goto(gathering.server.url)
    ada.taps(SPANISH[AGREED])
    ada.field("El código de la pared").fill("AAAA-AAAA")
    ada.taps("Toma asiento")

    ada.is_told("Ningún círculo se abre así.")


def test_somebody_who_sits_already_chooses_and_keeps_their_seat(gathering):
    ada, invite = gathering.phone(), gathering.server.links["join"]
    ada.joins(invite, ADA)
    ada.taps("My seat")
    opens_the_choice(ada)
    ada.taps("Español")

    ada.hears(f"Te damos la bienvenida, {ADA}")
    is_written(ada, "es", "ltr")
    ada.page.goto(invite)
    ada.hears(f"Te damos la bienvenida, {ADA}")
    expect(ada.page).to_have_url(re.compile(r"/es(#.*)?$"))

    ada.taps("Mi asiento")
    opens_the_choice(ada)
    ada.taps("English")
    ada.sits_as(ADA)


def test_who_has_no_seat_yet_chooses_before_anything_is_asked(gathering):
    ben, invite = gathering.phone(), gathering.server.links["join"]
    ben.page.goto(invite)
    opens_the_choice(ben)
    ben.taps("العربية")
    ben.hears("أهلًا وسهلًا")
    is_written(ben, "ar", "rtl")
    ben.taps(ARABIC[AGREED])
    ben.field(ARABIC["What shall we call you?"]).fill(BEN)
    ben.taps(ARABIC["Take a seat"])

    ben.hears(f"أهلًا، {BEN}")


def test_the_end_forgets_the_choice_too_and_is_said_in_it(gathering):
    ada, console = gathering.phone(), gathering.held()
    ada.page.goto(gathering.server.links["join"])
    opens_the_choice(ada)
    ada.taps("Español")
    ada.taps(SPANISH[AGREED])
    ada.field(SPANISH["What shall we call you?"]).fill(ADA)
    ada.taps(SPANISH["Take a seat"])
    ada.hears(f"Te damos la bienvenida, {ADA}")

    console.do("session.end")

    ada.hears("La sesión ha terminado")
    assert ada.kept() == []


def test_the_shared_screen_is_in_the_language_of_its_group(gathering):
    fern, wall = gathering.console(), gathering.wall()
    wall.hears("Come and sit down")
    fern.clicks("Door")
    fern.unfolds("Language of the shared screen")
    fern.clicks("العربية")

    wall.hears("تفضلوا بالجلوس")
    is_written(wall, "ar", "rtl")
    expect(wall.page).to_have_url(f"{gathering.server.url}/wall/ar")
    fern.hears("People are arriving")


def test_the_one_who_holds_chooses_for_this_device(gathering):
    fern = gathering.console()
    gathering.goes_to("welcome")
    fern.hears("Welcome")
    fern.unfolds("You who hold")
    opens_the_choice(fern)
    fern.clicks("Español")

    fern.hears("Bienvenida")
    is_written(fern, "es", "ltr")
