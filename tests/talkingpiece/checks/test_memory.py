"""What is in memory only may get onto a disk by a core file or by swap: both are looked at."""

import subprocess
import sys

import pytest

from talkingpiece.checks.memory import memory
from tests.support.source import ROOT

HEADING = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"
LOOK = """
import sys
from talkingpiece.checks.memory import memory
from talkingpiece.process import harden
if sys.argv[1] == "hardened":
    harden()
print(len(memory().dangers))
"""


def dangers_of_a_process(kind):
    command = [sys.executable, "-c", LOOK, kind]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    return int(done.stdout)


@pytest.fixture
def swaps(tmp_path):
    def listed(*devices):
        lines = "".join(f"{device}\tpartition\t1048572\t0\t-2\n" for device in devices)
        (tmp_path / "swaps").write_text(HEADING + lines)
        return tmp_path / "swaps"

    return listed


@pytest.mark.live
def test_a_process_that_was_not_hardened_is_a_danger():
    assert dangers_of_a_process("as it is") == 1


@pytest.mark.live
def test_a_process_that_was_hardened_writes_its_memory_nowhere():
    assert dangers_of_a_process("hardened") == 0


def test_without_swap_there_is_nothing_to_say(swaps, tmp_path):
    assert memory(swaps(), tmp_path).notes == ()


@pytest.mark.parametrize("device", ["/dev/sda2", "/swapfile", "/dev/dm-1"])
def test_swap_that_is_not_encrypted_is_told_of_in_a_sentence(swaps, tmp_path, device):
    (note,) = memory(swaps(device), tmp_path).notes

    assert "swapoff" in note


def test_encrypted_swap_and_swap_in_memory_are_as_they_should_be(swaps, tmp_path):
    (tmp_path / "dm-1" / "dm").mkdir(parents=True)
    (tmp_path / "dm-1" / "dm" / "uuid").write_text("CRYPT-PLAIN-swap\n")

    assert memory(swaps("/dev/dm-1", "/dev/zram0"), tmp_path).notes == ()


def test_one_swap_in_clear_is_enough(swaps, tmp_path):
    assert memory(swaps("/dev/zram0", "/dev/sda2"), tmp_path).notes != ()


def test_where_the_system_does_not_list_its_swap_nothing_is_said(tmp_path):
    assert memory(tmp_path / "no list", tmp_path).notes == ()
