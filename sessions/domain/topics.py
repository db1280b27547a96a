"""Which topic comes next: two to six, typed by those who hold; not personal, so in plain counts."""

from sessions.domain.errors import Refusal, Refused
from sessions.domain.kinds import FEWEST_OPTIONS, MOST_OPTIONS, OPTION_LETTERS
from sessions.domain.names import clean
from sessions.domain.questions import Question
from sessions.domain.words import Typed, Words


def next_topic(words: Words, typed: str) -> Question:
    """A question in these words, a topic on each typed line; everyone sees how many chose it."""
    lines = (clean(line, OPTION_LETTERS) for line in typed.splitlines())
    topics = tuple(dict.fromkeys(filter(None, lines)))
    if not FEWEST_OPTIONS <= len(topics) <= MOST_OPTIONS:
        raise Refused(Refusal.NOT_TWO_TO_SIX)
    return Question(words, tuple(map(Typed, topics)), personal=False)
