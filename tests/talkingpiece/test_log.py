"""The lines of the log: five listed fields, and nothing else gets in."""

import pytest

from talkingpiece.log import Event, line, write

SEVEN_PAST_SEVEN = 1_795_460_839.7
OUTCOME = "KeyError at sessions/service.py:120"


def test_a_line_is_the_minute_the_level_the_event_the_outcome_and_how_long_it_was_up():
    said = line(Event.BROKE, OUTCOME, SEVEN_PAST_SEVEN, up_seconds=59)

    assert said == "2026-11-23T19:07Z error broke KeyError at sessions/service.py:120 up<1m"


@pytest.mark.parametrize(
    ("seconds", "up"),
    [
        (0, "up<1m"),
        (60, "up<10m"),
        (3_599, "up<1h"),
        (3_600, "up<10h"),
        (36_000, "up>10h"),
        (9e9, "up>10h"),
    ],
)
def test_how_long_is_said_roughly(seconds, up):
    assert line(Event.BROKE, OUTCOME, 0, up_seconds=seconds).split()[-1] == up


@pytest.mark.parametrize(
    "told",
    [
        "",
        "Ada",
        "KeyError: 'Ada'",
        "KeyError at sessions/service.py:120 Ada",
        "KeyError at sessions/service.py:120\nAda",
        "KeyError at /home/ada/app.py:3",
        "KeyError at home/ada/app.py:3",
        "KeyError at Ada",
        "Zoë at no line of ours Ada",
        "x" * 200 + " at no line of ours",
    ],
)
def test_what_is_no_class_and_line_of_code_is_not_repeated(told):
    said = line(Event.BROKE, told, SEVEN_PAST_SEVEN, up_seconds=1)

    assert said == "2026-11-23T19:07Z error broke Unnamed at no line of ours up<1m"


def test_a_line_is_written_to_standard_error_at_once(capsys):
    write(Event.BROKE, OUTCOME)

    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.endswith("\n")
    assert f" error broke {OUTCOME} up" in written.err
