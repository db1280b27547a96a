"""The ring is legible from one seat to twenty: seats and names keep out of each other's way."""

import itertools
import math
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from web.ring import (
    CENTRE,
    CROWDED_LINE_WIDTH,
    CROWDED_SEATS,
    LINE_HEIGHT,
    NAME_LINE_WIDTH,
    SEAT_RADIUS,
    Anchor,
    RingSeat,
    in_the_ring,
    name_lines,
    places,
    ring_seats,
)

CIRCLE_SIZES = range(1, 21)
TEMPLATES = Path(__file__).parents[2] / "web" / "templates"
NAME_SIZE, CROWDED_NAME_SIZE = 12, 10
"""In units of the drawing, as in static/css/console.css and wall.css."""

HOLDING_RADIUS = 10
"""The largest dot of parts/ring.html."""

LETTER_WIDTH = 0.6
"""What a wide system font (DejaVu Sans) needs for a letter, as a share of its size."""

TOP, BOTTOM = -31, 231
"""What parts/ring.html shows above and below; to the sides it shows what the names need."""


def box(seat: RingSeat) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a drawn name."""
    size = CROWDED_NAME_SIZE if seat.small else NAME_SIZE
    width = max(len(line) for line in seat.lines) * size * LETTER_WIDTH
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[seat.anchor]
    left, top = seat.name_x - shift, seat.name_y - size * 0.8
    return left, top, left + width, top + size + (len(seat.lines) - 1) * LINE_HEIGHT


def overlap(one: RingSeat, other: RingSeat) -> bool:
    """Whether two names touch."""
    a, b = box(one), box(other)
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@dataclass(frozen=True)
class Mark:
    """A seat as a view describes it."""

    id: str
    name: str
    state: str = "idle"


def circle_of(n: int, name: str) -> tuple[RingSeat, ...]:
    """A circle in which everyone has the same name."""
    return ring_seats(Mark(f"seat-{index}", name) for index in range(n))


def test_a_circle_with_nobody_in_it_has_no_places():
    assert places(0) == ()


@pytest.mark.parametrize("n", CIRCLE_SIZES)
def test_the_first_seat_is_at_the_top(n: int):
    assert (places(n)[0].x, places(n)[0].y) == (CENTRE, CENTRE - SEAT_RADIUS)


def test_seats_run_clockwise():
    top, right, bottom, left = places(4)
    assert (top.x, top.y) == (100.0, 14.0)
    assert (right.x, right.y) == (186.0, 100.0)
    assert (bottom.x, bottom.y) == (100.0, 186.0)
    assert (left.x, left.y) == (14.0, 100.0)


@pytest.mark.parametrize("n", CIRCLE_SIZES)
def test_every_seat_stands_on_the_ring_and_none_on_another(n: int):
    points = [(place.x, place.y) for place in places(n)]
    for point in points:
        assert math.dist(point, (CENTRE, CENTRE)) == pytest.approx(SEAT_RADIUS, abs=0.1)
    for one, other in itertools.combinations(points, 2):
        assert math.dist(one, other) > 20


@pytest.mark.parametrize("name", ["Ada", "Bartholome", "Mary-Elizabeth of the Hill"])
@pytest.mark.parametrize("n", CIRCLE_SIZES)
def test_no_name_touches_another_or_leaves_the_drawing(n: int, name: str):
    seats = circle_of(n, name)
    for one, other in itertools.combinations(seats, 2):
        assert not overlap(one, other), (one, other)
    margin = max(seat.reach for seat in seats)
    for left, top, right, bottom in map(box, seats):
        assert left >= -margin
        assert right <= 200 + margin
        assert top >= TOP
        assert bottom <= BOTTOM


@pytest.mark.parametrize("name", ["Ada", "Mary-Elizabeth of the Hill"])
@pytest.mark.parametrize("n", CIRCLE_SIZES)
def test_no_name_covers_a_seat(n: int, name: str):
    seats = circle_of(n, name)
    for one, other in itertools.product(seats, repeat=2):
        left, top, right, bottom = box(one)
        nearest = (min(max(other.x, left), right), min(max(other.y, top), bottom))
        assert math.dist(nearest, (other.x, other.y)) >= HOLDING_RADIUS, (one, other)


def test_short_names_leave_the_ring_more_room():
    short, long = circle_of(9, "Ada"), circle_of(9, "Bartholome")
    assert short[0].reach < long[0].reach


def test_without_names_the_ring_fills_the_drawing():
    for seat in circle_of(9, ""):
        assert (seat.lines, seat.reach) == ((), 0)


def test_seats_keep_their_order_and_their_state():
    seats = ring_seats((Mark("a", "Ada", "holding"), Mark("b", "Ben", "next"), Mark("c", "")))
    assert [(seat.id, seat.state) for seat in seats] == [
        ("a", "holding"),
        ("b", "next"),
        ("c", "idle"),
    ]


def test_names_grow_away_from_the_ring():
    top, right, bottom, left = places(4)
    anchors = [place.anchor for place in (top, right, bottom, left)]
    assert anchors == [Anchor.MIDDLE, Anchor.START, Anchor.MIDDLE, Anchor.END]


def test_a_short_name_stays_whole_on_one_line():
    assert name_lines("Chidi", 9) == ("Chidi",)


def test_a_long_name_breaks_where_its_words_do():
    assert name_lines("Mary Elizabeth", 9) == ("Mary", "Elizabeth")
    assert name_lines("Jean-Baptiste", 9) == ("Jean-", "Baptiste")


def test_what_is_still_too_long_ends_in_an_ellipsis():
    assert name_lines("Bartholomew-Alexander", 9) == ("Bartholom…", "Alexander")
    assert name_lines("Wolfeschlegelsteinhausen", 9) == ("Wolfeschl…",)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Chidi", "Chidi"),
        ("Seat 12", "Seat 12"),
        ("Inês Konstantinopoulou", "Inês"),
        ("Jean-Baptiste", "Jean"),
        ("Konstantinopoulou", "Konstanti…"),
        ("", ""),
    ],
)
def test_in_the_middle_of_the_ring_no_name_breaks(name, shown):
    assert in_the_ring(name) == shown


def test_a_crowded_ring_gives_a_name_one_line():
    assert name_lines("Mary Elizabeth", CROWDED_SEATS) == ("Mary Eli…",)


def test_an_empty_name_is_not_drawn():
    assert name_lines("  ", 9) == ()


def test_wide_letters_take_the_room_of_two():
    assert name_lines("さくらさくらさくら", 9) == ("さくらさ…",)


def test_an_accent_is_never_parted_from_its_letter():
    decomposed = "e\u0301" * 14
    assert name_lines(decomposed, 9) == ("e\u0301" * 9 + "…",)


@given(st.text(max_size=60), st.integers(1, 30))
def test_any_name_at_all_fits_its_lines(name: str, n: int):
    width = CROWDED_LINE_WIDTH if n >= CROWDED_SEATS else NAME_LINE_WIDTH
    lines = name_lines(name, n)
    assert len(lines) <= 2
    assert all(len(line.encode("utf-8", "ignore")) > 0 for line in lines)
    assert all(sum(letter.isascii() for letter in line) <= width for line in lines)


def test_the_drawing_has_a_dot_for_every_seat_and_no_arc_without_a_clock():
    drawn = ring_html([Mark("a", ""), Mark("b", "", "holding")])
    assert drawn.count("data-mine=") == 2
    assert "data-arc" not in drawn
    assert "<text" not in drawn


def test_the_arc_shows_what_is_left():
    drawn = ring_html([Mark("a", "")], left_ms=45_000, total_ms=180_000)
    assert 'data-total-ms="180000"' in drawn
    assert 'stroke-dasharray="25.0 100"' in drawn


def test_a_ring_nobody_describes_is_hidden_from_those_who_listen_to_the_screen():
    assert 'aria-hidden="true"' in ring_html([])
    assert 'role="img" aria-label="One seat."' in ring_html([Mark("a", "")], label="One seat.")


def test_a_name_is_text_and_never_markup():
    drawn = ring_html([Mark("a", "<b>&amp")], centre="<i>")
    assert "&lt;b&gt;&amp;amp" in drawn
    assert "&lt;i&gt;" in drawn


def ring_html(seats: list[Mark], **words: object) -> str:
    """The macro as a page calls it."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    env.globals["ring_seats"] = ring_seats
    page = env.from_string('{% from "parts/ring.html" import ring %}{{ ring(seats, **words) }}')
    return page.render(seats=seats, words=words)
