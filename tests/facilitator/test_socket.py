"""What a console may do: everything, on anyone's behalf; and who may not."""

import pytest

from facilitator.commands import commands
from tests.support.house import OTHER_COOKIE, House, Turned

EVENTS = sorted(commands(None, {}, None, shelf=None))


@pytest.fixture
def house():
    return House()


@pytest.fixture
def in_a_round(house):
    """Fern holds a session with Ada on a phone and Gus without one, in the round."""
    house.ada_sid, house.ada_seat = house.ada("Ada")
    house.fern_sid = house.fern(host="Fern")
    house.does(house.facilitator, house.fern_sid, "seat.add", name="Gus", mine=False)
    house.gus_seat = house.now.circle[-1].id
    for event, fields in (
        ("session.start", {}),
        ("step.next", {"step": "welcome"}),
        ("step.next", {"step": "arriving"}),
    ):
        house.does(house.facilitator, house.fern_sid, event, **fields)
    return house


def code_of(ack):
    return ack["error"]["code"]


def test_without_a_login_there_is_no_console(house):
    with pytest.raises(Turned, match="login_over"):
        house.knock(house.facilitator, "curious", {"session": house.session})


def test_a_participants_token_opens_no_console(house):
    sid, _seat = house.ada()
    token = house.told(sid, "seated")["seat"]

    with pytest.raises(Turned, match="login_over"):
        house.knock(house.facilitator, "ada", {"session": token})


def test_a_session_that_is_over_says_so(house):
    with pytest.raises(Turned, match="session_over"):
        house.fern(session="long-gone")


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("said", [None, [], "text", {"unknown": 1}])
def test_a_malformed_message_is_refused_and_changes_nothing(in_a_round, event, said):
    before = in_a_round.now

    ack = in_a_round.facilitator.trigger_event(event, in_a_round.fern_sid, said)

    assert code_of(ack) == "unreadable"
    assert in_a_round.now == before
    assert in_a_round.troubles == []


@pytest.mark.parametrize("event", EVENTS)
def test_a_page_that_never_connected_is_told_that_it_is_over(house, event):
    assert code_of(house.says(house.facilitator, "stranger", event)) == "session_over"


@pytest.mark.parametrize("event", sorted(set(EVENTS) - {"piece.accept", "piece.hand_on",
    "turn.extend", "turn.decline", "turn.later", "seat.rename", "seat.listen"}))  # fmt: skip
def test_a_participant_cannot_send_what_is_the_facilitators(in_a_round, event):
    before = in_a_round.now

    ack = in_a_round.says(in_a_round.participant, in_a_round.ada_sid, event, cmd="c" * 8)

    assert code_of(ack) == "unreadable"
    assert in_a_round.now == before


def test_another_plan_can_be_chosen_until_the_evening_begins(house):
    fern = house.fern()
    house.does(house.facilitator, fern, "plan.choose", plan="other")
    assert house.now.plan.title == "Another evening"
    house.does(house.facilitator, fern, "session.start")

    ack = house.says(house.facilitator, fern, "plan.choose", cmd="c" * 8, plan="short")

    assert code_of(ack) == "already_started"


def test_a_plan_that_is_not_here_is_refused(house):
    ack = house.says(house.facilitator, house.fern(), "plan.choose", cmd="c" * 8, plan="none")

    assert code_of(ack) == "no_such_plan"


def test_an_online_plan_brings_a_lobby(house):
    fern = house.fern()

    house.does(house.facilitator, fern, "plan.choose", plan="online")

    assert house.now.door.lobby


def test_a_seat_without_a_phone_has_its_whole_turn_from_the_console(in_a_round):
    fern, gus = in_a_round.fern_sid, in_a_round.gus_seat
    for event, fields in (
        ("piece.offer", {"round": in_a_round.now.round.id, "seat": gus}),
        ("piece.accept", {"turn": f"{in_a_round.now.round.id}.1"}),
        ("turn.extend", {"turn": f"{in_a_round.now.round.id}.1"}),
        ("turn.pause", {"turn": f"{in_a_round.now.round.id}.1"}),
        ("turn.resume", {"turn": f"{in_a_round.now.round.id}.1"}),
        ("piece.hand_on", {"turn": f"{in_a_round.now.round.id}.1"}),
    ):
        in_a_round.does(in_a_round.facilitator, fern, event, **fields)

    assert in_a_round.now.round.shared == (gus,)


def test_not_today_can_be_said_for_somebody(in_a_round):
    in_a_round.does(
        in_a_round.facilitator, in_a_round.fern_sid, "turn.decline",
        round=in_a_round.now.round.id, seat=in_a_round.gus_seat,
    )  # fmt: skip

    assert in_a_round.now.round.declined == (in_a_round.gus_seat,)


def test_phones_away_shows_every_phone_the_same_still_screen(in_a_round):
    in_a_round.does(in_a_round.facilitator, in_a_round.fern_sid, "round.phones_away", on=True)

    assert in_a_round.shown[in_a_round.ada_sid].kind == "phones_away"


def test_the_last_command_can_be_taken_back(in_a_round):
    in_a_round.does(
        in_a_round.facilitator, in_a_round.fern_sid, "piece.offer",
        round=in_a_round.now.round.id, seat=in_a_round.gus_seat,
    )  # fmt: skip

    in_a_round.does(in_a_round.facilitator, in_a_round.fern_sid, "session.undo")

    assert in_a_round.now.round.turn is None


def test_a_quiet_word_reaches_the_console_and_its_answer_the_phone(in_a_round):
    in_a_round.says(in_a_round.participant, in_a_round.ada_sid, "signal.send",
                    id="signal-1", level="check")  # fmt: skip
    (line,) = in_a_round.shown[in_a_round.fern_sid].signals
    assert (line.name, line.level) == ("Ada", "check")

    in_a_round.says(in_a_round.facilitator, in_a_round.fern_sid, "signal.seen",
                    id="signal-1", answer="now")  # fmt: skip

    assert in_a_round.shown[in_a_round.ada_sid].signal.answer == "now"


def test_an_answer_remembers_at_which_step_it_was_given(in_a_round):
    in_a_round.says(in_a_round.participant, in_a_round.ada_sid, "signal.send",
                    id="signal-1", level="check")  # fmt: skip
    in_a_round.says(in_a_round.facilitator, in_a_round.fern_sid, "signal.seen",
                    id="signal-1", answer="break")  # fmt: skip

    (word,) = in_a_round.service.room(in_a_round.now.id).signals
    assert word.answered_at == in_a_round.now.at > 0


def test_when_they_have_spoken_nothing_of_the_word_is_left(in_a_round):
    in_a_round.says(in_a_round.participant, in_a_round.ada_sid, "signal.send",
                    id="signal-1", level="check")  # fmt: skip
    in_a_round.says(in_a_round.facilitator, in_a_round.fern_sid, "signal.spoken", id="signal-1")

    assert in_a_round.service.room(in_a_round.now.id).signals == ()
    assert in_a_round.shown[in_a_round.ada_sid].signal is None


def test_two_pages_of_one_login_are_one_who_holds(in_a_round):
    in_a_round.fern()

    assert in_a_round.now.holders == 1


def test_two_who_hold_are_equal_and_are_counted(in_a_round):
    second = in_a_round.fern(cookie=OTHER_COOKIE)

    in_a_round.does(in_a_round.facilitator, second, "door.lock")

    assert in_a_round.now.holders == 2
    assert not in_a_round.now.door.open


def test_a_check_in_is_opened_and_closed(house):
    sids = [house.ada(name) for name in ("Ada", "Ben", "Chidi", "Dana", "Eli")]
    fern = house.fern()
    house.does(house.facilitator, fern, "session.start")
    house.does(house.facilitator, fern, "step.next", step="welcome")
    house.does(house.facilitator, fern, "poll.open", step="arriving")
    for number, (sid, _seat) in enumerate(sids):
        house.says(house.participant, sid, "poll.cast",
                   poll="arriving", key=f"ballot-key-{number}", choice=0)  # fmt: skip
    house.does(house.facilitator, fern, "poll.close", poll="arriving")

    assert house.shown[fern].kind == "result"
    assert house.now.poll.outcome.shares == ("most_or_all", "few_or_none", "few_or_none")


def test_the_end_says_goodbye_to_everyone(in_a_round):
    in_a_round.does(in_a_round.facilitator, in_a_round.fern_sid, "session.end")

    assert in_a_round.shown[in_a_round.ada_sid].screen == "ended"
    assert in_a_round.shown[in_a_round.fern_sid].screen == "ended"
    assert in_a_round.now is None
