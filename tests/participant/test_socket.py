"""What a participant's page may do, and what happens when it may not."""

import pytest

from participant.commands import commands
from sessions.domain.seats import Standing
from tests.support.house import House, Turned

EVENTS = sorted(commands(None, None))


@pytest.fixture
def house():
    return House()


@pytest.fixture
def in_a_round(house):
    """Ada holds the piece, Ben listens."""
    house.ada_sid, house.ada_seat = house.ada("Ada")
    house.ben_sid, house.ben_seat = house.ada("Ben")
    house.fern_sid = house.fern()
    for event, fields in (
        ("session.start", {}),
        ("step.next", {"step": "welcome"}),
        ("step.next", {"step": "arriving"}),
    ):
        house.does(house.facilitator, house.fern_sid, event, **fields)
    about = house.now.round.id
    house.does(house.facilitator, house.fern_sid, "piece.offer", round=about, seat=house.ada_seat)
    house.does(house.participant, house.ada_sid, "piece.accept", turn=f"{about}.1")
    return house


def code_of(ack):
    return ack["error"]["code"]


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("said", [None, [], "text", {"unknown": 1}])
def test_a_malformed_message_is_refused_and_changes_nothing(in_a_round, event, said):
    before = in_a_round.now

    ack = in_a_round.participant.trigger_event(event, in_a_round.ben_sid, said)

    assert code_of(ack) == "unreadable" or (event == "seat.return" and said == {})
    assert in_a_round.now == before
    assert in_a_round.troubles == []


@pytest.mark.parametrize("event", EVENTS)
def test_a_page_that_never_connected_is_told_that_it_is_over(house, event):
    assert code_of(house.says(house.participant, "stranger", event)) == "session_over"


def test_what_is_not_in_the_table_is_refused(house):
    sid, _seat = house.ada()

    assert code_of(house.says(house.participant, sid, "session.end", cmd="c" * 8)) == "unreadable"


def test_the_holder_hands_the_piece_on(in_a_round):
    in_a_round.does(
        in_a_round.participant,
        in_a_round.ada_sid,
        "piece.hand_on",
        turn=f"{in_a_round.now.round.id}.1",
    )

    assert in_a_round.now.round.shared == (in_a_round.ada_seat,)


def test_nobody_else_can_hand_the_piece_on(in_a_round):
    ack = in_a_round.says(
        in_a_round.participant,
        in_a_round.ben_sid,
        "piece.hand_on",
        cmd="c" * 8,
        turn=f"{in_a_round.now.round.id}.1",
    )

    assert code_of(ack) == "stale"
    assert in_a_round.now.round.holder == in_a_round.ada_seat


def test_mallory_cannot_touch_this_circle(in_a_round):
    elsewhere = in_a_round.another_session()
    mallory, _seat = in_a_round.ada("Mallory", invite=in_a_round.keys(elsewhere).invite(0))
    before = in_a_round.now

    for event in ("piece.hand_on", "turn.extend", "piece.accept"):
        ack = in_a_round.says(
            in_a_round.participant, mallory, event, cmd="c" * 8, turn=f"{in_a_round.now.round.id}.1"
        )
        assert code_of(ack) == "stale"
    assert in_a_round.now == before


def test_a_stale_tap_is_answered_with_the_true_screen(in_a_round):
    seen = len(in_a_round.heard)

    in_a_round.says(
        in_a_round.participant,
        in_a_round.ben_sid,
        "piece.accept",
        cmd="c" * 8,
        turn=f"{in_a_round.now.round.id}.0",
    )

    assert ("state", in_a_round.ben_sid) in [(e, to) for e, to, _ in in_a_round.heard[seen:]]


def test_not_today_does_not_undo_a_hand_on(in_a_round):
    in_a_round.does(
        in_a_round.participant,
        in_a_round.ada_sid,
        "piece.hand_on",
        turn=f"{in_a_round.now.round.id}.1",
    )
    in_a_round.does(
        in_a_round.participant, in_a_round.ben_sid, "turn.decline", round=in_a_round.now.round.id
    )

    assert in_a_round.now.round.shared == (in_a_round.ada_seat,)


def test_a_sleeping_phone_keeps_its_seat_its_turn_and_its_time(in_a_round):
    before = in_a_round.now

    in_a_round.participant.trigger_event("disconnect", in_a_round.ada_sid, "transport close")

    assert in_a_round.now == before
    assert in_a_round.ada_seat not in in_a_round.service.room(in_a_round.session).here


def test_stepping_out_and_coming_back_touch_no_disk(in_a_round):
    before = in_a_round.now

    in_a_round.says(in_a_round.participant, in_a_round.ben_sid, "seat.step_out", level="check")
    assert in_a_round.shown[in_a_round.ben_sid].kind == "away"
    in_a_round.says(in_a_round.participant, in_a_round.ben_sid, "seat.return")

    assert in_a_round.shown[in_a_round.ben_sid].kind == "listening"
    assert in_a_round.now == before


def test_a_new_name_makes_a_new_token(house):
    sid, _seat = house.ada()
    old = house.told(sid, "seated")["seat"]

    house.says(house.participant, sid, "seat.rename", name="Adaeze")

    assert house.told(sid, "seated")["seat"] != old
    assert "Adaeze" in house.service.room(house.session).names.values()


def test_a_removed_seat_waits_in_the_lobby_and_its_old_token_and_code_are_dead(house):
    sid, seat = house.ada()
    old, code = house.told(sid, "seated")["seat"], house.keys().code(0)

    house.does(house.facilitator, house.fern(), "seat.remove", seat=seat)

    assert house.shown[sid].kind == "lobby"
    with pytest.raises(Turned, match="seat_closed"):
        house.knock(house.participant, "old token", {"seat": old})
    with pytest.raises(Turned, match="wrong_code"):
        house.ada(code=code)
    ack = house.says(house.participant, sid, "seat.listen", cmd="c" * 8, on=True)
    assert code_of(ack) == "in_lobby"


def test_a_removed_seat_can_be_let_in_again(house):
    sid, seat = house.ada()
    fern = house.fern()
    house.does(house.facilitator, fern, "seat.remove", seat=seat)

    house.does(house.facilitator, fern, "seat.admit", seat=seat)

    assert house.now.seat(seat).standing is Standing.SEATED
    assert house.shown[sid].kind == "arriving"
    fresh = house.told(sid, "seated")["seat"]
    house.knock(house.participant, "fresh token", {"seat": fresh})


def test_too_many_taps_are_slowed_down(house):
    sid, _seat = house.ada()

    acks = [house.says(house.participant, sid, "seat.return") for _ in range(25)]

    assert code_of(acks[-1]) == "too_fast"


def test_a_flood_is_not_answered_with_pictures(house):
    sid, _seat = house.ada()
    for _ in range(30):
        house.says(house.participant, sid, "nonsense")
    seen = len(house.heard)

    house.says(house.participant, sid, "nonsense")

    assert house.heard[seen:] == []


def test_a_fault_of_ours_is_answered_kindly_and_reported_without_its_text(house):
    sid, _seat = house.ada()
    house.participant._commands = {"seat.return": None}

    ack = house.says(house.participant, sid, "seat.return")

    assert code_of(ack) in ("trouble", "unreadable")
