"""Reads a plan that ships: its steps, and that the whole fits the length it names."""

from sessions.content.reading.check_ins import Shelves
from sessions.content.reading.fields import TITLE_LETTERS, Fields
from sessions.content.reading.files import read_credit
from sessions.content.reading.refused import Why
from sessions.content.reading.steps import read_steps
from sessions.content.ready_plans import ReadyPlan
from sessions.domain.kinds import LONGEST_PLAN_MINUTES, MOST_PEOPLE
from sessions.domain.plans import Format, Plan


def read_plan(opened: Fields, shelves: Shelves) -> ReadyPlan:
    """A plan; its prompts and instruments are named by id and must be on the shelves."""
    with opened as fields:
        ready = ReadyPlan(_read_run_of_show(fields, shelves))
        if ready.spare_seconds < 0:
            over = -ready.spare_seconds / 60
            fields.refuse("steps", Why.TAKES_LONGER, minutes=f"{over:.1f}")
        return ready


def _read_run_of_show(fields: Fields, shelves: Shelves) -> Plan:
    steps = read_steps(fields, shelves)
    credit = read_credit(fields)
    length, people = read_length(fields)
    return Plan(
        id=fields.identifier(),
        title=fields.text("title", longest=TITLE_LETTERS),
        summary=fields.text("summary"),
        format=fields.choice("format", Format),
        steps=steps,
        author=credit.author,
        licence=credit.licence,
        sources=credit.sources,
        length_minutes=length,
        people=people,
    )


def read_length(plan: Fields) -> tuple[int, int]:
    """How many minutes, for how many people."""
    with plan.part("length") as length:
        return (
            length.number("minutes", least=1, most=LONGEST_PLAN_MINUTES),
            length.number("people", least=1, most=MOST_PEOPLE),
        )
