"""Reads docs/privacy.md: the tables of what is kept, place by place."""

import re

from tests.support.source import ROOT

PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
TITLES = re.findall(r"^### (In .*)$", PAGE, re.M)
ITEM = re.compile(r"`([^`]+)`")


def section(title: str) -> str:
    found = re.search(rf"^### {re.escape(title)}$(.*?)(?=^##)", PAGE, re.M | re.S)
    assert found, title
    return found[1]


def table(title: str) -> list[list[str]]:
    """The table of a section, cell by cell, its heading first."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line[1:-1].split(" | ")] for line in lines]
    return [cells[0], *cells[2:]]


def items(title: str) -> set[str]:
    """What the first column lists."""
    listed = [item for row in table(title)[1:] for item in ITEM.findall(row[0])]
    assert len(listed) == len(set(listed)), "listed twice"
    return set(listed)


def parts(title: str) -> dict[str, set[str]]:
    """Each part with the fields that the second column lists."""
    return {ITEM.findall(row[0])[0]: set(ITEM.findall(row[1])) for row in table(title)[1:]}
