"""Holds docs/care.md to the code: every rule says where it is held, and by which tests."""

import re

from tests.support.source import ROOT

PAGE = (ROOT / "docs" / "care.md").read_text(encoding="utf-8")
HELD, _, NOT_HELD = PAGE.partition("## Where a rule does not hold")
ROWS = [line[1:-1].split(" | ") for line in HELD.splitlines() if re.match(r"\| C\d+ ", line)]
NAMED = re.compile(r"`(tests/[^`:]+)(?:::(\w+))?`")


def test_every_rule_of_care_has_a_number_and_says_where_it_is_held():
    numbers = [row[0].strip() for row in ROWS]

    assert numbers == [f"C{number}" for number in range(1, len(ROWS) + 1)]
    assert [row[0] for row in ROWS if len(row) != 5 or not all(cell.strip() for cell in row)] == []
    assert [row[0] for row in ROWS if "`" not in row[3]] == []


def test_every_rule_of_care_names_a_test_and_every_test_that_is_named_exists():
    for rule, *_words, cell in ROWS:
        named = NAMED.findall(cell)
        assert named, rule
        for path, test in named:
            written = (ROOT / path).read_text(encoding="utf-8")
            assert test, (rule, path)
            assert re.search(rf"^def {test}\(", written, re.MULTILINE), (rule, path, test)


def test_what_does_not_hold_is_said():
    assert re.findall(r"^- \*\*", NOT_HELD, re.MULTILINE)
