"""The sheet as a table of figures, for spreadsheets: pure; the same sheet gives the same bytes.

One figure a line, the shape that funders' tables are filled from. No cell can be a formula.
"""

import csv
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from io import StringIO

from sessions.disclosure import FEWEST_ANSWERS
from sessions.exports.sheet import PollSheet, Sheet

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something else."""
BEGINS_A_FORMULA = "=+-@＝＋－＠"
"""Spreadsheets compute a cell that begins like this, full-width signs included."""
PLAIN_TEXT = "'"
"""Before a cell, it tells a spreadsheet to take the rest as it stands."""
ENOUGH_ANSWERS = f"{FEWEST_ANSWERS} or more"
HEARD_FROM = "more than two"
TOO_FEW_ANSWERS = f"fewer than {FEWEST_ANSWERS}"


@dataclass(frozen=True)
class Figure:
    """A line of the table; `n_basis` says on how many people or answers it stands."""

    metric: str
    value: str
    unit: str = ""
    n_basis: str = ""
    note: str = ""


def as_csv(sheet: Sheet) -> bytes:
    """UTF-8 with a byte order mark, CRLF line ends, every cell quoted."""
    text = StringIO()
    table = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([field.name for field in fields(Figure)])
    table.writerows([safe(cell) for cell in astuple(figure)] for figure in figures(sheet))
    return f"{BYTE_ORDER_MARK}{text.getvalue()}".encode()


def figures(sheet: Sheet) -> tuple[Figure, ...]:
    """Every figure of a sheet, one a line."""
    return (
        *_gathering(sheet),
        *_steps(sheet),
        *_rounds(sheet),
        *(Figure("prompt", prompt.id, "id", note=prompt.text) for prompt in sheet.prompts),
        *(figure for poll in sheet.polls for figure in _poll(poll)),
        *(Figure("check_in_source", source, "text") for source in _sources(sheet)),
        *(Figure("theme", theme.id, "id", HEARD_FROM, theme.text) for theme in sheet.themes),
        *(Figure("limit", text, "text") for text in sheet.limits),
        Figure("software", sheet.software, "text"),
        Figure("disclosure_rule", sheet.rule_version, "version"),
        Figure("schema", str(sheet.schema_version), "version"),
    )


def safe(cell: str) -> str:
    """A cell on one line that no spreadsheet computes."""
    line = " ".join(cell.replace(BYTE_ORDER_MARK, "").split())
    return f"{PLAIN_TEXT}{line}" if line[:1] and line[0] in BEGINS_A_FORMULA else line


def _gathering(sheet: Sheet) -> Iterator[Figure]:
    yield Figure("day", sheet.day, "date")
    yield Figure("group", sheet.group, "text")
    yield Figure("plan", sheet.plan, "text")
    yield Figure("format", sheet.format, "text")
    yield Figure("planned", str(sheet.planned_minutes), "minutes")
    yield Figure("actual", str(sheet.actual_minutes), "minutes")
    yield Figure("attendance", str(sheet.attendance), "people")
    yield Figure("facilitators", str(sheet.facilitators), "people")
    if sheet.everyone_offered is None:
        yield Figure("everyone_offered_a_turn", "no round", "text")
    else:
        yield Figure("everyone_offered_a_turn", _yes(sheet.everyone_offered), "yes or no")


def _steps(sheet: Sheet) -> Iterator[Figure]:
    for step in sheet.steps:
        yield Figure("step_planned", str(step.planned_minutes), "minutes", note=step.title)
        yield Figure("step_actual", str(step.actual_minutes), "minutes", note=step.title)


def _rounds(sheet: Sheet) -> Iterator[Figure]:
    for each in sheet.rounds:
        clock = "no clock" if each.turn_seconds is None else str(each.turn_seconds)
        unit = "text" if each.turn_seconds is None else "seconds"
        yield Figure("turn_length", clock, unit, note=each.title)
        yield Figure(
            "round_offered_to_all", _yes(each.everyone_offered), "yes or no", "", each.title
        )


def _poll(poll: PollSheet) -> Iterator[Figure]:
    asked = f"{poll.title}: {poll.question}"
    metric = "moved_since_before" if poll.moves else "check_in"
    if poll.too_few:
        basis = "" if poll.moves else TOO_FEW_ANSWERS
        yield Figure(metric, "not shown", "share in words", basis, asked)
    for answer in poll.answers:
        note = f"{asked} {answer.option}"
        if answer.count is None:
            share = (answer.share or "").replace("_", " ")
            yield Figure(metric, share, "share in words", ENOUGH_ANSWERS, note)
        else:
            yield Figure(metric, str(answer.count), "answers", ENOUGH_ANSWERS, note)


def _sources(sheet: Sheet) -> tuple[str, ...]:
    """Where the words of check-ins come from, each once."""
    return tuple(dict.fromkeys(poll.source for poll in sheet.polls if poll.source))


def _yes(truth: bool) -> str:
    return "yes" if truth else "no"
