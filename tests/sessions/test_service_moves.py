"""Before and after through the service: how people moved is said in words, or not at all."""

from dataclasses import replace

import pytest

from sessions.domain import door, evening
from sessions.domain.errors import Refused
from sessions.domain.questions import Measure, Part, Question
from tests.support.tuesday import GROUP, PLAN, Evening

EIGHT = ("ada", "ben", "chidi", "dana", "eli", "farah", "gus", "hana")
LOW, MIDDLE, HIGH, UNSAID = range(4)
LOWER, SAME, HIGHER = range(3)
BEFORE = (LOW, LOW, LOW, MIDDLE, MIDDLE, MIDDLE, HIGH, HIGH)
AFTER = (MIDDLE, MIDDLE, LOW, HIGH, HIGH, MIDDLE, HIGH, MIDDLE)
MOVES = tuple((then > now) * LOWER + (then == now) * SAME + (then < now) * HIGHER
              for then, now in zip(BEFORE, AFTER, strict=True))  # fmt: skip


def about(part):
    options = ("Heavier", "The same", "Lighter") if part is Part.MOVE else ("Low", "Middle", "High")
    measure = Measure("mood-now.mood", "Mood now", part=part)
    return Question(f"Mood, {part}", options, scale=part is not Part.MOVE, measure=measure)


def asks(step, *questions):
    return replace(PLAN.steps[0], id=step, question=questions[0], beside=questions[1:])


TWICE = replace(
    PLAN,
    steps=(
        asks("arriving", about(Part.BEFORE)),
        asks("leaving", about(Part.AFTER), about(Part.MOVE)),
        PLAN.steps[-1],
    ),
)


class Tonight(Evening):
    """Eight people whose phones know what they said before."""

    def __init__(self, people=EIGHT):
        super().__init__()
        self.id = self.service.open(replace(GROUP, id="another"), TWICE).id
        self.people = self.seats(*people)
        self.start()

    def answers(self, poll, answers):
        for seat, choice in zip(self.people, answers, strict=False):
            self.service.check_ins.cast(self.id, poll, seat, key=f"{poll}-of-{seat}", choice=choice)

    def was_asked_before(self, answers=BEFORE):
        self.service.check_ins.open(self.id, "arriving", cmd="open before")
        self.answers("arriving", answers)
        self.service.check_ins.close(self.id, "arriving", cmd="close before")
        self.service.change(self.id, lambda s, now: evening.next_step(s, "arriving", (), now))
        return self

    def is_asked_after(self, answers=AFTER, moves=MOVES):
        self.service.check_ins.open(self.id, "leaving", cmd="open after")
        self.answers("leaving", answers)
        if self.session.beside:
            self.answers("leaving.2", moves)
        self.service.check_ins.close(self.id, "leaving", cmd="close after")
        return [poll.outcome.shares for poll in self.session.check_in]


def test_how_people_moved_is_said_beside_a_spread_before_and_after():
    after, moves = Tonight().was_asked_before().is_asked_after()

    assert after == ("few_or_none", "some", "some")
    assert moves == ("few_or_none", "some", "some")


@pytest.mark.parametrize(
    "unsaid",
    [
        {"answers": AFTER[:-1]},
        {"moves": MOVES[:-1]},
        {"answers": (HIGH,) * 8, "moves": (HIGHER,) * 8},
    ],
    ids=["one did not answer after", "one phone said nothing of its move", "all said one thing"],
)
def test_otherwise_nothing_is_said_of_it(unsaid):
    assert Tonight().was_asked_before().is_asked_after(**unsaid)[1] == ()


def test_a_phone_that_has_lost_its_before_would_rather_not_say_and_counts():
    assert Tonight().was_asked_before().is_asked_after(moves=(*MOVES[:-1], UNSAID))[1] != ()


@pytest.mark.parametrize(
    ("people", "before"),
    [(EIGHT, BEFORE[:-1]), (EIGHT, (LOW,) * 8), (EIGHT[:7], BEFORE)],
    ids=["one did not answer before", "all said one thing before", "seven people"],
)
def test_where_it_could_not_be_said_it_is_not_asked(people, before):
    tonight = Tonight(people).was_asked_before(before)
    tonight.service.check_ins.open(tonight.id, "leaving", cmd="open after")

    assert [poll.id for poll in tonight.session.check_in] == ["leaving"]


def test_nor_of_a_circle_that_somebody_left_or_came_to():
    left, came = Tonight().was_asked_before(), Tonight().was_asked_before()
    left.service.change(left.id, lambda s, now: door.leave(s, left.people[0], now))
    came.service.change(came.id, lambda s, now: door.use_lobby(s, False))
    came.seats("ines")
    for tonight in (left, came):
        tonight.service.check_ins.open(tonight.id, "leaving", cmd="open after")
        assert tonight.session.beside == ()


def test_after_a_crash_nobody_knows_whether_all_answered_so_it_is_not_asked():
    tonight = Tonight().was_asked_before()
    tonight.service = tonight.another_process()
    tonight.service.recover()
    tonight.service.check_ins.open(tonight.id, "leaving", cmd="open after")

    assert tonight.session.beside == ()


def test_a_crash_in_the_middle_leaves_every_ballot_to_be_cast_again():
    tonight = Tonight()
    tonight.service.check_ins.open(tonight.id, "arriving", cmd="open before")
    tonight.answers("arriving", BEFORE[:3])
    tonight.service = tonight.another_process()
    tonight.service.recover()
    tonight.answers("arriving", BEFORE)
    tonight.service.check_ins.close(tonight.id, "arriving", cmd="close before")

    assert tonight.session.poll.outcome.shares == ("some", "some", "few_or_none")


def test_a_repeated_close_does_not_touch_the_check_in_that_is_open_by_now():
    tonight = Tonight().was_asked_before()
    tonight.service.check_ins.open(tonight.id, "leaving", cmd="open after")
    tonight.answers("leaving", AFTER)
    tonight.service.check_ins.close(tonight.id, "arriving", cmd="close before")
    tonight.answers("leaving.2", MOVES)

    tonight.service.check_ins.close(tonight.id, "leaving", cmd="close after")

    assert [bool(poll.outcome.shares) for poll in tonight.session.check_in] == [True, True]


def test_the_line_is_that_of_the_slowest_question():
    tonight = Tonight().was_asked_before()
    tonight.service.check_ins.open(tonight.id, "leaving", cmd="open after")
    tonight.answers("leaving", AFTER)

    assert tonight.service.check_ins.progress(tonight.session) == "waiting"
    tonight.answers("leaving.2", MOVES[:5])
    assert tonight.service.check_ins.progress(tonight.session) == "enough"


def test_a_seat_with_a_phone_is_never_answered_for_on_one_that_goes_round():
    tonight = Tonight()
    tonight.service.add_seat(tonight.id, "Ines", cmd="a-seat-for-ines")
    (ines,) = (seat.id for seat in tonight.session.circle if not seat.phone)
    tonight.service.check_ins.open(tonight.id, "arriving", cmd="open", passed_round=True)

    for seat in (tonight.people[0], "nobody"):
        with pytest.raises(Refused, match="not_in_this_check_in"):
            tonight.service.check_ins.cast_for(
                tonight.id, "arriving", seat, key="the-key-of-a-tablet", choice=0
            )
    tonight.service.check_ins.cast_for(tonight.id, "arriving", ines, key="another-key", choice=0)
