"""What a phone says around an anonymous check-in, before, while and after it is open."""

import re
from dataclasses import replace

import pytest

from sessions.disclosure import Progress
from sessions.domain import asking
from sessions.domain.plans import Question
from sessions.domain.polls import Outcome
from tests.support.cast import a_check_in, a_circle, a_plan, a_step, begun
from tests.support.looking import HOST, a_room
from tests.support.phones import html


def asked(question=None):
    step = a_check_in() if question is None else replace(a_check_in(), question=question)
    session = begun(a_circle(plan=a_plan(step, a_step("closing"))))
    return asking.open_poll(session, "check_in")


def closed(*shares):
    return asking.close_poll(asked(), "check_in", Outcome(shares=shares))


def test_an_anonymous_check_in_says_what_it_cannot_do():
    screen = html(asked(), room=a_room(host=HOST))

    assert f"not even <bdi>{HOST}</bdi>, can see who chose what" in screen
    assert "nobody can reach out because of an answer" in screen


def test_without_a_name_the_one_who_holds_is_called_your_facilitator():
    assert "not even your facilitator" in html(asked(), room=a_room(host=""))


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress.WAITING, "Waiting for answers."),
        (Progress.ENOUGH, "There are enough answers to show."),
        (Progress.EVERYONE, "Everyone has answered."),
    ],
)
def test_an_open_check_in_says_one_of_three_lines(progress, line):
    assert line in html(asked(), progress=progress)


def test_a_result_has_words_and_not_one_number():
    said = (
        html(closed("some", "most_or_all", "few_or_none")).partition("<dl")[2].partition("</dl>")[0]
    )

    assert re.findall(r"<dd>([^<]*?) <svg", said) == ["some", "most or all", "few or none"]
    assert not re.search(r"\d", re.sub(r"<[^>]*>", "", said))


def test_rather_not_say_is_always_the_last_choice_and_of_the_same_size():
    choices = re.findall(
        r'<button class="([^"]*)"[^>]*data-choice="(\d)"[^>]*>(.*)</button>', html(asked())
    )

    assert [int(number) for _look, number, _words in choices] == [0, 1, 2, 3]
    assert len({look for look, _number, _words in choices}) == 1
    assert choices[-1][2] == "Rather not say"


def test_a_check_in_with_counts_says_so_before_anyone_answers():
    screen = html(asked(Question("Next Tuesday?", ("Yes", "No"), personal=False)))

    assert "Everyone will see how many chose each answer" in screen


def test_counts_are_shown_where_they_were_promised():
    session = asked(Question("Next Tuesday?", ("Yes", "No"), personal=False))
    screen = html(asking.close_poll(session, "check_in", Outcome(counts=(4, 2))))

    assert re.findall(r"<dd>(\d+)</dd>", screen) == ["4", "2"]


def test_too_few_answers_stay_unread():
    assert "<dl" not in html(closed())
    assert "Too few answers to stay anonymous" in html(closed())
