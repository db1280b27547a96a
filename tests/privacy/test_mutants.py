"""The list of mutants fits the code; `bin/test --mutants` runs it."""

import ast
import re

import pytest

from tests.privacy.mutants.listed import MUTANTS
from tests.support.source import ROOT


def test_no_mutant_is_listed_twice():
    assert len({mutant.loses for mutant in MUTANTS}) == len(MUTANTS)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.loses)
def test_what_a_mutant_changes_stands_once_in_the_code(mutant):
    code = (ROOT / mutant.file).read_text(encoding="utf-8")

    assert code.count(mutant.before) == 1
    assert mutant.after != mutant.before


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.loses)
def test_the_test_that_must_notice_is_there(mutant):
    file, _, name = mutant.test.partition("::")

    assert re.search(rf"^def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.loses)
def test_a_mutant_is_wrong_and_still_code(mutant):
    """Else its test would notice that nothing runs, and not what is lost."""
    code = (ROOT / mutant.file).read_text(encoding="utf-8")

    if mutant.file.endswith(".py"):
        ast.parse(code.replace(mutant.before, mutant.after))
