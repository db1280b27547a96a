"""What may be said of how people moved between two scales, beside what was said of each.

A phone works out its own move and casts it as a ballot of its own: nobody else ever has a
person's two answers side by side. The rule and its reasons: docs/decisions/0009. The proof: its
test.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sessions.disclosure import Published, Share, TooFew, Words, bands_for, in_words
from sessions.domain.polls import Outcome

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


def outcome_of_moves(tally: Sequence[int], *, before: Outcome, after: Outcome) -> Outcome:
    """What is kept of moves when their check-in closes; the last count is *rather not say*.

    Only for three polls that the very same people answered, every one of them.
    """
    *moves, withheld = tally
    answers = sum(tally)
    said = publish_moves(
        moves,
        withheld=withheld,
        before=Shown(_as_shown(before), answers),
        after=Shown(_as_shown(after), answers),
    )
    return (
        Outcome(shares=tuple(share.value for share in said.shares))
        if isinstance(said, Words)
        else Outcome()
    )


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


def may_move_from(before: Outcome, people: int) -> bool:
    """Whether moves may be said, as far as it is known while only the before is."""
    return people >= FEWEST_ANSWERS_OF_A_MOVE and is_spread(_as_shown(before))


def _as_shown(outcome: Outcome) -> Published:
    return Words(tuple(map(Share, outcome.shares))) if outcome.shares else TooFew()


def is_spread(said: Published) -> bool:
    """Whether some, neither few nor most, gave an answer: then not all others gave the same."""
    return isinstance(said, Words) and Share.SOME in said.shares
