"""What is said when something breaks: its class and our own line, never what it said."""

import logging
import sys
import threading
import warnings

import pytest
from flask import Flask

from talkingpiece import discretion
from talkingpiece.server.frames import Broken, CloseCode, Messages

CANARY = "Ada-whispered-this"


class Names(dict):
    """Breaks with what it was asked for, as a dict does."""


@pytest.fixture
def installed():
    """The hooks of a serving process, and those of the tests again afterwards."""
    root = logging.getLogger()
    kept = sys.excepthook, sys.unraisablehook, threading.excepthook, logging.raiseExceptions
    handlers, level = root.handlers[:], root.level
    discretion.install()
    yield
    logging.captureWarnings(False)
    sys.excepthook, sys.unraisablehook, threading.excepthook, logging.raiseExceptions = kept
    root.handlers[:], root.level = handlers, level


def caught(act):
    try:
        act()
    except Exception as problem:
        return problem
    raise AssertionError("Nothing broke.")


def written(capsys):
    """The outcome of each line of the log; nothing is ever written elsewhere."""
    out, err = capsys.readouterr()
    assert out == ""
    lines = [line.partition(" error broke ")[2] for line in err.splitlines()]
    return [line.rpartition(" ")[0] for line in lines]


def test_a_problem_is_named_by_its_class_and_our_line():
    problem = caught(lambda: Messages(lambda count: b"\x83\x80", 10).next())

    described = discretion.describe(problem)
    assert described.startswith(
        "talkingpiece.server.frames.Broken at talkingpiece/server/frames.py:"
    )
    assert isinstance(problem, Broken)
    assert problem.code == CloseCode.PROTOCOL


def test_a_problem_elsewhere_has_no_line_of_ours():
    problem = caught(lambda: Names()[CANARY])

    assert discretion.describe(problem) == "KeyError at no line of ours"


def test_a_log_record_is_reduced_to_the_problem_it_carries(capsys):
    logger = discretion.discreet_logger("engineio")
    logger.warning("%s is not an accepted origin", CANARY)
    logger.error(CANARY)
    assert capsys.readouterr().err == ""

    try:
        raise KeyError(CANARY)
    except KeyError:
        logger.exception("message handler error: %s", CANARY)

    assert written(capsys) == ["KeyError at no line of ours"]


@pytest.mark.usefixtures("installed")
def test_a_page_that_breaks_says_nothing_of_what_it_held(capsys):
    app = Flask(__name__)

    @app.route("/<name>")
    def page(name):
        raise ValueError(f"{CANARY} {name}")

    answer = app.test_client().get("/Ben")

    assert answer.status_code == 500
    assert CANARY not in answer.text
    assert written(capsys) == ["ValueError at no line of ours"]


@pytest.mark.usefixtures("installed")
def test_a_thread_that_breaks_says_nothing_of_what_it_held(capsys):
    thread = threading.Thread(target=lambda: Names()[CANARY])
    thread.start()
    thread.join()

    assert written(capsys) == ["KeyError at no line of ours"]


@pytest.mark.usefixtures("installed")
def test_the_last_words_of_the_process_are_discreet(capsys):
    problem = caught(lambda: Names()[CANARY])
    sys.excepthook(type(problem), problem, problem.__traceback__)

    assert written(capsys) == ["KeyError at no line of ours"]


@pytest.mark.usefixtures("installed")
def test_what_a_library_warns_of_is_not_written(capsys):
    logging.captureWarnings(False)  # Whoever runs the tests has taken over warnings since.
    with warnings.catch_warnings(record=True) as seen:
        discretion.install()
        warnings.simplefilter("always")
        warnings.warn(CANARY, stacklevel=1)

    assert seen == []
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("installed")
def test_a_warning_in_a_log_is_not_written(capsys):
    logging.getLogger("some.library").warning(CANARY)
    logging.getLogger("some.library").error(CANARY)

    assert capsys.readouterr() == ("", "")
