"""Screens read from the right as well as from the left, and a name keeps its own direction."""

import re
from html.parser import HTMLParser

import pytest

from facilitator.view import view as console_view
from participant.view import view as phone_view
from tests.support.consoles import FACES as CONSOLE
from tests.support.looking import NAMES
from tests.support.moments import moments_of
from tests.support.phones import FACES as PHONE
from tests.support.phones import LIBRARY
from tests.support.source import ROOT

pytestmark = pytest.mark.proof

PLAN = LIBRARY.plans[1].plan
SIDED = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right)[\w-]*|left|right|float|clear"
    r"|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|text-align\s*:\s*(?:left|right)"
)
FOUR_SIDES = re.compile(r"(?:margin|padding|inset|border-width)\s*:\s*([^;()]+);")
STYLES = sorted((ROOT / "static" / "css").glob("*.css"))
SEPARATE = {"bdi", "input", "tspan"}
"""What keeps the direction of its text apart: an element for it, a field, a line in the ring."""
EMPTY = {"br", "input", "circle", "path", "ellipse"}


class Names(HTMLParser):
    """Finds names that stand in the middle of a sentence as if they were a part of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.path: list[str] = []
        self.mixed: list[str] = []
        self.seen = 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag not in EMPTY:
            self.path.append(tag)

    def handle_endtag(self, tag):
        if tag in self.path:
            del self.path[len(self.path) - 1 - self.path[::-1].index(tag) :]

    def handle_data(self, data):
        if any(name in data for name in NAMES.values()):
            self.seen += 1
            if not SEPARATE & set(self.path):
                self.mixed.append(data)


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_a_style_knows_a_beginning_and_an_end_and_no_left_or_right(style):
    text = re.sub(r"/\*.*?\*/", "", style.read_text(), flags=re.DOTALL)
    four = [value.split() for value in FOUR_SIDES.findall(text)]

    assert SIDED.findall(text) == []
    assert [sides for sides in four if len(sides) == 4 and sides[1] != sides[3]] == []


def test_the_ring_goes_clockwise_for_everyone():
    ring = (ROOT / "static" / "css" / "ring.css").read_text()

    assert re.search(r"\.ring svg \{[^}]*direction: ltr;", ring)


def test_a_name_is_never_mixed_into_the_direction_of_a_sentence():
    seen, mixed = 0, []
    for moment in moments_of(PLAN):
        phones = {repr(p): p for p in (phone_view(moment, s.id) for s in moment.session.seats)}
        pages = [PHONE.render(picture) for picture in phones.values()]
        for page in (*pages, CONSOLE.render(console_view(moment, "fern"))):
            found = Names(page)
            seen += found.seen
            mixed += found.mixed

    assert seen > 100
    assert mixed == []


def test_a_name_in_the_middle_of_a_sentence_would_be_found():
    name = NAMES["ada"]

    assert Names(f"<h1>Listening to {name}</h1>").mixed == [f"Listening to {name}"]
    assert Names(f"<h1>Listening to <bdi>{name}</bdi></h1>").mixed == []
