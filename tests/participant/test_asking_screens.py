"""What a phone shows of an instrument: its questions, its ballots, and what it is not."""

import re

import pytest

from sessions.domain.questions import Part
from tests.support.phone_screens import SCREENS, asking_several
from tests.support.phones import html


def ballots(screen):
    return re.findall(r'data-ballot="([^"]+)"', screen)


def choices_of(screen, poll):
    box = screen.partition(f'data-ballot="{poll}"')[2].partition('data-ballot="')[0]
    return [int(number) for number in re.findall(r'data-choice="(\d)"', box)]


def test_every_question_has_a_ballot_of_its_own():
    assert ballots(SCREENS["asking"]) == ["check_in", "check_in.2", "check_in.3"]


def test_rather_not_say_is_the_last_choice_of_every_question():
    for screen in ("asking", "asking on a pad", "asking with circles"):
        for poll in ballots(SCREENS[screen]):
            assert choices_of(SCREENS[screen], poll) == [0, 1, 2, 3, 4, 5]


def test_what_is_reckoned_from_has_no_ballot_and_its_answer_has_a_hidden_one():
    screen = html(asking_several("loneliness"))

    assert ballots(screen) == ["check_in", "check_in.2"]
    assert '<div hidden data-ballot="check_in" data-edges="5">' in screen
    assert choices_of(screen, "check_in") == [0, 1, 2]
    assert re.findall(r'data-points="check_in" data-item="(\d)"', screen) == ["0", "1", "2"]
    assert re.findall(r'data-point="(\d?)"', screen) == ["1", "2", "3", ""] * 3


def test_figures_say_what_their_ends_mean():
    screen = SCREENS["asking figures"]

    assert re.findall(r'data-point="(\d*)"', screen)[:12] == [*map(str, range(11)), ""]
    assert "Not at all satisfied" in screen
    assert "Completely satisfied" in screen


@pytest.mark.parametrize(("part", "mark"), [(Part.BEFORE, "before"), (Part.AFTER, "after")])
def test_the_phone_is_told_what_belongs_together(part, mark):
    screen = html(asking_several("mood-now", part))

    assert f'data-{mark}="mood-now.mood"' in screen


def test_a_published_scale_is_marked_as_english_and_stays_so_in_every_language():
    said = html(asking_several("loneliness"))

    assert '<bdi lang="en">How often do you feel left out?</bdi>' in said
    assert '<p class="aside" lang="en">The next four questions' in said


def test_a_drawing_is_beside_the_words_and_hidden_from_who_is_read_to():
    screen = SCREENS["asking with circles"]

    assert len(re.findall(r'<svg class="closeness"[^>]* aria-hidden="true">', screen)) == 5
    assert "Overlapping by half" in screen


def test_a_pad_has_a_place_for_every_pair_and_the_words_are_there_too():
    screen = SCREENS["asking on a pad"]
    cells = re.findall(
        r'data-cell="check_in:(\d) check_in.2:(\d)" [^>]*aria-label="([^"]+)"', screen
    )

    assert len(cells) == len(set(cells)) == 25
    assert ("0", "4", "Very heavy, Very stirred up") in cells
    assert "data-pad hidden" in screen, "without its script the words alone are there"


def test_several_results_are_shown_each_with_its_question():
    screen = SCREENS["several said"]

    assert [h for h in re.findall(r"<h2>([^<]*)", screen) if "just now" in h] == [
        "Heavy or light, just now?",
        "Calm or stirred up, just now?",
    ]
    assert screen.count("<dl") == 1
    assert "Too few answers to show any." in screen
    assert "Not a validated scale" in screen
