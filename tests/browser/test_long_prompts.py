"""The longest words that a prompt or a step may have are on the wall to the last one."""

from dataclasses import replace

import pytest

from sessions.content.reading.fields import PARAGRAPH_LETTERS, SENTENCE_LETTERS
from sessions.domain import walls
from sessions.domain.plans import Prompt, StepKind
from tests.browser.gallery import opened
from tests.browser.in_chromium import InChromium
from tests.support.cast import a_circle, a_plan, a_step, begun
from tests.support.looking import beside_a_call
from tests.support.wall_screens import html

SAID = "What would you like to put down for a while, if only for this one hour? "
BELOW = "() => document.documentElement.scrollHeight - innerHeight"


def in_a_step(**words):
    step = replace(a_step("now", StepKind.WELCOME), **words)
    return begun(a_circle(plan=a_plan(step, a_step("closing"))))


def long(letters):
    return (SAID * letters)[:letters].strip()


PROMPT = in_a_step(prompt=Prompt("long", long(SENTENCE_LETTERS)), words="")
WORDS = in_a_step(words=long(PARAGRAPH_LETTERS))


@pytest.fixture(scope="module")
def gallery(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("gallery")) as gallery:
        yield gallery


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)], ids=str)
def test_long_words_are_on_the_wall_to_the_last_one(gallery, page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    wall = InChromium(page)
    gallery.enter("wall", wall)

    for session in (PROMPT, WORDS):
        for place in (session, beside_a_call(session)):
            gallery.show("wall", html(walls.show_names(place, True)), wall)
            assert page.evaluate(BELOW) <= 0
