"""A whole evening of eight in browsers: six phones, two seats without one, console and wall."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.browser.gathering import Gathering
from tests.browser.people import Console, Phone, Wall
from tests.support.evening import HOST, PHONES, WITHOUT_PHONE
from tests.support.search import traces

ADA, BEN, CHIDI, DANA, ELI, FARAH = PHONES
GUS, HANA = WITHOUT_PHONE
EVERYONE = (*PHONES, *WITHOUT_PHONE)
ANSWERS = ("Heavy", "Tired", "Tired", "Steady", "Calm", "Rather not say")
IN_WORDS = {"Heavy · Tired": "some", "Steady": "few_or_none", "Calm · Light": "few_or_none"}
LISTENING = ("listening-", "quiet-", "round_soon-", "round_over-", "phones_away-")
A_TIME = ("data-arc", "data-stages", "minute")


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


@pytest.fixture
def tonight(gathering: Gathering) -> Tonight:
    return Tonight(gathering, gathering.console(), gathering.wall())


def test_eight_people_go_through_a_whole_evening(tonight, tmp_path):
    everyone_arrives(tonight)
    they_are_welcomed(tonight)
    they_check_in(tonight)
    they_begin_to_share(tonight)
    some_would_rather_not_now(tonight)
    ben_sends_a_quiet_word(tonight)
    two_share_without_a_phone(tonight)
    ben_steps_out_and_comes_back(tonight)
    who_said_not_today_is_asked_once_more(tonight)
    they_rest(tonight)
    they_hear_one_another(tonight)
    they_check_in_again(tonight)
    they_take_a_word_home(tonight)
    they_close(tonight)

    nobody_was_told_too_much(tonight)
    the_phones_have_forgotten(tonight)
    fern_looks_back(tonight.fern)
    the_summary_is_about_nobody(tonight.fern, tmp_path)


def everyone_arrives(tonight):
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


def they_are_welcomed(tonight):
    tonight.fern.clicks("Begin with Welcome")
    tonight.all_see("welcome")
    tonight.fern.clicks("Go on to: What we ask of one another")
    tonight.all_see("agreements")


def they_check_in(tonight):
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


def they_begin_to_share(tonight):
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


def some_would_rather_not_now(tonight):
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


def ben_sends_a_quiet_word(tonight):
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


def two_share_without_a_phone(tonight):
    fern = tonight.fern
    tonight.phones[FARAH].hands_on(GUS)
    fern.hears("A quiet moment")
    fern.sees("without-a-phone")
    fern.runs_a_turn(GUS, to=HANA)
    tonight.phones[ADA].reads(f"Thank you, {GUS}.")
    fern.runs_a_turn(HANA, to=ADA)


def ben_steps_out_and_comes_back(tonight):
    ada, ben, fern = tonight.phones[ADA], tonight.phones[BEN], tonight.fern
    ada.takes_the_piece()
    ben.taps("My seat")
    ben.sees("my-seat", ben.asked)
    ben.taps("Step out for a moment, I’m fine")
    ben.sees("away")
    fern.reads("has stepped out, and is fine.")
    ada.hands_on(BEN)
    ben.taps("I’m back")
    ben.takes_the_piece()
    ben.hands_on(ELI)


def who_said_not_today_is_asked_once_more(tonight):
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


def they_rest(tonight):
    tonight.fern.clicks("Go on to: A quiet minute")
    tonight.all_see("quiet-minute", but=BEN)
    tonight.fern.clicks("Go on to: Break")
    tonight.all_see("break", but=BEN)


def they_hear_one_another(tonight):
    fern, phones = tonight.fern, tonight.phones
    fern.clicks("Go on to: Hearing one another")
    fern.clicks(f"Offer it to {ADA}")
    for name, following in zip(PHONES, (*PHONES[1:], GUS), strict=True):
        phones[name].takes_the_piece()
        phones[name].hands_on(following)
    fern.runs_a_turn(GUS, to=HANA)
    fern.runs_a_turn(HANA)
    fern.hears("Everyone has been offered the piece")


def they_check_in_again(tonight):
    fern = tonight.fern
    fern.clicks("Go on to: Before we go")
    fern.clicks("Open the check-in")
    for phone, answer in zip(tonight.phones.values(), ANSWERS, strict=True):
        phone.hears("How are you leaving?")
        phone.taps(answer)
    fern.reads("Everyone has answered.")
    fern.clicks("Close and show")
    tonight.wall.reads("How are you leaving?")


def they_take_a_word_home(tonight):
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


def they_close(tonight):
    fern = tonight.fern
    fern.clicks("Go on to: Thank you")
    tonight.all_see("closing", but=BEN)
    fern.clicks("End the session")
    fern.sees("end-the-session", fern.asked)
    fern.asked.get_by_role("button", name="End the session").click()
    tonight.all_see("ended")


def nobody_was_told_too_much(tonight):
    wall = "".join(tonight.wall.watched.frames) + tonight.wall.page.content()
    assert [name for name in (*EVERYONE, HOST) if name.split()[-1] in wall] == []
    for face in (*tonight.phones.values(), tonight.wall):
        listening = [p for p in face.watched.pictures if p["screen"].startswith(LISTENING)]
        assert listening
        assert [p for p in listening if p["left_ms"] is not None] == []
        assert [p for p in listening for word in A_TIME if word in p["html"]] == []


def the_phones_have_forgotten(tonight):
    for phone in tonight.phones.values():
        assert phone.kept() == []
        assert len(phone.watched.answers) == 1


def fern_looks_back(fern):
    fern.follows("Five questions for those who held")
    fern.sees("debrief")
    fern.follows("Done")
    fern.sees("home")


def the_summary_is_about_nobody(fern, folder):
    fern.follows("Tuesday circle, An evening in one room")
    fern.sees("summary")
    as_json = downloaded(fern, "Data (JSON)", folder / "summary.json")
    as_csv = downloaded(fern, "Spreadsheet (CSV)", folder / "summary.csv")
    assert traces((*EVERYONE, HOST), {"json": as_json, "csv": as_csv}) == []

    summary = json.loads(as_json)
    assert summary["attendance"] == len(EVERYONE)
    for poll in summary["polls"]:
        assert {answer["option"]: answer["share"] for answer in poll["answers"]} == IN_WORDS
    assert b'"attendance","8"' in as_csv


def downloaded(fern: Console, link: str, path: Path) -> bytes:
    with fern.page.expect_download() as download:
        fern.follows(link)
    download.value.save_as(path)
    return path.read_bytes()
