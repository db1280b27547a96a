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
