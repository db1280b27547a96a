"""A time in twos inside an evening: made, begun, changed over, mended, and back together."""

import pytest

from sessions.domain import door, evening, pairing
from sessions.domain.errors import Refusal, Refused
from sessions.domain.pairing import without_company
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_pairs_step,
    a_plan,
    a_step,
    begun,
    in_pairs,
    in_pairs_step,
    listening,
    without_phone,
)

FOUR = ("ada", "ben", "chidi", "dana")


def refused(what, code):
    with pytest.raises(Refused) as raised:
        what()
    assert raised.value.code is code


def groups(session):
    return session.pairs.groups


def an_evening_of_pairs(times, *seats):
    steps = (a_pairs_step(f"in_twos_{time}") for time in range(times))
    return begun(a_circle(*seats, plan=a_plan(*steps, a_step("closing"))))


def test_a_step_in_pairs_begins_with_nobody_divided():
    session = in_pairs_step(*FOUR)

    assert (groups(session), session.pairs.part, without_company(session)) == ((), 0, ())


def test_the_first_of_each_group_speaks_first():
    session = in_pairs()

    assert groups(session) == (("ada", "ben"), ("chidi", "dana"))
    assert [session.pairs.speaker(group) for group in groups(session)] == ["ada", "chidi"]


def test_after_the_change_over_the_others_speak_for_as_long():
    session = pairing.change_over(in_pairs(), "p1", 1, SEVEN + 200)

    assert [session.pairs.speaker(group) for group in groups(session)] == ["ben", "dana"]
    assert session.pairs.deadline() == SEVEN + 200 + 180


def test_nothing_changes_over_by_itself_however_late_it_is():
    session = in_pairs()

    assert (session.pairs.deadline() or 0) < SEVEN + 900
    assert session.pairs.speaker(("ada", "ben")) == "ada"


def test_a_three_has_three_parts_and_the_twos_have_the_last_one_together():
    session = in_pairs("ada", "ben", "chidi", "dana", "eve")
    assert session.pairs.parts == 3
    for part in (1, 2):
        session = pairing.change_over(session, "p1", part, SEVEN)

    assert [session.pairs.speaker(group) for group in groups(session)] == [None, "eve"]


def test_after_the_last_part_nothing_is_left_but_to_come_back():
    session = pairing.change_over(in_pairs(), "p1", 1, SEVEN)

    refused(lambda: pairing.change_over(session, "p1", 2, SEVEN), Refusal.STALE)
    assert pairing.gather(session, "p1").pairs.together


def test_everyone_may_come_back_before_the_last_part():
    assert not pairing.gather(in_pairs(), "p1").pairs.running


@pytest.mark.parametrize(
    "late",
    [
        lambda s: pairing.change_over(s, "p1", 2, SEVEN),
        lambda s: pairing.change_over(s, "p0", 1, SEVEN),
        lambda s: pairing.begin(s, "p1", SEVEN),
        lambda s: pairing.gather(s, "p0"),
        lambda s: pairing.swap(s, "p1", seat="ada", other="ben"),
        lambda s: pairing.swap(s, "p1", seat="ada", other="mallory"),
        lambda s: pairing.join(s, "p1", seat="ada", to="ben"),
        lambda s: pairing.swap(pairing.gather(s, "p1"), "p1", seat="ada", other="chidi"),
    ],
)
def test_what_has_gone_by_is_stale(late):
    refused(lambda: late(in_pairs()), Refusal.STALE)


def test_other_pairs_can_be_made_until_they_begin():
    session = pairing.make(in_pairs(begin=False), "p1", ("ada", "chidi", "ben", "dana"))

    assert groups(session) == (("ada", "chidi"), ("ben", "dana"))
    refused(lambda: pairing.make(in_pairs(), "p1", FOUR), Refusal.PAIRS_HAVE_BEGUN)


def test_who_was_divided_and_has_not_begun_has_not_met():
    assert in_pairs(begin=False).met == ()
    assert in_pairs().met == (("ada", "ben"), ("chidi", "dana"))


def test_each_time_everybody_has_somebody_new():
    session = an_evening_of_pairs(3, *FOUR)
    for number in (1, 2, 3):
        session = pairing.begin(pairing.make(session, f"p{number}", FOUR), f"p{number}", SEVEN)
        session = evening.next_step(session, session.step.id, (), SEVEN)

    company = [frozenset(group) for group in session.met]
    assert len(set(company)) == len(company) == 6
    assert session.pairs is None


def test_one_person_has_nobody_to_sit_with():
    alone = listening(in_pairs_step("ada", "ben"), "ben")

    refused(lambda: pairing.make(alone, "p1", ("ada", "ben")), Refusal.TOO_FEW_FOR_PAIRS)


def test_who_listens_is_left_out_and_who_has_no_phone_is_not():
    session = without_phone(listening(in_pairs_step("ada", "ben", "chidi"), "ben"), "dana")
    session = pairing.make(session, "p1", FOUR)

    assert sorted(seat for group in groups(session) for seat in group) == ["ada", "chidi", "dana"]


def test_who_has_stepped_out_is_not_divided_and_can_be_put_somewhere_when_they_are_back():
    session = pairing.make(in_pairs_step(*FOUR), "p1", ("ada", "ben"))
    assert without_company(session) == ("chidi", "dana")

    session = pairing.join(session, "p1", seat="chidi", to="dana")
    assert groups(session) == (("ada", "ben"), ("dana", "chidi"))


def test_who_comes_late_has_nobody_until_those_who_hold_say_so():
    late = door.join(door.use_lobby(in_pairs(), False), "eve", SEVEN)
    assert without_company(late) == ("eve",)

    assert pairing.join(late, "p1", seat="eve", to="ada").pairs.group_of("eve") == (
        "ada",
        "ben",
        "eve",
    )


def test_nobody_comes_to_three_who_sit_together():
    five = in_pairs("ada", "ben", "chidi", "dana", "eve")

    refused(lambda: pairing.join(five, "p1", seat="ada", to="eve"), Refusal.THREE_ALREADY)


@pytest.mark.parametrize(
    "goes",
    [
        lambda s: door.leave(s, "ada", SEVEN),
        lambda s: door.remove(s, "ada", SEVEN),
        lambda s: door.listen(s, "ada", True, SEVEN),
    ],
)
def test_who_is_left_by_their_partner_has_nobody(goes):
    session = goes(in_pairs())

    assert groups(session) == (("chidi", "dana"),)
    assert without_company(session) == ("ben",)


def test_two_can_change_places_and_take_each_others_turn():
    session = pairing.swap(in_pairs(), "p1", seat="ben", other="chidi")

    assert groups(session) == (("ada", "chidi"), ("ben", "dana"))
    assert {("ada", "chidi"), ("ben", "dana")} <= set(session.met)


def test_nobody_is_put_beside_somebody_who_does_not_take_part():
    refused(lambda: pairing.join(in_pairs(), "p1", seat="ada", to="mallory"), Refusal.NO_SUCH_SEAT)


def test_undo_gives_a_part_the_time_it_had_left():
    before = in_pairs()
    after = pairing.change_over(before, "p1", 1, SEVEN + 100)
    undone = evening.undo(evening.undoable(before, after, SEVEN + 100), SEVEN + 130)

    assert undone.pairs.part == 1
    assert undone.pairs.deadline() == SEVEN + 130 + 80


def test_leaving_the_step_ends_them_and_coming_back_begins_anew():
    session = evening.next_step(in_pairs(), "in_twos", (), SEVEN)
    assert session.pairs is None

    back = evening.step_back(session, "closing", (), SEVEN)
    assert (groups(back), back.pairs.id) == ((), "p2")
