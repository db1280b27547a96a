"""kill -9 while pages are open: every one of them comes back by itself, and nothing is lost."""

import re
from collections.abc import Iterator

import pytest

from tests.browser.gathering import Gathering
from tests.support.evening import HOST, PHONES

ADA, BEN, CHIDI, DANA, ELI, _FARAH = PHONES
GUS = "Gus Papadakis"
LOST = ("WebSocket connection to", "ERR_CONNECTION_REFUSED")
"""What Chromium itself says on its console while nobody answers."""


@pytest.fixture
def gathering(gathering: Gathering) -> Iterator[Gathering]:
    yield gathering
    for someone in gathering.everyone:
        for words in LOST:
            someone.watched.forgive(words)


def restarted(gathering):
    gathering.server.kill()
    gathering.server.start()


def test_pages_come_back_to_the_turn_by_themselves(gathering):
    fern, wall = gathering.console(), gathering.wall()
    fern.is_called(HOST)
    phones = gathering.phones(ADA, BEN, CHIDI)
    fern.adds_seat(GUS)
    gathering.goes_to("sharing")
    fern.clicks("Offer it to whoever is ready")
    phones[ADA].takes_the_piece()

    restarted(gathering)

    phones[ADA].hands_on(BEN)
    phones[BEN].hears("It is coming to you")
    phones[BEN].takes_the_piece()
    phones[CHIDI].hears(f"Listening to {BEN}")
    fern.hears(f"With {BEN}")
    phones[BEN].hands_on(CHIDI)
    phones[CHIDI].hears("It is coming to you")
    phones[CHIDI].takes_the_piece()
    phones[CHIDI].hands_on(GUS)
    fern.runs_a_turn(GUS)
    for face in (wall, *phones.values()):
        face.hears("It has been all the way round")


def test_ballots_are_cast_again_by_themselves_and_the_tally_is_exact(gathering):
    fern = gathering.console()
    phones = gathering.phones(ADA, BEN, CHIDI, DANA, ELI)
    gathering.goes_to("arriving")
    fern.clicks("Open the check-in")
    for name in (ADA, BEN, CHIDI, DANA):
        phones[name].taps("Heavy")
        phones[name].reads("Your answer is in.")

    restarted(gathering)

    phones[ELI].taps("Light")
    fern.reads("Everyone has answered.")
    fern.clicks("Close and show")
    fern.sees("said-after-the-crash")


def test_a_quiet_word_that_nobody_saw_is_sent_again(gathering):
    fern = gathering.console()
    ben = gathering.phones(BEN)[BEN]
    ben.taps("Quiet word")
    ben.taps(re.compile("^I need a moment"))
    fern.reads("something is waiting")

    restarted(gathering)

    fern = gathering.console()
    fern.unfolds("Only you see this")
    fern.reads(f"{BEN} needs a moment.")
    fern.clicks("Coming now")
    ben.reads("Someone is coming to you now.")


def test_please_check_on_me_outlives_the_crash(gathering):
    fern = gathering.console()
    ben = gathering.phones(BEN)[BEN]
    ben.taps("My seat")
    ben.taps("Step out, and please check on me")
    ben.hears("Out for a moment")

    restarted(gathering)

    fern = gathering.console()
    fern.unfolds("Only you see this")
    fern.reads(f"{BEN} has stepped out: please check on them.")
    ben.taps("I’m back")
    ben.hears(f"Welcome, {BEN}")
    assert "tp.out" not in ben.kept()
