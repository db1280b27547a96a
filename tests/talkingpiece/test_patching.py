"""Which async mode is asked for, and that tests run unpatched."""

import subprocess
import sys
from pathlib import Path

import pytest

from talkingpiece import patching

ROOT = Path(__file__).resolve().parents[2]
OTHER = {"TALKINGPIECE_ASYNC_MODE": "gevent"}
LOADED_BEFORE_THE_PATCH = (
    "import sys; import talkingpiece.patching; print(sorted(set(sys.modules) & "
    "{'socket', 'threading', 'queue', 'select', 'selectors', 'ssl', 'logging', 'flask', 'click'}))"
)
WARNS = "from talkingpiece import patching; patching.begin(['serve']); print(patching.applied())"


@pytest.mark.parametrize(
    ("arguments", "environ", "mode"),
    [
        ([], {}, "eventlet"),
        (["serve"], {"TALKINGPIECE_ASYNC_MODE": ""}, "eventlet"),
        (["serve"], OTHER, "gevent"),
        (["serve", "--async-mode", "threading"], OTHER, "threading"),
        (["--async-mode=threading", "serve"], {}, "threading"),
    ],
)
def test_the_option_wins_over_the_environment(arguments, environ, mode):
    assert patching.choose(arguments, environ) == mode


@pytest.mark.parametrize(
    ("arguments", "environ"),
    [
        (["--async-mode", "asyncio"], {}),
        (["--async-mode"], {}),
        (["--async-mode="], {}),
        ([], {"TALKINGPIECE_ASYNC_MODE": "trio"}),
    ],
)
def test_a_mode_that_is_not_there_is_named_kindly(arguments, environ):
    with pytest.raises(SystemExit, match="eventlet, gevent, threading"):
        patching.choose(arguments, environ)


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_tests_run_unpatched(mode):
    with pytest.raises(RuntimeError, match="unpatched"):
        patching.apply(mode)

    assert patching.applied() == "threading"


def test_nothing_that_a_patch_replaces_is_loaded_before_it():
    assert python(LOADED_BEFORE_THE_PATCH) == ("[]\n", "")


def test_the_start_says_nothing_of_the_library_underneath():
    assert python(WARNS) == ("eventlet\n", "")


def python(program):
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    return done.stdout, done.stderr
