"""Reads the words that lead back to a seat: enough of them, and none that looks like another."""

import re

from sessions.content.come_back import ComeBackWords
from sessions.content.reading.fields import Fields
from sessions.content.reading.files import read_credit

WORDS_AT_LEAST, WORDS_AT_MOST = 1024, 4096
LETTERS_AT_MOST = 7
PLAIN = re.compile(r"[a-z]{3,}")


def read_come_back(opened: Fields) -> ComeBackWords:
    """Small letters only, and no two words that one slip of a finger would make the same."""
    with opened as fields:
        words = fields.texts(
            "words", longest=LETTERS_AT_MOST, least=WORDS_AT_LEAST, most=WORDS_AT_MOST
        )
        for word in words:
            if not PLAIN.fullmatch(word):
                fields.refuse("words", f"has “{word}”, which is not three or more small letters")
        if slips := a_slip_apart(words):
            fields.refuse("words", f"has “{slips[0]}” and “{slips[1]}”, a slip apart")
        return ComeBackWords(words=words, credit=read_credit(fields))


def a_slip_apart(words: tuple[str, ...]) -> tuple[str, str] | None:
    """Two words that are the same but for one letter, changed or left out."""
    seen: dict[str, str] = {}
    for word in words:
        slips = {f"{word[:at]}*{word[at + 1 :]}" for at in range(len(word))}
        slips |= {f"{word[:at]}*{word[at:]}" for at in range(len(word) + 1)}
        for slip in slips:
            if slip in seen:
                return seen[slip], word
            seen[slip] = word
    return None
