"""Exchange all the answers of two people, and everything that anybody sees or keeps is the same.

Some tallies are played in every order in which people can have given them, so that each is
compared with all that an exchange leads to; richer evenings by chance come on top. The same over
real sockets, on a real disk: `test_swap_over_sockets.py`.
"""

from collections.abc import Iterator
from itertools import combinations, product
from random import Random

import pytest

from participant.schemas import CHOICES_AT_MOST
from sessions.checking_in import ONE_TO_RATHER_NOT_SAY
from sessions.disclosure import MOST_OPTIONS
from tests.privacy.exchanging import Act, CheckIn, Does, Evening, an_evening, exchanges
from tests.privacy.in_the_house import WALL, CameOut, Stage, phone_of

Answers = tuple[int, ...]
EVERY_SPREAD_OF_FIVE = tuple(product(range(3), repeat=5))
EIGHT, SEVEN = (0, 0, 0, 1, 1, 1, 2, 2), (0, 0, 0, 1, 1, 2, 3)
"""Two tallies; the last choice of each is rather not say."""
ENGINE_CASES = 10_000
RICHER_EVENINGS, EXCHANGES_OF_EACH = 20, 6
LONG_EVENINGS = 400


def an_asking(answers, options, *, scale=False, personal=True):
    acts = tuple(Act(person, Does.ANSWERS, choice) for person, choice in enumerate(answers))
    return Evening(len(answers), (CheckIn(options, scale, personal, acts),))


def every_order_of(tally: Answers) -> Iterator[Answers]:
    """Every way in which people can have given these answers."""
    if not tally:
        yield ()
    for choice in sorted(set(tally)):
        at = tally.index(choice)
        yield from ((choice, *rest) for rest in every_order_of(tally[:at] + tally[at + 1 :]))


def exchanges_in(spreads):
    """How many pairs of spreads are one exchange of two people apart."""
    differing = (sum(one != other for one, other in combinations(each, 2)) for each in spreads)
    return sum(differing) // 2


def all_come_out_alike(spreads, options, **kind):
    """Spreads of one tally are a row of exchanges apart; what came out of each tally."""
    stage, first = Stage(), dict[Answers, CameOut]()
    for answers in spreads:
        came_out = stage.plays(an_asking(answers, options, **kind))
        tally = tuple(sorted(answers))
        assert came_out == first.setdefault(tally, came_out), answers
    return first


def test_ten_thousand_exchanges_are_played_below():
    spreads = (EVERY_SPREAD_OF_FIVE, every_order_of(EIGHT), every_order_of(SEVEN))

    assert sum(map(exchanges_in, spreads)) >= ENGINE_CASES


@pytest.mark.proof
def test_whoever_of_five_gave_which_answer_everything_is_the_same():
    first = all_come_out_alike(EVERY_SPREAD_OF_FIVE, 2)

    assert len({str(came_out.stored) for came_out in first.values()}) > 1


@pytest.mark.proof
def test_whoever_of_eight_gave_which_answer_everything_is_the_same():
    assert len(all_come_out_alike(every_order_of(EIGHT), 2)) == 1


@pytest.mark.proof
def test_whoever_of_seven_gave_which_answer_everything_is_the_same_where_counts_are_shown():
    assert len(all_come_out_alike(every_order_of(SEVEN), 3, scale=True, personal=False)) == 1


def told(seed):
    """An evening by chance, played as it was and with the answers of two exchanged."""
    chance = Random(seed)
    evening = an_evening(chance, check_ins=2)
    stage = Stage()
    came_out = stage.plays(evening)
    possible = list(exchanges(evening))
    for kind, pair, exchanged in chance.sample(possible, min(EXCHANGES_OF_EACH, len(possible))):
        aside = tuple(map(phone_of, pair)) if kind == "acts" else ()
        again = stage.plays(exchanged)
        yield (kind, pair), came_out.without(aside), again.without(aside)


def check(seeds):
    cases = 0
    for seed in seeds:
        for case, as_it_was, exchanged in told(seed):
            assert as_it_was == exchanged, (seed, case)
            cases += 1
    return cases


@pytest.mark.proof
def test_an_evening_of_changed_minds_and_sleeping_phones_is_the_same_with_two_exchanged():
    assert check(range(RICHER_EVENINGS)) > RICHER_EVENINGS


@pytest.mark.long
@pytest.mark.timeout(1_800)
def test_many_more_evenings_are_the_same_with_two_exchanged():
    assert check(range(1_000, 1_000 + LONG_EVENINGS)) > LONG_EVENINGS


def test_the_comparison_notices_one_answer_more():
    one, two = ((0, 0, 0, 0, 1), (0, 0, 0, 1, 1))

    assert Stage().plays(an_asking(one, 2)) == Stage().plays(an_asking(one, 2))
    counted = {"personal": False}
    assert Stage().plays(an_asking(one, 2, **counted)) != Stage().plays(
        an_asking(two, 2, **counted)
    )


def test_a_ballot_is_as_long_whatever_it_says():
    assert MOST_OPTIONS + ONE_TO_RATHER_NOT_SAY == CHOICES_AT_MOST
    assert {len(str(choice)) for choice in range(CHOICES_AT_MOST)} == {1}


def test_everyone_is_told_only_when_the_line_changes():
    """A picture counts all the changes so far, so one that nobody was told of would show."""
    minds = ((0, 1), (0, 2), (1, 1), (2, 0), (3, 0), (4, 0), (4, 2), (0, 0), (5, 1), (5, 3))
    acts = tuple(Act(person, Does.ANSWERS, choice) for person, choice in minds)
    came_out = Stage().plays(Evening(6, (CheckIn(3, False, True, acts),)))
    pictures = [dict(said[1:]) for said in came_out.said[WALL] if said[0] == "state"]
    counts = [said["n"] for said in pictures if said["screen"] == "poll-check-in-0"]

    waiting, enough, everyone = counts[-3:]
    assert (enough - waiting, everyone - enough) == (1, 1)
