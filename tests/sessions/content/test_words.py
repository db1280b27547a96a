"""The language of all content: plain, unhurried, our own."""

import re

SENTENCE_WORDS = 20
LONG_WORD_LETTERS = 12
NEVER_SAID = re.compile(
    r"\b(time['’]?s up|skip\w*|submit\w*|users?|invalid\w*|errors?|pass(es|ed|ing)?)\b",
    re.IGNORECASE,
)
NOT_OURS_TO_SHIP = re.compile(
    r"\b(36 questions|fast friends|circle way|peerspirit|circle forward|pranis|NAMI|DBSA"
    r"|serenity|grapevine|alcoholics anonymous|mood meter|affect grid|WHO-5|PHQ|GAD-?[27]"
    r"|gierveld|IOS scale|F-SozU|ENRICHD|MSPSS|PROMIS|SWEMWBS|WEMWBS|GSRS|WAI|PCOMS"
    r"|cohesion scale|cohesiveness scale)\b",
    re.IGNORECASE,
)
HEALTH_CLAIMS = re.compile(
    r"\b(treats?|cures?|heals?|therapeutic|reduces?|proven)\b", re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.?!][”’]?\s+")


def test_no_word_is_used_that_no_screen_may_say(screen_texts):
    assert [found for found in screen_texts if NEVER_SAID.search(found[1])] == []


def test_every_sentence_is_short(screen_texts):
    long = [
        (name, sentence)
        for name, text in screen_texts
        for sentence in SENTENCE_END.split(text)
        if len(sentence.split()) > SENTENCE_WORDS
    ]

    assert long == []


def test_words_are_short_too(files, screen_texts):
    long = {
        word
        for name, text in screen_texts
        if name != "crisis/lines.json"
        for word in re.findall(r"[A-Za-z]+", text)
        if len(word) > LONG_WORD_LETTERS
    }

    assert long == set()


def test_nothing_is_named_that_is_not_ours_to_ship(screen_texts):
    assert [found for found in screen_texts if NOT_OURS_TO_SHIP.search(found[1])] == []


def test_no_text_promises_health(screen_texts):
    assert [found for found in screen_texts if HEALTH_CLAIMS.search(found[1])] == []


def test_nobody_is_shouted_at(screen_texts):
    loud = [
        (name, text)
        for name, text in screen_texts
        if "!" in text or re.search(r"\b(?!HOME|SHOUT|HELLO|SADAG|MANAS|MIELI)[A-Z]{5,}\b", text)
    ]

    assert loud == []


def test_every_list_of_options_can_be_shown(files):
    lists = [
        step["question"]["options"]
        for name, raw in files.items()
        if name.startswith("plans/")
        for step in raw["steps"]
        if "options" in step.get("question", {})
    ]

    assert lists
    assert all(2 <= len(options) <= 6 for options in lists)
