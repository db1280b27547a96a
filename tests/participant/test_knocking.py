"""How a phone gets in: by code, by invite, by its token, and every way in which it does not."""

import pytest

from sessions.domain.people import Room
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


def refusal_of(house, **auth):
    with pytest.raises(Turned) as turned:
        house.ada(**auth)
    return turned.value.error["code"]


def test_a_right_code_always_opens_however_many_wrong_ones_came_from_there(house):
    answers = [refusal_of(house, code="AAAAAAAA") for _guess in range(40)]

    assert answers == ["wrong_code"] * 30 + ["too_fast"] * 10
    sid, _seat = house.ada(code=house.keys().code(0))
    assert house.shown[sid].screen == "arriving"
    assert refusal_of(house, code="AAAAAAAA") == "too_fast", "a right one gives no credit back"


def test_an_old_invite_blames_no_code_that_nobody_typed_and_costs_nothing(house):
    old = house.keys().invite(7)

    assert {refusal_of(house, invite=old) for _knock in range(40)} == {"wrong_link"}
    assert refusal_of(house, code="AAAAAAAA") == "wrong_code"


@pytest.mark.parametrize("code", ["AAAAAAAA", None])
def test_a_guess_without_a_key_for_a_seat_is_not_told_whether_it_was_right(house, code):
    with pytest.raises(Turned, match="unreadable"):
        house.knock(house.participant, "guesser", {"code": code or house.keys().code(0)})


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


class EndingHouse(House):
    """The session ends while a page is on its way in: between the door and its first picture."""

    def _emit(self, event, said, *, to, namespace):
        super()._emit(event, said, to=to, namespace=namespace)
        if event == "moved":
            self.service.end(self.session)


def test_who_comes_in_while_the_session_ends_is_told_that_it_is_over():
    house = EndingHouse()
    sid, _seat = house.ada()
    token = house.told(sid, "seated")["seat"]

    with pytest.raises(Turned, match="session_over"):
        house.knock(house.participant, "second tab", {"seat": token})
    assert house.publisher.watched() == ()
    assert house.service.room(house.session) == Room()
    assert house.troubles == []


LEFT_KEY = "a-key-of-adas-phone"


@pytest.fixture
def left(house):
    """Ada came by the invite, and has left for now; her page is still open."""
    house.ada_sid, house.ada_seat = house.ada(invite=house.keys().invite(0), join=LEFT_KEY)
    house.ada_token = house.told(house.ada_sid, "seated")["seat"]
    house.does(house.participant, house.ada_sid, "seat.leave")
    return house


def test_the_token_of_who_has_left_opens_nothing(left):
    with pytest.raises(Turned, match="seat_closed"):
        left.knock(left.participant, "old token", {"seat": left.ada_token})


def test_who_has_left_comes_back_to_the_same_seat_with_the_same_key(left):
    _sid, seat = left.ada(invite=left.keys().invite(0), join=LEFT_KEY)

    assert seat == left.ada_seat
    assert left.now.attendance == 1


def test_who_has_left_is_told_so_and_given_no_token(left):
    left.knock(left.participant, "looks in", {"join": LEFT_KEY})

    assert left.shown["looks in"].kind == "left"
    assert ("seated", "looks in") not in [(event, to) for event, to, _said in left.heard]
    assert left.service.room(left.session) == Room()


def test_who_has_left_and_looks_in_hears_of_the_end(left):
    left.knock(left.participant, "looks in", {"join": LEFT_KEY})
    left.does(left.facilitator, left.fern(), "session.end")

    assert left.shown["looks in"].screen == "ended"
    with pytest.raises(Turned, match="session_over"):
        left.knock(left.participant, "wakes", {"join": LEFT_KEY})


def test_a_key_without_a_door_opens_nothing(left):
    with pytest.raises(Turned, match="session_over"):
        left.knock(left.participant, "mallory", {"join": "a-key-of-mallory"})
    left.ada(invite=left.keys().invite(0), join=LEFT_KEY)
    with pytest.raises(Turned, match="seat_closed"):
        left.knock(left.participant, "without a door", {"join": LEFT_KEY})


def test_who_has_left_can_do_nothing_and_leaving_twice_is_answered_as_once(left):
    ack = left.says(left.participant, left.ada_sid, "signal.send", id="signal-1", level="check")
    assert ack["error"]["code"] == "seat_closed"
    again = left.does(left.participant, left.ada_sid, "seat.leave")

    assert again["ok"]
    assert left.service.room(left.session) == Room()


def test_who_is_turned_away_is_given_no_new_token(house):
    fern = house.fern()
    house.does(house.facilitator, fern, "door.lobby", on=True)
    sid, seat = house.ada()
    told = len(house.heard)
    house.does(house.facilitator, fern, "seat.remove", seat=seat)

    assert house.shown[sid].kind == "turned_away"
    assert ("seated", sid) not in [(event, to) for event, to, _said in house.heard[told:]]
