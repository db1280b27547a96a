"""Two words for who waits in the lobby: the same on phone and console, and they open nothing."""

import pytest

from sessions.domain import door
from tests.support.house import WORDS, House, Turned
from web.knocking import Knocking


class Online(House):
    """Fern holds beside a call; who comes waits in the lobby."""

    def __init__(self):
        super().__init__()
        self.fern_sid = self.fern(host="Fern")
        self.does(self.facilitator, self.fern_sid, "plan.choose", plan="online")


@pytest.fixture
def house():
    return Online()


def waiting(house):
    return {person.id: person for person in house.shown[house.fern_sid].lobby}


def test_phone_and_console_show_the_same_two_words(house):
    ada_sid, ada = house.ada("Ada")

    phrase = house.shown[ada_sid].phrase
    assert len(phrase.split()) == 2
    assert waiting(house)[ada].phrase == phrase


def test_everyone_who_waits_has_other_words_and_keeps_them(house):
    comes = [house.ada("Ada") for _ in range(12)]
    first = {seat: house.shown[sid].phrase for sid, seat in comes}
    house.ada("Mallory")

    assert len({*first.values()}) == 12
    assert all(house.shown[sid].phrase == first[seat] for sid, seat in comes)


def test_the_words_lead_to_no_seat(house):
    ada_sid, _ada = house.ada("Ada")
    invite = house.keys().invite(house.now.door.epoch)

    with pytest.raises(Turned, match="wrong_words"):
        house.knock(
            house.participant, "mallory", {"invite": invite, "words": house.shown[ada_sid].phrase}
        )


class LeadingBack:
    """Words that lead back to some seat, whichever it is."""

    def __init__(self, *words):
        self._words = frozenset(words)

    def first_two(self, _session):
        return self._words


def test_words_that_lead_back_to_a_seat_are_never_shown_in_the_lobby(house):
    _sid, ada = house.ada("Ada")
    shown = house.knocking.phrases(house.now)[ada]
    house.knocking = Knocking(house.service, LeadingBack(shown), WORDS)

    others = house.knocking.phrases(house.now)[ada]

    assert len(others.split()) == 2
    assert others != shown


def test_who_sits_has_no_such_words_and_nobody_has_in_a_room(house):
    ada_sid, ada = house.ada("Ada")
    house.does(house.facilitator, house.fern_sid, "seat.admit", seat=ada)
    assert house.shown[ada_sid].phrase == ""

    house.does(house.facilitator, house.fern_sid, "plan.choose", plan="other")
    ben_sid, ben = house.ada("Ben")
    assert house.shown[ben_sid].kind == "lobby"
    assert house.shown[ben_sid].phrase == waiting(house)[ben].phrase == ""


def test_who_was_asked_to_wait_outside_has_new_words(house):
    ada_sid, ada = house.ada("Ada")
    before = house.shown[ada_sid].phrase
    house.does(house.facilitator, house.fern_sid, "seat.admit", seat=ada)
    house.does(house.facilitator, house.fern_sid, "seat.remove", seat=ada)

    assert house.shown[ada_sid].phrase not in ("", before)
    assert waiting(house)[ada].phrase == house.shown[ada_sid].phrase


def test_nobody_else_is_shown_them(house):
    ada_sid, _ada = house.ada("Ada")
    _ben_sid, ben = house.ada("Ben")
    house.does(house.facilitator, house.fern_sid, "seat.admit", seat=ben)
    phrase = house.shown[ada_sid].phrase

    others = [it for sid, it in house.shown.items() if sid not in (ada_sid, house.fern_sid)]
    assert others
    assert not any(phrase in f"{picture}" for picture in others)


def test_an_empty_lobby_costs_nothing(house):
    house.service.change(house.session, lambda s, _now: door.use_lobby(s, False))
    house.ada("Ada")

    assert house.knocking.phrases(house.now) == {}
