"""Our own words are said in the reader's language, and nothing else is touched."""

from dataclasses import dataclass, replace

import pytest
from flask_babel import force_locale

from facilitator.actions import Action
from participant.picture import OpenPoll, PhonePicture
from sessions.domain.plans import Format, Plan, Question
from sessions.domain.words import Typed, Words
from tests.support.catalogues import a_catalogue
from tests.support.looking import a_flask
from web.faces import Said
from web.languages import Languages
from web.wording import InEachLanguage, worded, words_in

APP = a_flask(
    Languages({"es": a_catalogue("es", {"Calm": "En calma", "Light": "Con luz", "": "header"})})
)


@pytest.fixture(autouse=True)
def in_spanish():
    with APP.app_context(), force_locale("es"):
        yield


def test_words_of_ours_are_said_in_the_language_of_the_reader():
    assert worded(PhonePicture("", "", heading="Calm")).heading == "En calma"


def test_a_person_who_is_called_like_a_word_of_ours_keeps_the_name():
    picture = PhonePicture("", "", heading="Calm", name="Calm", holder="Calm", host="Light")
    action = Action("hand_on", "piece.hand_on", name="Calm", title="Calm")

    assert worded(picture) == replace(picture, heading="En calma")
    assert worded(action) == replace(action, title="En calma")


def test_what_somebody_typed_is_in_no_catalogue_and_stays():
    assert worded(PhonePicture("", "", prompt="100 % Calm?")).prompt == "100 % Calm?"


def test_what_those_who_hold_typed_stays_also_where_it_is_a_word_of_ours():
    question = Question("Calm", ("Calm", Typed("Light"), "Light", "Calm", Typed("Calm"), "Light"))
    plan = Plan("own", Typed("Calm"), "Calm", Format.IN_PERSON, ())

    assert worded(plan) == replace(plan, summary="En calma")
    assert worded(question).options[:2] == ("En calma", "Light")
    assert worded(worded(plan)).title == "Calm"


def test_words_beside_one_another_are_said_as_they_stand_if_one_of_them_was_typed():
    scale = Question(
        "Calm", ("Calm", Typed("Calm"), "Light", "Light", "Light", "Light"), scale=True
    )

    assert worded(OpenPoll("p", "Calm", scale.shown, True, True, "")).options == (
        "Calm · Calm", "Con luz · Con luz", "Con luz · Con luz",
    )  # fmt: skip


def test_nothing_stays_nothing():
    assert worded(PhonePicture("", "", heading="")).heading == ""


def test_words_inside_of_parts_and_lists_are_said_too():
    poll = OpenPoll("p", "Calm", ("Calm", "Heavy"), True, True, "")
    said = worded(PhonePicture("", "", poll=poll)).poll

    assert said == replace(poll, question="En calma", options=("En calma", "Heavy"))


def test_the_zones_of_a_scale_are_said_word_by_word():
    said = Said("Calm", (("Calm · Light", "some"), ("Heavy · Light", "Calm")), False, False)

    assert worded(said).lines == (("En calma · Con luz", "some"), ("Heavy · Con luz", "Calm"))


def test_a_value_without_words_is_itself():
    @dataclass(frozen=True)
    class Numbers:
        count: int = 3
        name: str = "Calm"

    numbers = Numbers()

    assert worded(numbers) is numbers


def test_words_can_be_listed_as_they_were_written():
    @dataclass(frozen=True)
    class Verse:
        title: Words
        lines: tuple[Words, ...]
        author: str = "Ada"

    assert words_in(Verse("Calm", ("Light", ""))) == ("Calm", "Light")


def test_a_thing_is_put_into_each_language_once():
    said = InEachLanguage(PhonePicture("", "", heading="Calm"))

    first = said.here
    with force_locale("en"):
        assert said.here.heading == "Calm"
    assert said.here is first
    assert first.heading == "En calma"
