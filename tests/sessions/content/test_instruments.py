"""The instruments that ship: what they ask, how they are scored, what they say they are."""

from itertools import product

import pytest

from sessions.content.instruments import Recall, Use
from sessions.domain.questions import Look, Part


def test_these_and_no_others_ship(library):
    assert {each.id: each.use.value for each in library.instruments} == {
        "mood-now": "before_and_after",
        "circle-pulse": "before_and_after",
        "closeness": "any_time",
        "feeling-pad": "any_time",
        "ready-to-go-deeper": "any_time",
        "loneliness": "baseline",
        "wellbeing": "baseline",
    }


def scored(question, *points):
    """As a phone does it (static/asking.mjs); the number of the option."""
    edges = question.measure.edges
    return next((at for at, edge in enumerate(edges) if sum(points) <= edge), len(edges))


def test_loneliness_is_the_sum_of_three_answers_from_3_to_9_and_6_is_the_cut_off(library):
    score, direct = library.instrument("loneliness").alone
    options = [range(item.first, item.first + len(item.options)) for item in score.measure.items]

    assert [list(each) for each in options] == [[1, 2, 3]] * 3
    for points in product(*options):
        assert scored(score, *points) == (sum(points) >= 6)
    assert score.options == ("Sum of 3 to 5", "Sum of 6 to 9")
    assert direct.measure.items == ()


def test_it_is_asked_in_the_words_of_the_harmonised_standard(library):
    score, direct = library.instrument("loneliness").alone

    assert [item.text for item in score.measure.items] == [
        "How often do you feel that you lack companionship?",
        "How often do you feel left out?",
        "How often do you feel isolated from others?",
    ]
    assert {item.options for item in score.measure.items} == {
        ("Hardly ever or never", "Some of the time", "Often")
    }
    assert (direct.text, direct.options[0]) == ("How often do you feel lonely?", "Often or always")
    assert "relationships with others" in score.measure.lead


POSITIVE = {0: 0, 4: 0, 5: 1, 6: 1, 7: 2, 8: 2, 9: 3, 10: 3}
ANXIOUS = {0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 5: 2, 6: 3, 10: 3}


def test_wellbeing_is_four_answers_in_the_bands_of_the_ons_and_never_a_sum(library):
    questions = library.instrument("wellbeing").alone

    assert len(questions) == 4
    assert {len(question.measure.items) for question in questions} == {1}
    for question, bands in zip(questions, (POSITIVE, POSITIVE, POSITIVE, ANXIOUS), strict=True):
        (item,) = question.measure.items
        assert item.options == tuple(map(str, range(11)))
        assert {point: scored(question, point) for point in bands} == bands


@pytest.mark.parametrize("name", ["loneliness", "wellbeing"])
def test_a_published_scale_is_asked_in_its_own_language_and_names_its_source(library, name):
    instrument = library.instrument(name)

    assert instrument.validated
    assert instrument.credit.licence == "OGL-UK-3.0"
    assert {question.spoken for question in instrument.alone} == {"en"}
    assert all("OGL" in question.measure.source for question in instrument.alone)


def test_all_others_say_that_they_are_not_validated(library):
    for instrument in library.instruments:
        for part in (Part.ALONE, Part.BEFORE, Part.AFTER):
            for question in instrument.questions(part):
                said = "Not a validated scale" in question.measure.source
                assert said is not instrument.validated


def test_what_is_asked_before_and_after_looks_back_no_further_than_the_evening(library):
    twice = [each for each in library.instruments if each.use is Use.BEFORE_AND_AFTER]

    assert {each.recall for each in twice} == {Recall.NOW}
    assert all(each.before and each.after for each in twice)
    assert not any(each.before or each.after for each in library.instruments if each not in twice)


def test_each_move_belongs_to_a_question_asked_before_and_after_on_one_scale(library):
    for instrument in library.instruments:
        known = {each.measure.id: each.options for each in instrument.before}
        after = {e.measure.id: e.options for e in instrument.after if e.part is Part.AFTER}
        for move in (each for each in instrument.after if each.part is Part.MOVE):
            assert known[move.measure.id] == after[move.measure.id]
            assert 3 <= len(known[move.measure.id]) <= 6, "as far as the proof of 0009 goes"
            assert len(move.options) == 3
            assert not move.scale


def test_pictures_are_only_another_way_to_choose_among_words(library):
    drawn = {
        question.measure.look
        for instrument in library.instruments
        for question in instrument.alone
        if question.options
    }

    assert drawn == set(Look)
    assert len(library.instrument("feeling-pad").alone) == 2
