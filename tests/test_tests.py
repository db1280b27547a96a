"""Holds the tests to their own rules: none is skipped, none is faked from outside, none waits."""

import ast

import pytest

from tests.support.source import PRODUCT, ROOT, Source, python

MAY_WAIT = {"browser", "live", "scenarios", "privacy", "support"}
ESCAPES = {
    "pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail", "pytest.skip", "pytest.xfail",
    "pytest.importorskip", "unittest.skip",
}  # fmt: skip
STAND_INS = {"monkeypatch", "mocker", "mock", "MagicMock", "patch"}
PACKAGES = (*PRODUCT, "sessions/domain", "sessions/storage", "sessions/memory", "sessions/exports")


def test_no_test_is_skipped():
    assert [s.name for s in every_test() if s.mentions() & ESCAPES] == []


def test_no_test_replaces_a_part_from_outside():
    assert [s.name for s in every_test() if (s.mentions() | parameters(s)) & STAND_INS] == []


def test_no_quick_test_waits_for_a_clock():
    quick = [s for s in every_test() if not MAY_WAIT & set(s.path.relative_to(ROOT).parts)]

    assert [s.name for s in quick if s.mentions() & {"time.sleep", "sleep"}] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_has_its_tests(package):
    owned = [s for s in python(package) if any(s.functions())]

    assert not owned or list((ROOT / "tests" / package).rglob("test_*.py"))


def every_test() -> tuple[Source, ...]:
    but_these = {"tests/conftest.py", "tests/test_tests.py"}
    return tuple(source for source in python("tests") if source.name not in but_these)


def parameters(source: Source) -> set[str]:
    return {argument.arg for argument in source.nodes if isinstance(argument, ast.arg)}
