"""What may be said of how people moved between two scales, beside what was said of each.

A phone works out its own move and casts it as a ballot of its own: nobody else ever has a
person's two answers side by side. The rule and its reasons: docs/decisions/0009. The proof: its
test.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sessions.disclosure import Published, Share, Words, bands_for, in_words

FEWEST_ANSWERS_OF_A_MOVE = 8
"""From here "most" reaches three below all: two people who exchange moves stay within the word."""

MOVES = 3
"""Lower, the same, higher."""


@dataclass(frozen=True)
class NotBeside:
    """Nothing of the moves: together with the before and after they could name an answer."""


@dataclass(frozen=True)
class Shown:
    """A result that everybody has seen, and how many answers it was made of."""

    said: Published
    answers: int


def publish_moves(
    moves: Sequence[int], *, withheld: int, before: Shown, after: Shown
) -> Words | NotBeside:
    """A word each for who moved lower, stayed, moved higher; or nothing.

    `moves` are those three counts; `withheld` are those who would rather not say one of their two
    answers. Whether anything is said depends on nothing but what everybody knows already, so that
    silence tells nothing either. Raises ValueError for moves nobody can have made.
    """
    if len(moves) != MOVES or min(*moves, withheld) < 0:
        raise ValueError("moves are three counts, and none is negative")
    answers = sum(moves) + withheld
    same_people = before.answers == after.answers == answers >= FEWEST_ANSWERS_OF_A_MOVE
    if same_people and is_spread(before.said) and is_spread(after.said):
        return in_words(moves, bands_for(answers))
    return NotBeside()


def is_spread(said: Published) -> bool:
    """Whether some, neither few nor most, gave an answer: then not all others gave the same."""
    return isinstance(said, Words) and Share.SOME in said.shares
