"""What those who hold ask the room beside the plan: in any step, which then goes on."""

import pytest

from tests.support.house import House


class Begun(House):
    """Ada sits, and Fern has begun."""

    def __init__(self):
        super().__init__()
        self.ada_sid, _seat = self.ada()
        self.console = self.fern()
        self.does(self.facilitator, self.console, "session.start")


@pytest.fixture
def house():
    return Begun()


def fern(house, event, **said):
    return house.does(house.facilitator, house.console, event, **said)


def tries(house, event, **said):
    answer = house.says(house.facilitator, house.console, event, cmd=house.chance.token(), **said)
    return answer if answer["ok"] else answer["error"]["code"]


def test_an_instrument_is_asked_in_any_step_and_shown_to_all_alike(house):
    fern(house, "poll.ask", step="welcome", instrument="ready-to-go-deeper")
    assert house.shown[house.ada_sid].poll.question == "Shall we go a little deeper now?"
    fern(house, "poll.close", poll="welcome.ask1")

    for page in (house.ada_sid, house.console):
        assert house.shown[page].all_said == house.shown[house.console].all_said
    assert house.shown[house.console].action.kind == "put_away"
    fern(house, "poll.put_away", poll="welcome.ask1")
    assert house.shown[house.ada_sid].kind == "words"
    assert house.shown[house.console].action.kind == "next_step"


def test_topics_are_counted_and_say_so_before_anyone_answers(house):
    fern(house, "poll.topics", step="welcome", topics=" Sleep \nSleep\n\nAsking for  help\n")
    shown = house.shown[house.ada_sid].poll

    assert shown.options == ("Sleep", "Asking for help")
    assert not shown.personal


@pytest.mark.parametrize("topics", ["", "Sleep", "\n".join("abcdefg")])
def test_there_are_two_to_six_topics(house, topics):
    assert tries(house, "poll.topics", step="welcome", topics=topics) == "not_two_to_six"


@pytest.mark.parametrize("name", ["no-such-thing", "circle-pulse"])
def test_what_is_not_here_or_is_for_before_and_after_only_is_not_asked(house, name):
    assert tries(house, "poll.ask", step="welcome", instrument=name) == "no_question"


def test_while_somebody_has_the_piece_nothing_can_be_asked(house):
    for step in ("welcome", "arriving"):
        fern(house, "step.next", step=step)
    assert house.shown[house.console].may_ask_the_room
    fern(house, "piece.offer", round="r1", seat=house.now.circle[0].id)

    assert not house.shown[house.console].may_ask_the_room
    said = {"step": "sharing", "instrument": "mood-now"}
    assert tries(house, "poll.ask", **said) == "someone_has_the_piece"
