"""No word is left in English: every screen and page, read in a language made from all sentences."""

import html
import re
from functools import cache

import pytest

import facilitator.faces
import wall.pages
from facilitator.view import view as console_view
from participant.view import view as phone_view
from sessions.domain import evening
from sessions.domain.errors import Refusal
from tests.support.consoles import GROUP, ConsoleServer, FixedDoors
from tests.support.fakes import MemoryEraser, MemoryStore
from tests.support.looking import HOST, IT_IS_OVER, NAMES, a_flask, the_assets
from tests.support.moments import moments_of
from tests.support.phones import LIBRARY, a_phone_server
from tests.support.plan_forms import Fields
from tests.support.pseudo import BACKWARDS, LONGER, a_pseudo_catalogue
from wall.view import view as wall_view
from web.languages import Languages
from web.refusals import sentence

pytestmark = pytest.mark.proof

SPOKEN = re.compile(
    r'\b(?:aria-label|alt|title|placeholder|data-(?:ask|copied|unanswered))="([^"]*)"'
)
NOT_SAID = re.compile(
    r"<!--.*?-->|<(style|script|title|code)\b.*?</\1>"
    # Babel knows what countries are called, also in languages that nobody speaks.
    r'|<select id="country".*?</select>'
    r"|<[^>]*>",
    re.DOTALL,
)
SERVICES = {line.name for line in LIBRARY.crisis.lines} | {
    said for each in LIBRARY.crisis.directories for said in (each.name, each.address)
}
FIRST, *OTHERS = LIBRARY.plans
PLANS = [FIRST, *(pytest.param(plan, marks=pytest.mark.proof) for plan in OTHERS)]
PEOPLE = {part for name in (*NAMES.values(), HOST, "Eve") for part in name.split()}
PROMPTS = {each.prompt.id for deck in LIBRARY.decks for each in deck.prompts}
LEFT_AS_IT_IS = sorted(
    {
        *PEOPLE, *SERVICES, *PROMPTS, GROUP.title, "Talking Piece", "CC-BY-4.0", "K7QM-4T2P",
        "http", "https", "localhost", "English", "Esperanto", "Novembro", "HOME", "SHOUT", "CSV",
    },
    key=len,
    reverse=True,
)  # fmt: skip
"""Names of people, groups, services, languages, of a month, and of the product; ids and codes."""


def goes_to_the_end(service, session):
    """Every step, with its check-in opened and closed."""
    service.change(session, lambda s, now: evening.start(s, s.speaking, now))
    while not service.session(session).is_last_step:
        step = service.session(session).step
        if step.question:
            service.check_ins.open(session, step.id, cmd=f"open {step.id}")
            service.check_ins.close(session, step.id, cmd=f"close {step.id}")
        service.change(session, lambda s, now: evening.next_step(s, s.step.id, s.speaking, now))
    service.end(session)


class Everywhere:
    """What draws the three faces."""

    def __init__(self):
        self.phone = a_phone_server("GB", "US", languages=pseudo())[1]
        self.console = facilitator.faces.Faces(
            a_flask(pseudo()),
            the_assets(),
            LIBRARY,
            doors=FixedDoors(),
            words_of=lambda _session, _seat: "",
            groups=MemoryStore(),
        )
        self.wall = wall.pages.Faces(
            a_flask(pseudo()), the_assets(), FixedDoors(), groups=MemoryStore()
        )


@cache
def pseudo():
    return Languages({code: a_pseudo_catalogue(code) for code in (LONGER, BACKWARDS)})


@pytest.fixture(scope="module")
def everywhere():
    return Everywhere()


def english_in(page: str) -> list[str]:
    """The runs of plain letters that somebody could read, or hear."""
    said = html.unescape(" \n ".join([NOT_SAID.sub(" \n ", page), *SPOKEN.findall(page)]))
    for known in LEFT_AS_IT_IS:
        said = said.replace(known, " ")
    return re.findall(r"[A-Za-z]{2,}[A-Za-z ,.]*", said)


@pytest.mark.parametrize("plan", PLANS, ids=lambda ready: ready.plan.id)
def test_no_screen_of_an_evening_has_a_word_of_english_left(everywhere, plan):
    left = set()
    for face, picture in pictures_of(everywhere, plan.plan):
        left |= {*english_in(face.render(picture, LONGER))}

    assert left == set()


def pictures_of(everywhere, plan):
    """Every picture of an evening, and who draws it; many people are shown the same."""
    pictures = {}
    for moment in moments_of(plan):
        seats = [seat.id for seat in moment.session.seats]
        shown = [
            *((everywhere.phone, phone_view(moment, seat)) for seat in seats),
            (everywhere.console, console_view(moment, "fern")),
            (everywhere.wall, wall_view(moment, "")),
        ]
        pictures |= {repr(picture): (face, picture) for face, picture in shown}
    return pictures.values()


@pytest.mark.parametrize("language", [LONGER, BACKWARDS])
def test_no_farewell_has_any(everywhere, language):
    faces = (everywhere.phone, everywhere.console, everywhere.wall)
    pages = [face.render(face.farewell(IT_IS_OVER), language) for face in faces]

    assert [english_in(page) for page in pages] == [[], [], []]


@pytest.mark.parametrize("path", ["/", f"/{BACKWARDS}"])
@pytest.mark.parametrize("base", ["http://localhost", "https://localhost"])
def test_the_page_of_a_phone_has_none(path, base):
    app, _faces = a_phone_server("GB", languages=pseudo())
    page = app.test_client().get(path, base_url=base, headers={"Accept-Language": LONGER})

    assert english_in(page.text) == []


def test_the_page_of_a_wall_has_none():
    app = a_flask(pseudo())
    faces = wall.pages.Faces(app, the_assets(), FixedDoors(), groups=MemoryStore())
    app.register_blueprint(wall.pages.pages(faces, pseudo()))

    assert english_in(app.test_client().get(f"/wall/{LONGER}").text) == []


@pytest.mark.parametrize("signed_in", [True, False])
@pytest.mark.parametrize(
    "path",
    [
        "", "/plan/in-person-90", "/plans", "/debrief", "/enter", "/nothing", "/summary/nobodys",
        "/groups", f"/groups/{GROUP.id}", f"/groups/{GROUP.id}/kept", f"/groups/{GROUP.id}/erase",
    ],
)  # fmt: skip
def test_no_page_of_those_who_hold_has_any(path, signed_in):
    server = ConsoleServer(languages=pseudo())
    browser = server.fern() if signed_in else server.stranger()
    page = browser.get(f"/facilitator{path}", headers={"Accept-Language": LONGER})

    assert english_in(page.text) == []


@pytest.mark.parametrize(
    "path", ["/groups", f"/groups/{GROUP.id}", f"/groups/{GROUP.id}/meeting", "/groups/none/erase"]
)
def test_what_is_to_be_mended_is_told_without_any(path):
    fern = ConsoleServer(languages=pseudo()).fern()
    page = fern.post(f"/facilitator{path}", data={"title": ""}, headers={"Accept-Language": LONGER})

    assert (page.status_code >= 400, english_in(page.text)) == (True, [])


@pytest.mark.parametrize("left_in", [(), ("123",)])
def test_what_is_erased_is_told_without_any(left_in):
    store = MemoryStore()
    server = ConsoleServer(store, pseudo(), MemoryEraser(store, left_in))
    wanted = {"Accept-Language": LONGER}
    page = server.fern().post(f"/facilitator/groups/{GROUP.id}/erase", headers=wanted)

    assert (page.status_code, english_in(page.text)) == (200, [])


@pytest.mark.parametrize("do", ["look", "save", "out:break", "decks:sharing"])
def test_the_editor_of_plans_has_none(do):
    server = ConsoleServer(languages=pseudo())
    fern, wanted = server.fern(), {"Accept-Language": LONGER}
    address = fern.post(
        "/facilitator/plans", data={"from": "in-person-90"}, headers=wanted
    ).location
    page = fern.get(address, headers=wanted).text

    said = {**Fields(page).said.to_dict(flat=False), "do": do, "length": "0"}
    answer = fern.post(address, data=said, headers=wanted)

    assert english_in(page) == []
    assert english_in(answer.text) == []


def test_the_summary_has_none():
    server = ConsoleServer(languages=pseudo())
    fern = server.fern()
    fern.post("/facilitator/open", data={"plan": "in-person-90"})
    session = server.live
    server.service.join(session.id, "a-key-of-ada", "Ada")
    goes_to_the_end(server.service, session.id)
    (summary,) = server.store.summaries(session.group)

    wanted = {"Accept-Language": LONGER}
    page = fern.get(f"/facilitator/summary/{summary.id}", headers=wanted)
    assert (page.status_code, english_in(page.text)) == (200, [])
    assert english_in(fern.get("/facilitator", headers=wanted).text) == []


def test_a_summary_for_other_programs_stays_as_it_is_in_every_language():
    server = ConsoleServer(languages=pseudo())
    fern = server.fern()
    fern.post("/facilitator/open", data={"plan": "in-person-90"})
    session = server.live
    summary = server.service.end(session.id)

    kinds = [f"/facilitator/summary/{summary.id}.{kind}" for kind in ("csv", "json")]
    for path in kinds:
        assert fern.get(path).data == fern.get(path, headers={"Accept-Language": LONGER}).data


def test_no_refusal_has_any():
    with a_flask(pseudo()).test_request_context(headers={"Accept-Language": LONGER}):
        assert {code: found for code in Refusal if (found := english_in(sentence(code)))} == {}
