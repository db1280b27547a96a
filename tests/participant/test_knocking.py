"""How a phone gets in: by code, by invite, by its token, and every way in which it does not."""

import pytest

from tests.support.house import House, Turned


@pytest.fixture
def house():
    return House()


def test_a_phone_comes_in_by_the_code_however_it_is_typed(house):
    code = house.keys().code(0)

    sid, _seat = house.ada(code=f" {code[:4].lower()} - {code[4:]}")

    assert house.shown[sid].screen == "arriving"


def test_a_wrong_code_is_refused_kindly(house):
    with pytest.raises(Turned) as turned:
        house.ada(code="AAAA-AAAA")

    assert turned.value.error["code"] == "wrong_code"
    assert "once more" in turned.value.error["message"]


def test_a_locked_door_lets_nobody_new_in_and_everybody_back(house):
    sid, seat = house.ada()
    token = house.told(sid, "seated")["seat"]
    house.does(house.facilitator, house.fern(), "door.lock")

    with pytest.raises(Turned, match="door_locked"):
        house.ada("Ben")
    house.knock(house.participant, "again", {"seat": token})
    assert house.told("again", "seated")["me"] == seat


def test_a_full_circle_says_so(house):
    for number in range(20):
        house.ada(f"Person {number}")

    with pytest.raises(Turned, match="circle_full"):
        house.ada("One more")


def test_a_token_of_another_session_opens_nothing_here(house):
    elsewhere = house.another_session()
    invite = house.keys(elsewhere).invite(0)
    mallory, _seat = house.ada("Mallory", invite=invite)
    token = house.told(mallory, "seated")["seat"]

    house.knock(house.participant, "mallory again", {"seat": token})

    assert "Mallory" not in house.service.room(house.session).names.values()
    forged = token.replace(elsewhere, house.session)
    with pytest.raises(Turned, match="seat_closed"):
        house.knock(house.participant, "forged", {"seat": forged})


def test_a_phone_that_wakes_after_the_end_is_told_so(house):
    sid, _seat = house.ada()
    token = house.told(sid, "seated")["seat"]
    house.does(house.facilitator, house.fern(), "session.end")

    with pytest.raises(Turned, match="session_over"):
        house.knock(house.participant, "late", {"seat": token})


@pytest.mark.parametrize(
    "auth",
    [None, [], "text", {}, {"seat": 7}, {"seat": "x" * 2000}, {"code": "AAAAAAAA", "extra": 1},
     {"invite": "x", "join": "short"}, {"seat": ""}],
)  # fmt: skip
def test_a_knock_that_cannot_be_read_is_refused(house, auth):
    with pytest.raises(Turned) as turned:
        house.knock(house.participant, "odd", auth)

    assert turned.value.error["code"] in ("unreadable", "wrong_code")
    assert house.troubles == []


def test_wrong_codes_use_up_a_guessers_credit_and_an_invite_still_works(house):
    for _guess in range(30):
        with pytest.raises(Turned, match="wrong_code"):
            house.ada(code="AAAAAAAA")

    with pytest.raises(Turned, match="too_fast"):
        house.ada(code=house.keys().code(0))
    house.ada()


def test_right_codes_cost_nothing_so_a_whole_room_comes_in(house):
    for number in range(20):
        house.ada(f"Person {number}", code=house.keys().code(0))

    assert len(house.now.circle) == 20


def test_a_second_tab_takes_the_seat_and_the_first_is_told(house):
    sid, _seat = house.ada()
    token = house.told(sid, "seated")["seat"]

    house.knock(house.participant, "second tab", {"seat": token})

    assert house.told(sid, "moved") == {}
    house.participant.trigger_event("disconnect", sid, "server disconnect")
    assert house.service.room(house.session).here


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

    with pytest.raises(Turned, match="wrong_code"):
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
