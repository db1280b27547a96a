"""What was typed is told from words of ours that were left as they were."""

from dataclasses import replace

import pytest
from flask_babel import force_locale

from facilitator.plans.typed import marked, words_as_read_here, words_as_written
from sessions.domain.plans import Prompt
from sessions.domain.prompts import OWN_WORDS
from sessions.domain.words import Typed
from tests.support.consoles import LIBRARY
from tests.support.looking import a_flask
from web.languages import shipped
from web.wording import worded, words_in

GRIEF = LIBRARY.plan("grief").plan
APP = a_flask(shipped())


@pytest.fixture
def in_german():
    with APP.app_context(), force_locale("de"):
        yield


def typed_in(plan):
    return [words for words in words_in(plan) if isinstance(words, Typed)]


def test_a_copy_that_nobody_changed_is_ours_in_every_language(in_german):
    read_in_german = worded(GRIEF)

    again = marked(read_in_german, words_as_read_here(LIBRARY))

    assert read_in_german.title != GRIEF.title
    assert (again.title, again.summary) == (GRIEF.title, GRIEF.summary)
    assert typed_in(again) == []


def test_what_was_typed_is_read_as_it_was_typed_also_where_it_is_a_word_of_ours(in_german):
    titled = replace(worded(GRIEF), title="Welcome")

    kept = marked(titled, words_as_read_here(LIBRARY))

    assert typed_in(kept) == ["Welcome"]
    assert worded(kept).title == "Welcome"


def test_prompts_of_a_deck_stay_and_words_of_ones_own_are_typed():
    own = Prompt(OWN_WORDS, "Who made your soup?", 1)
    step = next(step for step in GRIEF.steps if step.prompt)
    plan = GRIEF.with_step(replace(step, prompt=own))

    kept = marked(plan, words_as_written(LIBRARY))

    assert typed_in(kept) == [own.text]
    assert [step.prompt for step in kept.steps] == [step.prompt for step in plan.steps]
