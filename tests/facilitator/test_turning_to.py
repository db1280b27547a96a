"""A number in the words about whom to turn to can be dialled; the words stay as they were typed."""

import pytest

from facilitator.turning_to import TurnTo
from sessions.domain.groups import Group
from sessions.domain.signals import Level
from tests.facilitator.test_whom_to_turn_to import said, screen
from tests.support.consoles import faces_beside
from tests.support.fakes import MemoryStore


@pytest.mark.parametrize(
    ("words", "number", "link"),
    [
        ("Rosa Klein, 0171 234 567", "0171 234 567", "tel:0171234567"),
        ("+49 (0)30/123-456, day and night", "+49 (0)30/123-456", "tel:+4930123456"),
        ("116 123", "116 123", "tel:116123"),
        ("روزا ٠١٧١ ٢٣٤ ٥٦٧", "٠١٧١ ٢٣٤ ٥٦٧", "tel:0171234567"),
        ("Rosa, 0123 456 or 0987 654", "0123 456", "tel:0123456"),
    ],
)
def test_the_first_number_is_one_press_away(words, number, link):
    assert (TurnTo(words).number, TurnTo(words).link) == (number, link)


@pytest.mark.parametrize(
    "words", ["", "the house next door", "room 101", "12345", "1 2 and 3 4 5 6"]
)
def test_what_is_no_number_is_none(words):
    assert TurnTo(words).number == ""


def test_on_the_console_it_can_be_pressed_and_without_a_number_nothing_can():
    def console(contact):
        kept = MemoryStore()
        kept.add_group(Group("thursdays", "Thursday circle", safeguarding=contact))
        return screen(faces_beside(kept), signals=said(Level.UNSAFE))

    assert '<a class="button" href="tel:0171234567">Call 0171 234 567</a>' in console(
        "Rosa, 0171 234 567"
    )
    assert "tel:" not in console("Rosa, next door")
