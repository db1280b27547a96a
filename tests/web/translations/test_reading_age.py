"""Whoever is tired can read it: short sentences, in words that a child of eleven knows by ear.

By the Flesch-Kincaid grade (Kincaid and others, 1975: 0.39 words a sentence, 11.8 syllables a
word, less 15.59), which is a school year; GOV.UK and the NHS write for an age of 9 to 11. It counts
and does not understand: that a sentence is kind it cannot tell. English only.
"""

import re
from collections import defaultdict

import pytest

from web.translations.catalogue import gathered

SEEN_BY_ALL = ("participant/", "wall/", "web/", "sessions/content/")
AGE_AT_SCHOOL_YEAR_ONE = 6
OLDEST = 11
ENOUGH_TO_TELL_WORDS = 20
LONGEST_SENTENCE_WORDS = 25
ENDS = re.compile(r"[.!?:…]+[”’)]*(?:\s+|$)")
WORD = re.compile(r"[A-Za-z’']+")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?<=[^laeiouy])es$|(?<=[^tdaeiouy])ed$|(?<=[^laeiouy])e$")


def texts():
    """Everything that somebody who takes part may read, by the file it comes from."""
    found = defaultdict(list)
    for message in gathered():
        said = message.id[-1] if isinstance(message.id, tuple) else message.id
        for place, _line in message.locations if said else ():
            if place.startswith(SEEN_BY_ALL):
                found[place].append(as_read(said))
    return found


def as_read(said):
    without_marks = re.sub(r"<[^>]+>", "", said)
    named = re.sub(r"%\((\w+)\)s", "Ben", without_marks)
    return named if ENDS.search(named[-2:]) else f"{named}."


def sentences(text):
    return [words for part in ENDS.split(text) if (words := WORD.findall(part))]


def syllables(word):
    bare = SILENT.sub("", word.lower())
    return max(1, len(VOWELS.findall(bare)))


def reading_age(text):
    said = sentences(text)
    words = [word for sentence in said for word in sentence]
    heard = sum(map(syllables, words))
    grade = 0.39 * len(words) / len(said) + 11.8 * heard / len(words) - 15.59
    return grade + AGE_AT_SCHOOL_YEAR_ONE - 1


@pytest.fixture(scope="module")
def everything():
    return texts()


def test_every_page_can_be_read_at_eleven(everything):
    joined = {place: " ".join(said) for place, said in everything.items()}
    told = {p: t for p, t in joined.items() if len(WORD.findall(t)) >= ENOUGH_TO_TELL_WORDS}

    assert len(told) >= 40
    assert {p: round(reading_age(t), 1) for p, t in told.items() if reading_age(t) > OLDEST} == {}


def test_no_sentence_is_too_long_to_be_said_in_one_breath(everything):
    every = {said for texts in everything.values() for said in texts}
    long = [
        (len(words), said)
        for said in every
        for words in sentences(said)
        if len(words) > LONGEST_SENTENCE_WORDS
    ]

    assert long == []


def test_a_sentence_that_nobody_says_is_noticed():
    stiff = (
        "Participants acknowledge that confidentiality obligations notwithstanding, "
        "facilitators may be legally required to disclose information."
    )

    assert reading_age(stiff) > OLDEST + 5
    assert reading_age("You may stay as long as you like. Nobody will ask you why.") < OLDEST
