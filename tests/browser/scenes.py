"""The scenes of one evening, as its eight people, Fern and the wall live through them."""

import re
from dataclasses import dataclass, field

from tests.browser.gathering import Gathering
from tests.browser.people import Console, Phone, Wall
from tests.support.evening import HOST, PHONES, WITHOUT_PHONE

ADA, BEN, CHIDI, DANA, ELI, FARAH = PHONES
GUS, HANA = WITHOUT_PHONE
EVERYONE = (*PHONES, *WITHOUT_PHONE)
ANSWERS = ("Heavy", "Tired", "Tired", "Steady", "Calm", "Rather not say")


@dataclass
class Tonight:
    """Everyone who came, by name."""

    gathering: Gathering
    fern: Console
    wall: Wall
    phones: dict[str, Phone] = field(default_factory=dict)

    def all_see(self, screen: str, *, but: str = "") -> None:
        """Every face of this moment, but a phone that has words of its own on it."""
        self.fern.sees(screen)
        self.wall.sees(screen)
        for name, phone in self.phones.items():
            if name != but:
                phone.sees(screen)


def everyone_arrives(tonight: Tonight) -> None:
    """Fern opens the door, six come in with a phone, two without."""
    fern, invite = tonight.fern, tonight.gathering.server.links["join"]
    fern.sees("nobody-yet")
    tonight.wall.sees("arriving")
    fern.is_called(HOST)
    ada = tonight.phones[ADA] = tonight.gathering.phone()
    ada.page.goto(invite)
    ada.sees("agreements-first")
    ada.agrees()
    ada.sees("name")
    ada.takes_a_seat(ADA)
    ada.sees("arriving")
    for name in PHONES[1:]:
        tonight.phones[name] = tonight.gathering.phone()
        tonight.phones[name].joins(invite, name)
    for name in WITHOUT_PHONE:
        fern.adds_seat(name)
    fern.sees("arriving")
    fern.sees("side-arriving", fern.side)
    fern.sees("run-of-show", fern.show)


def they_are_welcomed(tonight: Tonight) -> None:
    """The welcome and the agreements."""
    tonight.fern.clicks("Begin with Welcome")
    tonight.all_see("welcome")
    tonight.fern.clicks("Go on to: What we ask of one another")
    tonight.all_see("agreements")


def they_check_in(tonight: Tonight) -> None:
    """An anonymous check-in, from the question to the few words that everyone sees."""
    fern, ada = tonight.fern, tonight.phones[ADA]
    fern.clicks("Go on to: Arriving")
    tonight.all_see("check-in")
    fern.clicks("Open the check-in")
    tonight.all_see("asked")
    for phone, answer in zip(tonight.phones.values(), ANSWERS, strict=True):
        phone.taps(answer)
    for face in (fern, tonight.wall, ada):
        face.sees("answered")
    fern.clicks("Close and show")
    tonight.all_see("said")


def they_begin_to_share(tonight: Tonight) -> None:
    """A prompt, and a round that begins with a volunteer."""
    fern, chidi = tonight.fern, tonight.phones[CHIDI]
    fern.clicks("Go on to: To sit with")
    tonight.all_see("to-sit-with")
    fern.clicks("Go on to: Sharing")
    tonight.all_see("round-soon")
    fern.clicks("Offer it to whoever is ready")
    tonight.all_see("whoever-is-ready")

    chidi.takes_the_piece()
    chidi.sees("holding")
    for name in (ADA, BEN, DANA, ELI, FARAH):
        tonight.phones[name].sees("listening")
    tonight.wall.sees("holding")
    fern.sees("holding")
    fern.sees("run-of-show-in-a-round", fern.show)
    chidi.taps("A little longer")


def some_would_rather_not_now(tonight: Tonight) -> None:
    """Dana says not today, and Eli asks that it come back."""
    phones, fern = tonight.phones, tonight.fern
    phones[CHIDI].hands_on(DANA)
    phones[DANA].sees("offered")
    phones[ADA].sees("quiet")
    tonight.wall.sees("quiet")
    fern.sees("offered")
    phones[DANA].taps("Not today")
    phones[DANA].sees("quiet-not-today")
    phones[ELI].taps("Come back to me")
    phones[ELI].sees("quiet-come-back")
    phones[FARAH].takes_the_piece()
    phones[DANA].hears(f"Listening to {FARAH}")
    tonight.wall.sees("holding")


def ben_sends_a_quiet_word(tonight: Tonight) -> None:
    """Only Fern hears of it, and answers."""
    ben, fern = tonight.phones[BEN], tonight.fern
    ben.taps("Quiet word")
    ben.sees("quiet-word", ben.asked)
    ben.taps(re.compile("^Please check in with me"))
    ben.sees("quiet-word-sent")
    fern.reads("something is waiting")
    fern.unfolds("Only you see this")
    fern.sees("side-quiet-word", fern.side)
    fern.clicks("At the break")
    ben.sees("quiet-word-answered")


def two_share_without_a_phone(tonight: Tonight) -> None:
    """Fern says for them when they begin and end."""
    fern = tonight.fern
    tonight.phones[FARAH].hands_on(GUS)
    fern.hears("A quiet moment")
    fern.sees("without-a-phone")
    fern.runs_a_turn(GUS, to=HANA)
    tonight.phones[ADA].reads(f"Thank you, {GUS}.")
    fern.runs_a_turn(HANA, to=ADA)


def ben_steps_out_and_comes_back(tonight: Tonight) -> None:
    """His seat is kept; his turn comes, and he takes it."""
    ada, ben, fern = tonight.phones[ADA], tonight.phones[BEN], tonight.fern
    ada.takes_the_piece()
    ben.taps("My seat")
    ben.sees("my-seat", ben.asked)
    ben.taps("Step out for a moment, I’m fine")
    ben.sees("away")
    fern.unfolds("Only you see this")
    fern.reads("has stepped out, and is fine.")
    ada.hands_on(BEN)
    ben.taps("I’m back")
    ben.takes_the_piece()
    ben.hands_on(ELI)


def who_said_not_today_is_asked_once_more(tonight: Tonight) -> None:
    """Dana is asked silently, and says not today again."""
    phones, fern = tonight.phones, tonight.fern
    phones[ELI].takes_the_piece()
    phones[ELI].hands_on()
    phones[DANA].sees("offered")
    phones[ADA].reads(f"Thank you, {ELI}.")
    tonight.wall.sees("quiet")
    phones[DANA].taps("Not today")
    fern.hears("Everyone has been offered the piece")
    phones[DANA].sees("round-over-not-today")
    phones[ADA].sees("round-over")
    tonight.wall.sees("round-over")
    fern.sees("round-over")


def they_rest(tonight: Tonight) -> None:
    """A quiet minute, and a break."""
    tonight.fern.clicks("Go on to: A quiet minute")
    tonight.all_see("quiet-minute", but=BEN)
    tonight.fern.clicks("Go on to: Break")
    tonight.all_see("break", but=BEN)


def they_hear_one_another(tonight: Tonight) -> None:
    """A second round, in the order of the ring."""
    fern, phones = tonight.fern, tonight.phones
    fern.clicks("Go on to: Hearing one another")
    fern.clicks(f"Offer it to {ADA}")
    for name, following in zip(PHONES, (*PHONES[1:], GUS), strict=True):
        phones[name].takes_the_piece()
        phones[name].hands_on(following)
    fern.runs_a_turn(GUS, to=HANA)
    fern.runs_a_turn(HANA)
    fern.hears("Everyone has been offered the piece")


def they_check_in_again(tonight: Tonight) -> None:
    """The same question as before, at the end."""
    fern = tonight.fern
    fern.clicks("Go on to: Before we go")
    fern.clicks("Open the check-in")
    for phone, answer in zip(tonight.phones.values(), ANSWERS, strict=True):
        phone.hears("How are you leaving?")
        phone.taps(answer)
    fern.reads("Everyone has answered.")
    fern.clicks("Close and show")
    tonight.wall.reads("How are you leaving?")


def they_take_a_word_home(tonight: Tonight) -> None:
    """A last round with the phones away, run from the console."""
    fern = tonight.fern
    fern.clicks("Go on to: One word to take home")
    fern.hears("One word to take home")
    fern.unfolds("More")
    fern.clicks("Phones away for this round")
    tonight.all_see("phones-away", but=BEN)
    fern.clicks(f"Offer it to {ADA}")
    for name, following in zip(EVERYONE, (*EVERYONE[1:], ""), strict=True):
        fern.runs_a_turn(name, to=following)
    fern.hears("Everyone has been offered the piece")


def they_close(tonight: Tonight) -> None:
    """The closing, and the end with its confirmation."""
    fern = tonight.fern
    fern.clicks("Go on to: Thank you")
    tonight.all_see("closing", but=BEN)
    fern.clicks("End the session")
    fern.sees("end-the-session", fern.asked)
    fern.asked.get_by_role("button", name="End the session").click()
    tonight.all_see("ended")
