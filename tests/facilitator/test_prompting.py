"""Other words to start from, said from a console: everyone sees them, and the group remembers."""

import pytest

from tests.support.house import GROUP, LIBRARY, PLAN, House


@pytest.fixture
def house():
    return House()


@pytest.fixture
def evening(house):
    """Fern has come to the round with Ada; a wall is open; nobody has begun."""
    house.ada_sid, house.ada_seat = house.ada("Ada")
    house.fern_sid = house.fern()
    house.knock(house.wall, "wall", {"wall": house.keys().wall(0)})
    goes_to_the_round(house, house.fern_sid)
    return house


def goes_to_the_round(house, fern):
    house.does(house.facilitator, fern, "session.start")
    for step in ("welcome", "arriving"):
        house.does(house.facilitator, fern, "step.next", step=step)


def fern_does(house, event, **fields):
    return house.does(house.facilitator, house.fern_sid, event, step="sharing", **fields)


def fern_is_told(house, event, **fields):
    ack = house.says(
        house.facilitator, house.fern_sid, event, cmd="c" * 8, **{"step": "sharing", **fields}
    )
    return ack["error"]["code"]


def ends(house):
    house.does(house.facilitator, house.fern_sid, "session.end")


def test_new_words_are_on_every_screen_at_once(evening):
    fern_does(evening, "prompt.draw", deck="grief")

    drawn = evening.now.step.prompt
    assert LIBRARY.deck_of(drawn.id).id == "grief"
    assert drawn.level == 1
    shown = {evening.shown[page].prompt for page in (evening.ada_sid, evening.fern_sid, "wall")}
    assert shown == {drawn.text}


def test_a_prompt_is_chosen_by_its_id_and_asked_an_easier_way(evening):
    card = LIBRARY.prompt("small-comfort")

    fern_does(evening, "prompt.choose", prompt="small-comfort")
    assert evening.shown[evening.ada_sid].prompt == card.prompt.text

    fern_does(evening, "prompt.ease", prompt="small-comfort")
    assert evening.shown[evening.ada_sid].prompt == card.easier


def test_words_of_ones_own_are_shown_cleaned(evening):
    fern_does(evening, "prompt.write", text=" What do you\nneed? ")

    assert evening.shown["wall"].prompt == "What do you need?"


def test_other_words_are_taken_back_by_an_undo(evening):
    before = evening.now.step.prompt
    for event, fields in (
        ("prompt.draw", {"deck": "carers"}),
        ("prompt.choose", {"prompt": "small-comfort"}),
        ("prompt.write", {"text": "What do you need?"}),
    ):
        fern_does(evening, event, **fields)
        evening.does(evening.facilitator, evening.fern_sid, "session.undo")
        assert evening.now.step.prompt == before

    fern_does(evening, "prompt.choose", prompt="small-comfort")
    fern_does(evening, "prompt.ease", prompt="small-comfort")
    evening.does(evening.facilitator, evening.fern_sid, "session.undo")
    assert evening.now.step.prompt == LIBRARY.prompt("small-comfort").prompt


def test_what_cannot_be_asked_now_is_refused_and_changes_nothing(evening):
    before = evening.now

    assert fern_is_told(evening, "prompt.choose", prompt="a-little-afraid") == "too_deep_yet"
    assert fern_is_told(evening, "prompt.choose", prompt="no-such") == "no_such_prompt"
    assert fern_is_told(evening, "prompt.draw", deck="no-such") == "no_such_prompt"
    assert fern_is_told(evening, "prompt.draw", deck="grief", step="welcome") == "stale"
    assert fern_is_told(evening, "prompt.write", text="\u200b") == "no_words"
    assert fern_is_told(evening, "prompt.write", text="a" * 400) == "unreadable"
    assert fern_is_told(evening, "prompt.ease", prompt="small-comfort") == "stale"
    assert evening.now == before


def test_a_tap_that_is_sent_again_draws_once(evening):
    fields = {"cmd": "draw-once-1", "step": "sharing", "deck": "grief"}
    evening.says(evening.facilitator, evening.fern_sid, "prompt.draw", **fields)
    once = evening.now

    evening.says(evening.facilitator, evening.fern_sid, "prompt.draw", **fields)

    assert evening.now == once


def test_once_somebody_has_begun_the_words_stay(evening):
    turn = f"{evening.now.round.id}.1"
    evening.does(evening.facilitator, evening.fern_sid, "piece.offer",
                 round=evening.now.round.id, seat=evening.ada_seat)  # fmt: skip
    evening.does(evening.participant, evening.ada_sid, "piece.accept", turn=turn)

    assert fern_is_told(evening, "prompt.draw", deck="grief") == "words_in_use"
    assert evening.shown[evening.fern_sid].other_words is None


def test_a_group_is_not_asked_again_what_it_was_asked_the_last_time(evening):
    fern_does(evening, "prompt.draw", deck="grief")
    first = evening.now.step.prompt.id
    ends(evening)
    evening.session = evening.service.open(GROUP, PLAN).id
    evening.fern_sid = evening.fern()
    goes_to_the_round(evening, evening.fern_sid)

    easy = LIBRARY.deck("grief").at_level(1)
    seen = []
    for _ in easy:
        fern_does(evening, "prompt.draw", deck="grief")
        seen.append(evening.now.step.prompt.id)

    assert set(seen[:-1]) == {each.prompt.id for each in easy} - {first}
    assert seen[-1] == first


def test_the_summary_keeps_the_words_that_were_asked(evening):
    fern_does(evening, "prompt.write", text="What do you need?")
    ends(evening)

    (summary,) = evening.store.summaries(GROUP.id)
    assert [(each.id, each.text) for each in summary.prompts] == [("own", "What do you need?")]
    assert evening.store.last_asked(summary.group) == {}
