"""What several results together may say: every world of small groups is tried.

What *certain* means, and to whom, is defined in `tests/support/betrayals_together.py`; of moves
between two scales treats `test_moving.py`.
"""

from itertools import combinations_with_replacement, product

import pytest

from sessions.checking_in import ONE_TO_RATHER_NOT_SAY
from sessions.disclosure import Bands, in_words
from tests.sessions.test_disclosure import every_group, personal, readers_of
from tests.support.betrayals import Group, by_tallies, saying
from tests.support.betrayals_together import Asked, Kind, Life, Tally, betrayed


def in_the_words_of_each(tallies: tuple[Tally, ...]):
    return tuple(map(personal, tallies))


def asked_twice(options: int) -> Asked:
    choices = options + ONE_TO_RATHER_NOT_SAY
    return Asked((choices, choices), in_the_words_of_each)


def same_mind(options: int, *took_part: tuple[bool, bool]) -> tuple[Life, ...]:
    """Lives of people who answer the same whenever they answer."""
    return tuple(
        (choice if first else None, choice if then else None)
        for choice in range(options + ONE_TO_RATHER_NOT_SAY)
        for first, then in took_part
    )


SMALL_GROUPS = [
    *((5, 2), (6, 2)),
    *(pytest.param(*group, marks=pytest.mark.proof) for group in ((7, 2), (5, 3))),
]
BOTH, ONLY_FIRST, ONLY_THEN, NEITHER = (True, True), (True, False), (False, True), (False, False)


@pytest.mark.parametrize(("people", "options"), SMALL_GROUPS)
def test_before_and_after_together_betray_nobody(people, options):
    lives = tuple(product(range(options + ONE_TO_RATHER_NOT_SAY), repeat=2))

    assert not betrayed((Kind(people, lives),), asked_twice(options))


@pytest.mark.parametrize(("people", "options"), SMALL_GROUPS)
def test_a_question_repeated_betrays_nobody_even_if_no_mind_has_changed(people, options):
    """Of the same seats, and nobody knows whose phone slept through which."""
    lives = same_mind(options, BOTH, ONLY_FIRST, ONLY_THEN, NEITHER)

    assert not betrayed((Kind(people, lives),), asked_twice(options))


@every_group
def test_in_a_circle_of_any_size_somebody_may_always_have_been_of_another_mind(answers):
    """Whatever is published where all others were of one mind is published where one was not.

    Others look alike to readers, so then nobody is certain. However many slept through the second
    poll, and whatever readers said; of the first it is the same the other way round. An option
    more would be one that nobody or only readers chose.
    """
    for options, readers in product((2, 3), readers_of(answers)):
        lives = set(same_mind(options, BOTH, ONLY_FIRST, ONLY_THEN, NEITHER))
        for own, alike in product(
            combinations_with_replacement(sorted(lives, key=str), readers), (0, options)
        ):
            for asleep in range(answers - readers + 1):
                others = [(alike, alike)] * (answers - readers - asleep) + [(alike, None)] * asleep
                said = said_of((*others, *own), options)

                assert said in (
                    said_of((of_another_mind(others[-1]), *others[:-1], *own), options),
                    said_of((of_another_mind(others[0]), *others[1:], *own), options),
                )


def of_another_mind(life):
    return tuple(None if said is None else 1 for said in life)


def said_of(world, options):
    """What is published of both polls."""
    polls = zip(*world, strict=True)
    return [
        personal(tuple(answers.count(choice) for choice in range(options + ONE_TO_RATHER_NOT_SAY)))
        for answers in polls
    ]


@pytest.mark.parametrize(
    ("stayed", "went", "came"), [(5, 0, 1), (5, 1, 0), (6, 1, 1), (5, 0, 2), (5, 0, 5), (6, 1, 5)]
)
def test_a_question_repeated_in_another_circle_would_betray_somebody(stayed, went, came):
    """Five who came or went are no better hidden than one; so it is not asked (see `asking`)."""
    kinds = (
        Kind(stayed, same_mind(2, BOTH)),
        Kind(went, same_mind(2, ONLY_FIRST)),
        Kind(came, same_mind(2, ONLY_THEN)),
    )

    assert betrayed(kinds, asked_twice(2))


@pytest.mark.parametrize("bands", [Bands(0, 1), Bands(1, 3), Bands(2, 3), Bands(2, 5), Bands(3, 4)])
def test_of_one_result_this_search_finds_what_the_other_finds(bands):
    for people, options in product((4, 5, 6), (2, 3)):
        lives = tuple((choice,) for choice in range(options + ONE_TO_RATHER_NOT_SAY))
        asked = Asked((len(lives),), lambda tallies: (in_words(tallies[0][:-1], bands),))
        found = betrayed((Kind(people, lives),), asked)
        groups = (Group(people, options, readers, withheld_known=False) for readers in (0, 1))
        others = set().union(*(by_tallies(group, saying(bands)) for group in groups))

        assert {(said, life and life[1]) for said, _answered, life in found} == {
            (said, own or None) for said, own, _known in others
        }
