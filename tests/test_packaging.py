"""Holds the locks, the commands and the package definition to what the README promises."""

import os
import re
import subprocess
import tomllib

import pytest

from tests.support.source import PRODUCT, ROOT

COMMANDS = sorted(path for path in (ROOT / "bin").iterdir() if path.is_file() and not path.suffix)
LOCKS = ("requirements.lock", "requirements-dev.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
COMMAND_LINES = 25
DIRECT_DEPENDENCIES = 15


def test_there_are_few_direct_dependencies():
    assert len(PROJECT["project"]["dependencies"]) <= DIRECT_DEPENDENCIES


@pytest.mark.parametrize("lock", LOCKS)
def test_every_direct_dependency_is_locked(lock):
    wanted = {name_of(line) for line in PROJECT["project"]["dependencies"]}

    assert wanted <= set(locked(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_checked_by_its_hash(lock):
    entries = re.split(r"\n(?=[a-zA-Z])", (ROOT / lock).read_text().split("\n\n")[-1])

    assert [entry.split()[0] for entry in entries if "==" in entry and "sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_on_anyones_machine(lock):
    assert not re.search(
        r"file:|--(extra-)?index|--find-links|/home/|/tmp/", (ROOT / lock).read_text()
    )


def test_the_tests_run_on_the_same_versions_as_the_product():
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_the_package_holds_every_part_of_the_product():
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]

    assert tuple(wheel["packages"]) == PRODUCT
    assert wheel["force-include"] == {"static": "talkingpiece/static"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda path: path.name)
def test_a_command_is_short_and_plain_shell(command):
    text = command.read_text()

    assert len(text.splitlines()) <= COMMAND_LINES
    assert subprocess.run(["sh", "-n", command]).returncode == 0
    assert command.name == "_env" or (
        os.access(command, os.X_OK) and text.startswith("#!/bin/sh\n")
    )


def name_of(requirement: str) -> str:
    found = re.match(r"[\w-]+", requirement)
    assert found
    return found[0].lower()


def locked(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))
