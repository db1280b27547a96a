"""The next meeting on the shared screen: for everybody, those without a phone too."""

from dataclasses import replace

from sessions.ports import Group
from tests.support.cast import MEET_AGAIN, a_circle, at_the_closing, begun, holding
from tests.support.fakes import MemoryStore
from tests.support.looking import IT_IS_OVER, a_moment
from tests.support.wall_screens import APP, ASSETS, DOORS, SCREENS, TODAY
from wall.pages import Faces
from wall.view import view

AT_THE_END = replace(at_the_closing(), next_meeting=MEET_AGAIN)


def test_the_closing_tells_when_and_where():
    assert "We meet again on Tuesday, December 8, 7:00" in SCREENS["closing, with a date"]
    assert "<bdi>The small hall</bdi>" in SCREENS["closing, with a date"]
    assert "We meet again" not in SCREENS["closing"]


def test_nothing_of_it_is_sent_before():
    for before in (holding("ada"), begun(a_circle()), a_circle()):
        early = replace(before, next_meeting=MEET_AGAIN)
        assert view(a_moment(early), "").meeting is None
    assert view(a_moment(AT_THE_END), "").meeting == MEET_AGAIN
    assert view(a_moment(AT_THE_END, now=2e9), "").meeting is None


def test_after_the_end_it_stays_to_be_written_down():
    groups = MemoryStore()
    groups.add_group(Group(IT_IS_OVER.group, "Thursday circle", next_meeting=MEET_AGAIN))
    faces = Faces(APP, ASSETS, DOORS, groups=groups, today=lambda: TODAY)

    assert "We meet again" in faces.render(faces.farewell(IT_IS_OVER))
    assert "We meet again" not in SCREENS["ended"]
