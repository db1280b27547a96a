"""Reads a plan that somebody brings as a file: strictly, and within bounds (docs/plans.md)."""

from sessions.content.reading.check_ins import Shelves
from sessions.content.reading.fields import SENTENCE_LETTERS, TITLE_LETTERS, Fields
from sessions.content.reading.files import object_in
from sessions.content.reading.ready_plans import read_length
from sessions.content.reading.refused import Why
from sessions.content.reading.steps import read_steps
from sessions.domain.plans import Format, Plan

PLAN_FILE_VERSION = 1
NEWEST_EVER = 1000
PLAN_FILE_BYTES = 65_536
MOST_SOURCES = 12


def read_plan_file(body: bytes, shelves: Shelves, *, id: str) -> Plan:
    """The plan of a file, under a new id; raises `ContentRefused` with the path to the field."""
    fields = object_in(body, "plan")
    version = fields.number("talkingpiece_plan", least=1, most=NEWEST_EVER)
    if version != PLAN_FILE_VERSION:
        fields.refuse("talkingpiece_plan", Why.OTHER_VERSION, version=PLAN_FILE_VERSION)
    return read_own_plan(fields, shelves, id=id)


def read_own_plan(opened: Fields, shelves: Shelves, *, id: str) -> Plan:
    """A plan that a group made for itself; nobody is asked to name an author or a source."""
    with opened as fields:
        title = fields.text("title", longest=TITLE_LETTERS)
        length, people = read_length(fields)
        return Plan(
            id=id,
            title=title,
            summary=fields.text("summary", longest=SENTENCE_LETTERS, needed=False),
            format=fields.choice("format", Format),
            steps=read_steps(fields, shelves),
            author=fields.text("author", longest=TITLE_LETTERS, needed=False),
            licence=fields.text("licence", longest=TITLE_LETTERS, needed=False),
            sources=_read_sources(fields),
            length_minutes=length,
            people=people,
        )


def _read_sources(fields: Fields) -> tuple[str, ...]:
    if not fields.holds("sources"):
        return ()
    return fields.texts("sources", least=0, most=MOST_SOURCES)
