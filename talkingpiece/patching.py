"""Chooses the async mode and patches the standard library for it, before anything else is imported.

The console entry calls `begin` first of all. Nothing here may import what a patch would replace,
and pytest never patches.
"""

import importlib
import os
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

MODES = ("eventlet", "gevent", "threading")
DEFAULT_MODE = "eventlet"
OPTION = "--async-mode"
VARIABLE = "TALKINGPIECE_ASYNC_MODE"

# Name lookups by eventlet's own resolver would import dnspython to serve a room that has no
# internet; psycopg's C wait stops every green thread (1.6 s for 8 queries of 0.2 s, measured).
EVENTLET_ENVIRONMENT = {"EVENTLET_NO_GREENDNS": "yes", "PSYCOPG_WAIT_FUNC": "wait_selector"}

LIBRARIES = {
    "eventlet": "eventlet",
    "gevent": "gevent.monkey",
    "threading": "simple_websocket",
}

_applied = "threading"


def begin(arguments: Sequence[str]) -> str:
    """Choose the mode from the command line or the environment, patch, and say which it is."""
    mode = choose(arguments, os.environ)
    apply(mode)
    return mode


def choose(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The mode asked for by `--async-mode` or TALKINGPIECE_ASYNC_MODE; the option wins.

    Exits with a sentence when it is not one of MODES.
    """
    asked = environ.get(VARIABLE) or DEFAULT_MODE
    for at, argument in enumerate(arguments):
        if argument == OPTION:
            asked = "".join(arguments[at + 1 : at + 2])
        elif argument.startswith(f"{OPTION}="):
            asked = argument.removeprefix(f"{OPTION}=")
    if asked not in MODES:
        sys.exit(f"The async mode can be {', '.join(MODES)}. Set {OPTION} or {VARIABLE}.")
    return asked


def apply(mode: str) -> None:
    """Patch the standard library for this mode; `threading` needs no patch."""
    global _applied
    if mode != "threading" and "pytest" in sys.modules:
        raise RuntimeError("Tests run unpatched: start a server of its own instead.")
    if mode == "eventlet":
        for name, value in EVENTLET_ENVIRONMENT.items():
            os.environ.setdefault(name, value)
        # It says so at every import; docs/decisions say why we stay and how we could leave.
        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
    library = _library_of(mode)
    if mode == "eventlet":
        library.monkey_patch()
    elif mode == "gevent":
        library.patch_all()
    _applied = mode


def applied() -> str:
    """The mode that this process was patched for; `threading` when it was not."""
    return _applied


def _library_of(mode: str) -> Any:
    try:
        return importlib.import_module(LIBRARIES[mode])
    except ImportError:
        sys.exit(f"The async mode {mode} is not installed: pip install 'talking-piece[{mode}]'.")
