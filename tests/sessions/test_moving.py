"""What may be said of moves: nobody can be certain of anybody's, beside the before and the after.

Nobody is certain of a before or an after either: where moves are said, both are spread. Where
they are not, nothing is known but two results, of which `test_disclosure_together.py` treats.
"""

from itertools import combinations_with_replacement, product

import pytest

from sessions.disclosure import Share, TooFew, Words, bands_for, in_words
from sessions.moving import FEWEST_ANSWERS_OF_A_MOVE, NotBeside, Shown, is_spread, publish_moves
from tests.sessions.test_disclosure import readers_of, together
from tests.support.betrayals import tallies
from tests.support.betrayals_by_moves import (
    KNOWN_MOVES,
    UNKNOWN,
    ZONES,
    Circle,
    certain_of_a_move,
)
from tests.support.betrayals_together import Asked, Kind, betrayed

FEW, SOME, MOST = Share.FEW_OR_NONE, Share.SOME, Share.MOST_OR_ALL
SPREAD, LOPSIDED = Words((SOME, SOME, FEW)), Words((MOST, FEW, FEW))
EVERYTHING = frozenset(product(map(Words, product(Share, repeat=ZONES)), repeat=2))
BOTH_SPREAD = frozenset(pair for pair in EVERYTHING if all(map(is_spread, pair)))
SIZES = range(FEWEST_ANSWERS_OF_A_MOVE, 21)
ONE_READER = range(FEWEST_ANSWERS_OF_A_MOVE, 16)
"""Two who compare notes on a longer scale have too many worlds to try; decision 0009 argues."""
MINUTES = (pytest.mark.long, pytest.mark.timeout(900))


def only_when_long(*values):
    return [pytest.param(*each, marks=MINUTES) for each in values]


def slowly(*values):
    return [pytest.param(*each, marks=pytest.mark.proof) for each in values]


def circle(people, points, readers=None):
    compare = together(people) if readers is None else readers
    return Circle(people, points, compare, bands_for(people))


@pytest.mark.parametrize(
    ("people", "points"),
    [
        *product(SIZES[:4], (3,)),
        *slowly(*product(SIZES[4:], (3,)), *product((8,), (4, 5, 6))),
        *only_when_long(*product(ONE_READER[1:], (4, 5, 6))),
    ],
)
def test_beside_a_spread_before_and_after_nobody_is_certain_how_anybody_moved(people, points):
    assert not certain_of_a_move(circle(people, points), BOTH_SPREAD, KNOWN_MOVES)


@pytest.mark.parametrize("people", [8, *slowly((9,)), *only_when_long((10,), (11,), (12,), (13,))])
def test_nor_that_anybody_would_rather_not_say(people):
    """In larger circles by the argument of decision 0009: there are too many worlds to try."""
    assert not certain_of_a_move(circle(people, 3), BOTH_SPREAD, (UNKNOWN,))


@pytest.mark.parametrize("people", range(5, 41))
def test_where_an_answer_is_spread_not_all_others_gave_the_same(people):
    for readers in readers_of(people):
        for own in combinations_with_replacement(range(ZONES + 1), readers):
            for alike in range(ZONES + 1):
                world = (*own, *[alike] * (people - readers))
                counts = [world.count(zone) for zone in range(ZONES)]

                assert not is_spread(in_words(counts, bands_for(people)))


@pytest.mark.parametrize("people", [*slowly((6,)), *only_when_long((7,), (8,))])
def test_whatever_the_bare_definition_finds_this_search_finds(people):
    """Also where nothing holds it back; fewer than eight would be betrayed on a short scale."""
    bare = betrayed((Kind(people, circle(people, 3).lives),), everything_of(people))
    for readers in (0, 1):
        found = {each[:3] for each in certain_of_a_move(circle(people, 3, readers), EVERYTHING)}
        of_moves = {said for said, reader in named(bare, readers) if said[:2] in BOTH_SPREAD}

        assert of_moves <= found
        assert bool(of_moves) is ((people, readers) == (7, 1))


def everything_of(people):
    choices = (ZONES + 1, ZONES + 1, 4)
    said = lambda given: tuple(in_words(t[:ZONES], bands_for(people)) for t in given)  # noqa: E731
    return Asked(choices, said)


def named(found, readers):
    for *published, reader in found:
        if (reader is not None) == bool(readers):
            yield tuple(published[:3]), reader


def test_who_moved_is_said_in_words_where_both_were_spread():
    said = publish_moves((1, 4, 4), withheld=1, before=Shown(SPREAD, 10), after=Shown(SPREAD, 10))

    assert said == Words((FEW, SOME, SOME))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Shown(LOPSIDED, 10), Shown(SPREAD, 10)),
        (Shown(SPREAD, 10), Shown(LOPSIDED, 10)),
        (Shown(SPREAD, 11), Shown(SPREAD, 10)),
        (Shown(SPREAD, 10), Shown(SPREAD, 9)),
        (Shown(SPREAD, 10), Shown(TooFew(), 10)),
    ],
    ids=["lopsided before", "lopsided after", "one more before", "one less after", "nothing"],
)
def test_otherwise_nothing_is_said_of_moves(before, after):
    assert publish_moves((1, 4, 4), withheld=1, before=before, after=after) == NotBeside()


def test_of_seven_people_nothing_is_said_of_moves():
    shown = Shown(SPREAD, 7)

    assert publish_moves((2, 3, 2), withheld=0, before=shown, after=shown) == NotBeside()


def test_silence_says_nothing_because_everybody_knows_before_that_it_comes():
    for before, after in product((SPREAD, LOPSIDED), repeat=2):
        shown = {"before": Shown(before, 8), "after": Shown(after, 8)}
        kinds = {type(publish_moves(t[:3], withheld=t[3], **shown)) for t in tallies(8, 3)}

        assert len(kinds) == 1


@pytest.mark.parametrize("moves", [(), (4, 4), (4, -1, 5), (2, 2, 2, 2)])
def test_moves_that_nobody_can_have_made_are_not_published(moves):
    shown = Shown(SPREAD, 8)
    with pytest.raises(ValueError, match="three counts"):
        publish_moves(moves, withheld=0, before=shown, after=shown)
