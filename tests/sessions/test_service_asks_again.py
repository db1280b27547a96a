"""The same question twice in one evening: only of the very same circle, and not after a crash."""

from dataclasses import replace

import pytest

from sessions.domain import door, evening
from sessions.domain.errors import Refused
from tests.support.tuesday import GROUP, PLAN, Evening

PEOPLE = ("ada", "ben", "chidi", "dana", "eli", "farah")
ARRIVING, SHARING, CLOSING = PLAN.steps
TWICE = replace(PLAN, steps=(ARRIVING, replace(ARRIVING, id="again"), CLOSING))


def asked_once():
    """Six people have answered, and the next step asks the same."""
    night = Evening()
    night.id = night.service.open(replace(GROUP, id="another"), TWICE).id
    seats = night.seats(*PEOPLE)
    night.start()
    night.service.check_ins.open(night.id, "arriving", cmd="open")
    for seat in seats:
        night.service.check_ins.cast(night.id, "arriving", seat, key=f"the-key-of-{seat}", choice=0)
    night.service.check_ins.close(night.id, "arriving", cmd="close")
    night.service.change(night.id, lambda s, now: evening.next_step(s, "arriving", (), now))
    return night


def test_the_same_circle_is_asked_again():
    night = asked_once()

    night.service.check_ins.open(night.id, "again", cmd="open again")

    assert night.session.poll.open


def test_another_circle_is_not_and_nothing_has_changed():
    night = asked_once()
    night.service.change(night.id, lambda s, now: door.leave(s, s.seats[0].id, now))
    before = night.session

    with pytest.raises(Refused, match="asked_of_others"):
        night.service.check_ins.open(night.id, "again", cmd="open again")

    assert night.session == before
    assert night.service.check_ins.progress(night.session) is None


def test_after_a_crash_nobody_remembers_who_was_asked_so_nobody_is_asked_again():
    night = asked_once()
    night.service = night.another_process()
    night.service.recover()

    with pytest.raises(Refused, match="asked_of_others"):
        night.service.check_ins.open(night.id, "again", cmd="open again")
