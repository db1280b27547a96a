"""Other words to start from, chosen at the console, reach the phone and the wall at once."""

import pytest

INES = "Ines"


@pytest.fixture
def ines(gathering):
    return gathering.phone()


def test_other_words_reach_everyone_and_can_be_taken_back(gathering, ines):
    ines.joins(gathering.server.links["join"], INES)
    fern, wall = gathering.console(), gathering.wall()
    gathering.goes_to("sharing")
    fern.unfolds("Another prompt")

    fern.clicks("Choose")
    fern.asked.get_by_role("button", name="How do you get through it?").click()
    ines.reads("Which hour of your day asks the most of you?")
    fern.clicks("An easier way to ask it")
    wall.reads("Which hour of your day is the kindest?")
    fern.field("Write your own").fill("What would you like to be asked?")
    fern.clicks("Ask this")
    ines.reads("What would you like to be asked?")
    fern.clicks("Undo")
    ines.reads("Which hour of your day is the kindest?")
