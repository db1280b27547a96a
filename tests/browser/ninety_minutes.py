"""The scenes of an evening of ninety minutes, as the nine and those who hold live them."""

import re
from typing import cast

from playwright.sync_api import expect

from sessions.domain.forecast import forecast
from tests.browser.gathering import Gathering
from tests.browser.ninety_minutes_plan import (
    EVERYONE,
    LATECOMER,
    LISTENER,
    SAM,
    SPEAKERS,
    WITHOUT_PHONE,
)
from tests.browser.on_a_clock import OnAClock

ADA, BEN, CHIDI, DANA = SPEAKERS
GUS, HANA, INES = WITHOUT_PHONE
PRIVATE = "Only you see this"
A_SHARE_SECONDS, A_THANKS_SECONDS, A_QUIET_SECONDS = 290, 30, 15
A_MINUTE_SECONDS = 60


class Evening(Gathering):
    """The nine, the two who hold, and the wall."""

    @property
    def here(self) -> OnAClock:
        """The server, whose clock obeys."""
        return cast(OnAClock, self.server)

    def minutes(self, number):
        """Time goes by for everybody."""
        self.here.passes(number * A_MINUTE_SECONDS)
        self.is_within_the_forecast()

    def is_within_the_forecast(self):
        assert forecast(self.session, self.here.clock.now()).over_seconds <= 0

    @property
    def session(self):
        service = self.here.product.service
        return service.live_session_of(self.here.product.store.groups()[0].id)


def they_arrive(evening, fern):
    """Five with a phone, three without; one just listens."""
    link = evening.server.links["join"]
    phones = evening.phones(*SPEAKERS, LISTENER)
    for name in WITHOUT_PHONE:
        fern.adds_seat(name)
    phones[LISTENER].taps("My seat")
    phones[LISTENER].taps("Just listening today")
    phones[LISTENER].reads("You are just listening")
    phones[LATECOMER] = evening.phone()
    phones[LATECOMER].page.goto(link)
    return phones


def somebody_holds_with_her(evening, fern):
    """Sam opens the link that Fern made, and can do everything."""
    sam = evening.console()
    sam.unfolds("You who hold")
    sam.is_called(SAM)
    return sam


def they_are_welcomed(evening, fern, phones):
    """The welcome and the agreements; Ben needs a moment."""
    phones[ADA].hears("Welcome")
    evening.minutes(5)
    fern.clicks("Go on to: What we ask")
    phones[ADA].hears("What we ask")
    phones[BEN].taps("Quiet word")
    phones[BEN].taps(re.compile("^I need a moment"))
    fern.unfolds(PRIVATE)
    fern.clicks("Coming now")
    phones[BEN].reads("Someone is coming to you now.")
    evening.minutes(3)


def somebody_comes_late(evening, fern, phones):
    """Farah waits in the lobby until she is let in."""
    farah = phones[LATECOMER]
    farah.agrees()
    farah.field("What shall we call you?").fill(LATECOMER)
    farah.taps("Take a seat")
    fern.reads("In the lobby")
    fern.clicks("Let in")
    farah.hears("What we ask")


def they_check_in(evening, sam, phones):
    """Sam opens it and closes it: both who hold can do everything.

    It takes twice its time, and somebody came late: the console offers a shorter break.
    """
    sam.clicks("Go on to: Arriving")
    sam.clicks("Open the check-in")
    for phone in phones.values():
        phone.hears("How are you arriving?")
        phone.taps("Steady")
    sam.reads("Everyone has answered.")
    evening.here.passes(5 * A_MINUTE_SECONDS)
    sam.clicks("Close and show")
    sam.reads("Most or all")
    sam.reads("About 4 minutes over.")
    sam.clicks("Break: 5 min will do")
    sam.reads("minutes to go.")
    evening.is_within_the_forecast()


def they_breathe(evening, fern, phones):
    """Together, and everyone as they like."""
    fern.clicks("Go on to: A breath")
    phones[ADA].hears("A breath")
    evening.minutes(2)


def they_sit_with_words(evening, fern, phones):
    """Words to sit with, and nothing to say."""
    fern.clicks("Go on to: To sit with")
    phones[CHIDI].hears("To sit with")
    evening.minutes(2)


def they_share(evening, fern, phones):
    """Once round the ring, five minutes each."""
    fern.clicks("Go on to: Sharing")
    it_goes_round(evening, fern, phones, A_SHARE_SECONDS)
    phones[LISTENER].hears("It has been all the way round")


def it_goes_round(evening, fern, phones, seconds):
    """Each has the piece for so long; those without a phone are spoken for by the console."""
    fern.clicks(f"Offer it to {ADA}")
    order = [name for name in EVERYONE if name not in (LISTENER, LATECOMER)] + [LATECOMER]
    for name, following in zip(order, [*order[1:], ""], strict=True):
        if name in phones:
            phones[name].hears("It is coming to you")
            phones[name].takes_the_piece()
        else:
            fern.clicks(f"{name} has begun")
        fern.hears(f"With {name}")
        evening.here.passes(seconds)
        if name in phones:
            phones[name].hands_on(following)
        else:
            fern.clicks(f"Hand on to {following}" if following else "Hand on")
        fern.hears("A quiet moment" if following else "Everyone has been offered the piece")
        evening.here.passes(A_QUIET_SECONDS)
        evening.is_within_the_forecast()


def they_rest(evening, fern, sam, phones):
    """In the break Dana asks to be looked for, and Chidi steps out; Ada is not safe."""
    fern.clicks("Go on to: Break")
    phones[DANA].taps("Quiet word")
    phones[DANA].taps(re.compile("^Please check in with me"))
    phones[CHIDI].taps("My seat")
    phones[CHIDI].taps("Step out for a moment, I’m fine")
    phones[BEN].taps("My seat")
    phones[BEN].taps("Step out, and please check on me")
    phones[ADA].taps("Quiet word")
    phones[ADA].taps(re.compile("^I'm not safe"))
    phones[ADA].reads("People to call")
    phones[ADA].asked.get_by_role("button", name="Close").tap()
    sam.unfolds(PRIVATE)
    sam.reads(f"{ADA} is not safe.")
    sam.reads(f"{DANA} asks you to check in.")
    sam.reads(f"{CHIDI} has stepped out, and is fine.")
    sam.reads(f"{BEN} has stepped out: please check on them.")
    for name in (CHIDI, BEN):
        phones[name].taps("I’m back")
        phones[name].hears("Break")
    evening.minutes(5)


def they_talk_in_twos(evening, fern, phones):
    """Made by chance, changed over once or twice, and back together."""
    fern.clicks("Go on to: In twos")
    fern.clicks("Make pairs")
    fern.clicks("Everyone has found their place: begin")
    expect(fern.button("Change over")).to_be_visible()
    evening.minutes(3)
    fern.clicks("Change over")
    expect(fern.button("Change over")).to_have_count(0)
    evening.minutes(3)
    fern.clicks("Come back together")
    fern.hears("Back in the circle")
    for phone in phones.values():
        phone.hears("Back in the circle")


def they_thank(evening, fern, phones):
    """A word of thanks from each, spoken; nobody types anything, and there is no clock."""
    fern.clicks("Go on to: Thanks")
    it_goes_round(evening, fern, phones, A_THANKS_SECONDS)


def they_close(evening, fern, phones):
    """The last words, and the end."""
    fern.clicks("Go on to: Thank you")
    phones[ADA].hears("Thank you")
    evening.minutes(5)
    fern.clicks("End the session")
    fern.asked.get_by_role("button", name="End the session").click()
    for phone in phones.values():
        phone.hears("The session has ended")
