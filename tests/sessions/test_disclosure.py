"""What a poll may say: nobody can be certain of anybody else's answer, by exhaustive enumeration.

What *certain* means, and to whom, is defined in `tests/support/betrayals.py`.
"""

from itertools import combinations_with_replacement, product

import pytest

from sessions.disclosure import (
    Bands,
    Exact,
    Progress,
    Published,
    Share,
    TooFew,
    Words,
    bands_for,
    in_words,
    progress,
    publish,
    warn_before_opening,
    zones,
)
from tests.support.betrayals import (
    Betrayal,
    Counts,
    Group,
    by_people,
    by_tallies,
    by_words,
    narrow,
    saying,
    tallies,
)

FEW, SOME, MOST = Share.FEW_OR_NONE, Share.SOME, Share.MOST_OR_ALL
OPTIONS = range(2, 7)

every_group = pytest.mark.parametrize(
    "answers",
    [*range(5, 13), *(pytest.param(n, marks=pytest.mark.proof) for n in range(13, 21))],
)
knowing_or_not = pytest.mark.parametrize("withheld_known", [False, True])


def personal(tally: Counts) -> Published:
    return publish(tally[:-1], withheld=tally[-1], personal=True)


def personal_scale(tally: Counts) -> Published:
    return publish(tally[:-1], withheld=tally[-1], personal=True, scale=True)


def in_zones(tally: Counts) -> Counts:
    return (*zones(tally[:-1]), tally[-1])


def together(answers: int) -> int:
    """How many may lay their own answers side by side: one participant, from 16 answers two."""
    return 2 if answers >= 16 else 1


def readers_of(answers: int) -> range:
    """From an outsider to as many as may come together."""
    return range(together(answers) + 1)


def betrayals(answers: int, options: int, bands: Bands, withheld_known: bool = True) -> int:
    groups = (Group(answers, options, r, withheld_known) for r in readers_of(answers))
    return sum(len(by_words(group, bands)) for group in groups)


@knowing_or_not
@every_group
def test_no_words_make_anyone_certain_of_anybody_elses_answer(answers, withheld_known):
    for options in OPTIONS:
        assert betrayals(answers, options, bands_for(answers), withheld_known) == 0


@pytest.mark.long
@knowing_or_not
@every_group
def test_no_published_result_betrays_anyone_when_every_tally_is_tried(answers, withheld_known):
    for options, readers in product(OPTIONS, readers_of(answers)):
        assert not by_tallies(Group(answers, options, readers, withheld_known), personal)


@knowing_or_not
@pytest.mark.parametrize(("answers", "options"), [(5, 2), (5, 3), (5, 4), (6, 3), (7, 2)])
def test_no_published_result_betrays_anyone_when_every_persons_answer_is_tried(
    answers, options, withheld_known
):
    for readers in readers_of(answers):
        assert not by_people(Group(answers, options, readers, withheld_known), personal)


@knowing_or_not
@pytest.mark.parametrize("bands", [Bands(0, 1), Bands(1, 3), Bands(2, 3), Bands(2, 5), Bands(3, 4)])
def test_the_three_ways_of_looking_for_a_betrayal_find_the_same_ones(bands, withheld_known):
    for answers, options, readers in product((4, 5, 6), (2, 3), (0, 1, 2)):
        group = Group(answers, options, readers, withheld_known)
        found = by_tallies(group, saying(bands))

        assert found == by_people(group, saying(bands))
        assert by_words(group, bands) == {each for each in found if in_order(each)}


def in_order(betrayal: Betrayal) -> bool:
    said = betrayal[0]
    return isinstance(said, Words) and said.shares == tuple(sorted(said.shares))


@every_group
def test_one_answer_less_in_few_or_none_would_betray_somebody(answers):
    narrower = Bands(together(answers), bands_for(answers).most_from)

    assert betrayals(answers, 2, narrower)


@every_group
def test_most_or_all_must_reach_as_far_below_all_as_few_or_none_reaches_above_none(answers):
    tolerance = together(answers) + 1

    assert not betrayals(answers, 2, Bands(tolerance, answers - tolerance))
    assert betrayals(answers, 2, Bands(tolerance, answers - tolerance + 1))


@pytest.mark.parametrize("answers", [2, 3, 4])
def test_under_five_answers_no_words_are_safe(answers):
    for few_up_to, most_from in combinations_with_replacement(range(answers + 1), 2):
        if few_up_to < most_from:
            assert by_words(Group(answers, 2), Bands(few_up_to, most_from))


@every_group
def test_counts_would_betray_somebody_in_every_group(answers):
    assert by_tallies(Group(answers, 2), lambda tally: Exact(tally[:-1]))


@pytest.mark.parametrize("answers", [16, 20])
def test_two_who_compare_notes_in_a_large_group_need_the_wider_words(answers):
    narrower = Bands(2, bands_for(answers).most_from)

    assert not by_words(Group(answers, 2, readers=1), narrower)
    assert by_words(Group(answers, 2, readers=2), narrower)


@pytest.mark.parametrize("answers", [21, 25, 30, 40])
def test_the_words_hold_in_larger_gatherings(answers):
    for options in (2, 3):
        assert not betrayals(answers, options, bands_for(answers))


def test_two_polls_of_one_evening_together_betray_nobody():
    said = {tally: personal(tally) for tally in tallies(5, 2)}
    certain: dict[object, list[int | None]] = {}
    for world in product(range(3), repeat=10):
        first, second = (tuple(map(half.count, range(3))) for half in (world[:5], world[5:]))
        own, others = (world[0], world[5]), (*world[1:5], *world[6:])
        narrow(certain, (said[first], said[second], own, first[-1], second[-1]), others)

    assert not [key for key, others in certain.items() if {0, 1} & {*others}]


@knowing_or_not
@pytest.mark.parametrize(
    "answers", [5, 6, 7, 8, *(pytest.param(n, marks=pytest.mark.long) for n in range(9, 21))]
)
def test_a_scale_tells_nobody_even_the_zone_of_anybody_elses_answer(answers, withheld_known):
    for readers in readers_of(answers):
        group = Group(answers, 5, readers, withheld_known)
        assert not by_tallies(group, personal_scale, seen_as=in_zones)


@every_group
def test_what_is_published_are_the_words_that_were_proved(answers):
    for tally in (each for options in (2, 3) for each in tallies(answers, options)):
        assert personal(tally) == in_words(tally[:-1], bands_for(answers))


def test_few_is_up_to_a_fifth_and_most_from_two_thirds():
    sizes = (5, 6, 7, 8, 10, 12, 15, 16, 20, 60)

    assert [bands_for(answers).few_up_to for answers in sizes] == [2, 2, 2, 2, 2, 2, 3, 3, 4, 12]
    assert [bands_for(answers).most_from for answers in sizes] == [3, 4, 5, 5, 7, 8, 10, 11, 13, 40]


@every_group
def test_none_one_and_two_look_the_same_and_so_do_all_and_all_but_two(answers):
    for few in (0, 1, 2):
        assert personal((few, answers - few, 0)) == Words((FEW, MOST))


def test_those_who_would_rather_not_say_have_answered_and_are_never_shown():
    assert publish([3, 0], withheld=2, personal=True) == Words((MOST, FEW))
    assert publish([3, 3], withheld=4, personal=True) == Words((SOME, SOME))
    assert publish([0, 0], withheld=5, personal=True) == Words((FEW, FEW))


def test_under_five_answers_nothing_is_said_but_that():
    for tally in (each for answers in range(5) for each in tallies(answers, 2)):
        assert personal(tally) == TooFew()
        assert publish(tally[:-1], withheld=tally[-1], personal=False) == TooFew()


def test_counts_are_said_only_of_a_poll_that_is_not_personal():
    assert publish([4, 1, 0], withheld=1, personal=False) == Exact((4, 1, 0))
    assert not any(isinstance(personal(tally), Exact) for tally in tallies(9, 3))


@pytest.mark.parametrize(
    ("points", "shown"),
    [
        ((3, 2, 1, 4), (3, 3, 4)),
        ((3, 2, 1, 4, 5), (5, 1, 9)),
        ((3, 2, 1, 4, 5, 6), (5, 5, 11)),
    ],
)
def test_a_scale_is_shown_as_three_zones(points, shown):
    assert publish(points, withheld=0, personal=False, scale=True) == Exact(shown)
    assert personal_scale((*points, 0)) == personal((*shown, 0))


@pytest.mark.parametrize(
    ("counts", "scale"),
    [((), False), ((5,), False), ((1,) * 7, False), ((6, -1), False), ((3, 3), True)],
)
def test_a_tally_that_no_poll_can_have_is_not_published(counts, scale):
    with pytest.raises(ValueError, match=r"^a (tally|scale) has"):
        publish(counts, withheld=0, personal=True, scale=scale)


@pytest.mark.parametrize(
    ("answered", "line"),
    [(0, "waiting"), (4, "waiting"), (5, "enough"), (7, "enough"), (8, "everyone")],
)
def test_an_open_poll_shows_one_of_three_lines(answered, line):
    assert progress(answered, 8) == Progress(line)


@pytest.mark.parametrize(("electorate", "warned"), [(0, True), (4, True), (5, False), (6, False)])
def test_those_who_hold_are_warned_before_a_poll_of_fewer_than_five(electorate, warned):
    assert warn_before_opening(electorate) is warned
