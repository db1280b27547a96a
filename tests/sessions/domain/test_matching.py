"""Who sits with whom: nobody alone, new company as long as there is any, by chance otherwise."""

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.domain.matching import group_sizes, matched

PEOPLE = tuple("abcdefghijklmnopqrst")
A_CIRCLE_OF_TWENTY = PEOPLE
FEW = PEOPLE[:6]

a_group = st.lists(st.sampled_from(FEW), min_size=2, max_size=3, unique=True).map(tuple)
a_size = st.sampled_from((2, 3))


def again(groups, met):
    """How often two in a group had sat together before."""
    before = [frozenset(two) for group in met for two in combinations(group, 2)]
    return sum(before.count(frozenset(two)) for group in groups for two in combinations(group, 2))


def every_division(seats, size):
    for order in permutations(seats):
        rest, groups = list(order), []
        for count in group_sizes(len(seats), size):
            groups.append(tuple(rest[:count]))
            rest = rest[count:]
        yield groups


@pytest.mark.parametrize(
    ("people", "twos", "threes"),
    [
        (0, (), ()),
        (1, (), ()),
        (2, (2,), (2,)),
        (3, (3,), (3,)),
        (4, (2, 2), (2, 2)),
        (5, (2, 3), (3, 2)),
        (7, (2, 2, 3), (3, 2, 2)),
        (8, (2, 2, 2, 2), (3, 3, 2)),
    ],
)
def test_what_does_not_come_out_even_is_made_up_for(people, twos, threes):
    assert (group_sizes(people, 2), group_sizes(people, 3)) == (twos, threes)


@given(st.integers(2, 20), a_size)
def test_everybody_sits_with_somebody_and_nobody_twice(people, size):
    groups = matched(PEOPLE[:people], (), size)

    assert sorted(seat for group in groups for seat in group) == sorted(PEOPLE[:people])
    assert {len(group) for group in groups} <= {2, 3}


def test_a_single_seat_has_nobody():
    assert matched(("ada",), (), 2) == ()


def test_chance_alone_decides_who_sits_together_at_first():
    assert matched(("dana", "ada", "chidi", "ben"), (), 2) == (("dana", "ada"), ("chidi", "ben"))


@pytest.mark.parametrize("people", [4, 6, 8])
def test_nobody_meets_the_same_one_twice_while_there_is_somebody_new(people):
    met: tuple[tuple[str, ...], ...] = ()
    for _time in range(people // 2):
        groups = matched(PEOPLE[:people], met, 2)
        assert again(groups, met) == 0
        met += groups


@settings(max_examples=60, deadline=None)
@given(st.lists(a_group, max_size=12), st.integers(2, 6), a_size)
def test_no_other_division_would_bring_fewer_together_again(met, people, size):
    seats = PEOPLE[:people]

    fewest = min(again(groups, met) for groups in every_division(seats, size))
    assert again(matched(seats, met, size), met) == fewest


def test_a_large_circle_that_has_met_often_is_divided_at_once():
    met = tuple(combinations(A_CIRCLE_OF_TWENTY, 2))
    groups = matched(A_CIRCLE_OF_TWENTY, met, 3)

    assert sum(map(len, groups)) == 20
