"""Two words lead back to a seat from another phone, and other words lead nowhere."""

import pytest

from tests.support.house import House, Turned


@pytest.fixture
def house():
    return House()


def test_two_words_lead_back_to_the_seat_from_another_phone(house):
    ada, seat = house.ada()
    words = house.told(ada, "seated")["words"]
    house.ada("Ben")
    code = house.keys().code(0)

    house.knock(house.participant, "new phone", {"code": code, "words": f" {words.upper()}. "})

    assert house.told("new phone", "seated")["me"] == seat
    assert house.told(ada, "moved") == {}
    assert house.service.room(house.session).name(seat) == "Ada"
    assert len(words.split()) == 2


def test_words_lead_back_through_a_locked_door_too(house):
    ada, seat = house.ada()
    words = house.told(ada, "seated")["words"]
    house.does(house.facilitator, house.fern(), "door.lock")

    house.knock(house.participant, "new phone", {"invite": house.keys().invite(0), "words": words})

    assert house.told("new phone", "seated")["me"] == seat


@pytest.mark.parametrize("words", ["aa bb", "aa", "one two three four", "...", "ä ö"])
def test_other_words_open_no_seat_and_make_none(house, words):
    house.ada()

    with pytest.raises(Turned, match="wrong_words"):
        house.knock(house.participant, "x", {"code": house.keys().code(0), "words": words})
    assert len(house.now.seats) == 1


def test_words_alone_are_worth_nothing(house):
    ada, _seat = house.ada()
    words = house.told(ada, "seated")["words"]

    with pytest.raises(Turned, match="unreadable"):
        house.knock(house.participant, "x", {"words": words})


def test_words_of_another_session_open_nothing_here(house):
    mallory, _seat = house.ada("Mallory", invite=house.keys(house.another_session()).invite(0))
    words = house.told(mallory, "seated")["words"]

    with pytest.raises(Turned, match="wrong_words"):
        house.knock(house.participant, "x", {"code": house.keys().code(0), "words": words})


def test_the_words_of_a_seat_that_was_removed_are_dead(house):
    ada, seat = house.ada()
    before = house.told(ada, "seated")["words"]
    house.does(house.facilitator, house.fern(), "seat.remove", seat=seat)
    after, code = house.told(ada, "seated")["words"], house.keys().code(1)

    with pytest.raises(Turned, match="wrong_words"):
        house.knock(house.participant, "x", {"code": code, "words": before})
    house.knock(house.participant, "y", {"code": code, "words": after})
    assert house.shown["y"].screen == "lobby"


def test_the_words_of_who_has_gone_home_are_dead(house):
    ada, _seat = house.ada()
    words = house.told(ada, "seated")["words"]
    house.does(house.participant, ada, "seat.leave")

    with pytest.raises(Turned, match="wrong_words"):
        house.knock(house.participant, "x", {"code": house.keys().code(0), "words": words})


def test_who_guesses_words_is_slowed_down_wherever_they_knock_from(house):
    ada, _seat = house.ada()
    words, code = house.told(ada, "seated")["words"], house.keys().code(0)
    for number in range(30):
        with pytest.raises(Turned, match="wrong_words"):
            house.knock(
                house.participant,
                "x",
                {"code": code, "words": "aa bb"},
                REMOTE_ADDR=f"198.51.100.{number}",
            )

    with pytest.raises(Turned, match="too_fast"):
        house.knock(house.participant, "x", {"code": code, "words": words}, REMOTE_ADDR="192.0.2.9")
    house.ada("Ben")
