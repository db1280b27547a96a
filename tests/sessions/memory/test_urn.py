"""The sealed urn: one ballot each, changeable, and nothing in it says whose or in which order."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.disclosure import Progress
from sessions.domain.errors import Refusal, Refused
from sessions.memory.urn import Urn
from sessions.memory.urns import Urns

CAST = ("ada", "ben", "chidi", "dina", "eli", "farid")
CIRCLE = frozenset(CAST)
CHOICES = 3

seats = st.sampled_from(CAST)
choices = st.integers(0, CHOICES - 1)
answers = st.fixed_dictionaries(dict.fromkeys(CAST, choices))
arrivals = st.permutations(CAST)


def key_of(seat: str) -> str:
    return f"key-made-on-the-phone-of-{seat}"


def urn_of(order: list[str], given: dict[str, int]) -> Urn:
    urn = Urn(CIRCLE, CHOICES)
    for seat in order:
        urn.cast(seat, key_of(seat), given[seat])
    return urn


def insides(urn: Urn) -> tuple[list[str], list[bytes], list[int]]:
    """All that a thief of the memory reads, in the order it lies there."""
    return list(urn._voted), list(urn._ballots), list(urn._ballots.values())


def refusal(urn: Urn, voter: str, key: str, choice: int = 0) -> Refusal:
    with pytest.raises(Refused) as refused:
        urn.cast(voter, key, choice)
    return refused.value.code


@given(answers, arrivals)
def test_every_ballot_is_counted_once(given, order):
    expected = tuple(list(given.values()).count(choice) for choice in range(CHOICES))

    assert urn_of(order, given).tally() == expected


@given(answers, arrivals, arrivals)
def test_no_order_of_arrival_stays_in_memory(given, one_order, another_order):
    assert insides(urn_of(one_order, given)) == insides(urn_of(another_order, given))


@given(answers, arrivals, seats, seats)
def test_swapping_the_answers_of_two_people_changes_nothing_that_names_anyone(
    given, order, one, other
):
    swapped = {**given, one: given[other], other: given[one]}
    urn, mirror = urn_of(order, given), urn_of(order, swapped)

    assert insides(urn)[:2] == insides(mirror)[:2]
    assert urn.tally() == mirror.tally()
    assert urn.progress() == mirror.progress()


@given(answers, arrivals, st.lists(st.tuples(seats, choices), max_size=8))
def test_a_change_leaves_no_trace_of_itself(given, order, changes):
    urn, final = urn_of(order, given), {**given, **dict(changes)}
    for seat, choice in changes:
        urn.cast(seat, key_of(seat), choice)

    assert insides(urn) == insides(urn_of(order, final))


@given(seats, seats)
def test_a_key_never_works_for_two_people(owner, other):
    urn = Urn(CIRCLE, CHOICES)
    urn.cast(owner, "one key", 1)

    if other != owner:
        assert refusal(urn, other, "one key") is Refusal.ALREADY_ANSWERED
    assert urn.tally() == (0, 1, 0)
    assert urn.progress() is Progress.WAITING


def test_casting_the_same_again_changes_nothing():
    urn = Urn(CIRCLE, CHOICES)
    urn.cast("ada", key_of("ada"), 2)
    before = insides(urn)

    urn.cast("ada", key_of("ada"), 2)

    assert insides(urn) == before


def test_a_second_ballot_with_a_new_key_is_refused():
    urn = urn_of(["ada"], {"ada": 2})

    assert refusal(urn, "ada", "another key") is Refusal.ALREADY_ANSWERED
    assert urn.tally() == (0, 0, 1)


def test_mallory_of_another_session_is_not_in_this_check_in():
    urn = Urn(CIRCLE, CHOICES)

    assert refusal(urn, "mallory", key_of("mallory")) is Refusal.NOT_IN_THIS_CHECK_IN
    assert urn.tally() == (0, 0, 0)


@pytest.mark.parametrize("choice", [-1, CHOICES])
def test_an_answer_that_was_not_asked_for_is_refused(choice):
    urn = Urn(CIRCLE, CHOICES)

    assert refusal(urn, "ada", key_of("ada"), choice) is Refusal.NO_SUCH_CHOICE
    assert insides(urn) == ([], [], [])


def test_a_refusal_changes_nothing_and_repeats_nothing():
    urn = urn_of(["ada"], {"ada": 1})
    before = insides(urn)

    with pytest.raises(Refused) as refused:
        urn.cast("ben", key_of("ada"), 2)

    assert insides(urn) == before
    assert refused.value.args == ("already_answered",)


def test_while_open_everyone_sees_waiting_then_enough_then_everyone():
    urn, lines = Urn(CIRCLE, CHOICES), list[str]()
    for seat in CAST:
        urn.cast(seat, key_of(seat), 0)
        lines.append(urn.progress())

    assert lines == ["waiting"] * 4 + ["enough", "everyone"]


def test_the_urn_holds_neither_a_key_nor_what_came_beside_the_ballot():
    arrived = "".join(["a", "da"])
    urn = Urn(CIRCLE, CHOICES)
    urn.cast(arrived, key_of("ada"), 1)

    (seat,) = urn._voted
    assert seat is not arrived
    assert key_of("ada").encode() not in urn._ballots


@pytest.mark.parametrize("write_down", [pickle.dumps, copy.copy, copy.deepcopy])
@pytest.mark.parametrize("kind", [Urn, Urns])
def test_an_urn_is_never_shown_copied_or_written_down(kind, write_down):
    urn = Urns() if kind is Urns else urn_of(["ada"], {"ada": 1})

    assert f"{urn} {urn!r}" == f"{kind.__name__}() {kind.__name__}()"
    with pytest.raises(TypeError, match="never copied or written down"):
        write_down(urn)


def test_who_was_asked_is_remembered_until_the_session_ends():
    urns = Urns()
    urns.open("tonight", "arriving", CIRCLE, choices=CHOICES)
    urns.open("elsewhere", "arriving", frozenset({"mallory"}), choices=CHOICES)
    urns.close("tonight", "arriving")

    assert urns.asked("tonight") == {"arriving": CIRCLE}
    urns.drop_session("tonight")
    assert urns.asked("tonight") == {}
    assert urns.asked("elsewhere") == {"arriving": frozenset({"mallory"})}
