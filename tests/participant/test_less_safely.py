"""Where a server keeps things less safely than promised, every screen of a phone says what."""

import re

import pytest

from participant.pages import Faces, pages
from participant.view import view
from sessions.domain import door
from sessions.domain.plans import StepKind
from talkingpiece.checks.finding import DELETED_STAYS, READ_BY_OTHERS
from tests.support.cast import a_check_in, a_circle, a_plan, a_step, begun, holding, in_a_round
from tests.support.fakes import MemoryStore
from tests.support.looking import a_flask, a_moment, the_assets
from tests.support.phones import LIBRARY
from web.languages import Languages

BANNER = re.compile(
    r'<p class="card">This server keeps things less safely than promised: (.*)\.</p>'
)
APP = a_flask()
FACES = Faces(
    APP, the_assets(), LIBRARY, groups=MemoryStore(), warnings=(READ_BY_OTHERS, DELETED_STAYS)
)
APP.register_blueprint(pages(FACES, Languages(), {}.get))
SAID = [f"{READ_BY_OTHERS}; {DELETED_STAYS}"]
SCREENS = {
    "arriving": a_circle(),
    "words": begun(a_circle(plan=a_plan(a_step("now", StepKind.WELCOME), a_step("closing")))),
    "check-in": begun(a_circle(plan=a_plan(a_check_in(), a_step("closing")))),
    "quiet minute": begun(a_circle(plan=a_plan(a_step("now", StepKind.PAUSE), a_step("closing")))),
    "round": in_a_round(),
    "holding": holding("ada"),
    "lobby": door.remove(a_circle(), "ada", 0.0),
}


@pytest.mark.parametrize("session", SCREENS.values(), ids=SCREENS.keys())
def test_every_screen_of_a_seat_says_it(session):
    assert BANNER.findall(FACES.render(view(a_moment(session), "ada"))) == SAID


def test_the_page_says_it_before_a_seat_is_taken():
    page = APP.test_client().get("/").text

    assert BANNER.findall(page.partition("data-agree")[0]) == SAID


def test_a_server_that_is_as_promised_says_nothing_of_the_kind():
    faces = Faces(APP, the_assets(), LIBRARY, groups=MemoryStore())

    assert "less safely" not in faces.render(view(a_moment(a_circle()), "ada"))
