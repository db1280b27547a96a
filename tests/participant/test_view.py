"""What a phone may show, screen by screen, and what is never in its picture."""

from dataclasses import replace

import pytest

from participant.view import view
from sessions.disclosure import Progress
from sessions.domain import asking, door
from sessions.domain.people import Out
from sessions.domain.plans import Question, StepKind
from sessions.domain.polls import Outcome
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_check_in,
    in_a_round,
    listening,
)
from tests.support.looking import (
    NAMES,
    ONLY_FOR_THOSE_WHO_HOLD,
    a_moment,
    a_room,
    names_in,
    with_notes,
)


def in_the_lobby(seat="chidi"):
    """Ada and Ben sit; Chidi has knocked."""
    return door.join(door.use_lobby(a_circle("ada", "ben"), True), seat, SEVEN)


def in_a_step(kind, **settings):
    step = replace(a_step("now", kind), **settings)
    return begun(a_circle(plan=a_plan(step, a_step("closing", StepKind.CLOSING))))


def asked(question=None, *seats):
    """A session in its check-in, with the poll open."""
    check_in = a_check_in()
    if question:
        check_in = replace(check_in, question=question)
    session = begun(a_circle(*seats, plan=a_plan(check_in, a_step("closing"))))
    return asking.open_poll(session, "check_in")


def closed(session, outcome):
    return asking.close_poll(session, session.poll.id, outcome)


def test_from_the_lobby_nobody_can_be_seen():
    picture = view(a_moment(in_the_lobby()), "chidi")

    assert (picture.kind, picture.dots, names_in(picture)) == ("lobby", (), set())


def test_who_was_asked_to_wait_sees_the_lobby_too():
    session = door.remove(holding("ada"), "ben", SEVEN)

    picture = view(a_moment(session), "ben")

    assert (picture.kind, picture.dots, names_in(picture)) == ("lobby", (), set())
    assert picture.asked_out
    assert not view(a_moment(in_the_lobby()), "chidi").asked_out


def test_while_people_arrive_a_phone_shows_how_many_and_not_who():
    picture = view(a_moment(a_circle()), "ada")

    assert (picture.kind, len(picture.dots), names_in(picture)) == ("arriving", 3, {"ada"})


def test_who_gave_no_name_is_called_by_their_seat():
    picture = view(a_moment(a_circle(), a_room(names={})), "ben")

    assert picture.name == 2


def test_who_left_is_told_goodbye():
    session = door.leave(holding("ada"), "ada", SEVEN)

    assert view(a_moment(session), "ada").kind == "left"


def test_who_knocked_and_goes_of_their_own_will_has_left_and_was_not_turned_away():
    waiting = door.join(door.use_lobby(a_circle("ben"), True), "ada", SEVEN)

    assert view(a_moment(door.leave(waiting, "ada", SEVEN)), "ada").kind == "left"
    assert view(a_moment(door.remove(waiting, "ada", SEVEN)), "ada").kind == "turned_away"


@pytest.mark.parametrize("out", list(Out))
def test_who_stepped_out_sees_that_the_seat_is_kept(out):
    picture = view(a_moment(holding("ada"), a_room(out={"ben": out})), "ben")

    assert (picture.kind, picture.out, names_in(picture)) == ("away", out.value, set())


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (StepKind.WELCOME, "words"),
        (StepKind.PROMPT, "words"),
        (StepKind.AGREEMENTS, "agreements"),
        (StepKind.PAUSE, "pause"),
        (StepKind.BREAK, "break"),
        (StepKind.CLOSING, "closing"),
    ],
)
def test_a_step_is_shown_with_its_own_words(kind, shown):
    picture = view(a_moment(in_a_step(kind, words="Sit as you like.")), "ada")

    assert (picture.screen, picture.words) == (f"{shown}-now", "Sit as you like.")


@pytest.mark.parametrize("kind", [StepKind.PAUSE, StepKind.BREAK])
def test_a_pause_and_a_break_show_their_own_time(kind):
    picture = view(a_moment(in_a_step(kind, minutes=2)), "ada")

    assert picture.countdown.left_ms(SEVEN + 30) == 90_000


def test_no_other_step_shows_a_time():
    assert view(a_moment(in_a_step(StepKind.WELCOME, minutes=2)), "ada").countdown is None


def test_a_check_in_shows_no_question_before_it_is_opened():
    picture = view(a_moment(in_a_check_in()), "ada")

    assert (picture.kind, picture.poll) == ("check_in", None)


@pytest.mark.parametrize("progress", list(Progress))
def test_while_a_check_in_is_open_a_phone_sees_one_of_three_lines(progress):
    picture = view(a_moment(asked(), progress=progress), "ada")

    assert (picture.kind, picture.poll.progress, picture.said) == ("poll", progress.value, None)


def test_who_came_late_is_not_asked():
    session = door.admit(door.join(asked(), "dana", SEVEN), "dana")

    assert not view(a_moment(session), "dana").poll.may_answer
    assert view(a_moment(session), "ada").poll.may_answer


def test_a_listener_is_asked_like_everyone():
    session = begun(listening(a_circle(plan=a_plan(a_check_in(), a_step("closing"))), "ben"))

    assert view(a_moment(asking.open_poll(session, "check_in")), "ben").poll.may_answer


def test_an_open_check_in_looks_the_same_to_all_who_may_answer():
    moment = a_moment(asked(), progress=Progress.WAITING)

    assert len({view(moment, seat) for seat in ("ada", "ben", "chidi")}) == 1


def test_a_check_in_that_is_not_personal_says_so_before_anyone_answers():
    question = Question("Next Tuesday?", ("Yes", "No"), personal=False)

    assert not view(a_moment(asked(question)), "ada").poll.personal


def test_a_result_is_a_word_for_each_answer_and_the_same_for_everyone():
    session = closed(asked(), Outcome(shares=("some", "most_or_all", "few_or_none")))
    session = door.admit(door.join(session, "dana", SEVEN), "dana")

    (picture,) = {view(a_moment(session), seat) for seat in NAMES}

    assert picture.said.lines[1] == ("So so", "most_or_all")


def test_too_few_answers_say_nothing_but_that():
    picture = view(a_moment(closed(asked(), Outcome())), "ada")

    assert (picture.said.too_few, picture.said.lines) == (True, ())


def test_an_exact_result_has_counts_and_no_words():
    session = closed(
        asked(Question("Tuesday?", ("Yes", "No"), personal=False)), Outcome((), (4, 2))
    )

    said = view(a_moment(session), "ada").said

    assert (said.exact, said.lines) == (True, (("Yes", "4"), ("No", "2")))


EVENING = (
    a_circle(),
    begun(a_circle()),
    asked(),
    closed(asked(), Outcome()),
    in_a_round(),
    holding("ada"),
    handed_on(holding("ada"), SEVEN + 60),
    in_a_step(StepKind.PAUSE),
    in_a_step(StepKind.CLOSING),
)
"""Every kind of moment that a seated phone can see."""


@pytest.mark.parametrize("session", EVENING)
def test_a_phone_is_never_sent_a_note_of_those_who_hold(session):
    for seat in ("ada", "ben", "chidi"):
        assert ONLY_FOR_THOSE_WHO_HOLD not in repr(view(a_moment(with_notes(session)), seat))


@pytest.mark.parametrize("session", EVENING)
def test_others_see_nothing_of_a_screen_that_rests_or_of_somebody_outside(session):
    everyone_here = a_moment(session)
    ben_is_away = a_moment(session, a_room(here=frozenset({"ada"}), out={"ben": Out.CHECK}))

    for seat in ("ada", "chidi"):
        assert view(ben_is_away, seat) == view(everyone_here, seat)
