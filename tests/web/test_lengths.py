"""Lengths of time as a screen writes them."""

import pytest

from web.lengths import turn_length


@pytest.mark.parametrize(
    ("seconds", "said"), [(30, "0:30"), (60, "1"), (185, "3:05"), (190, "3:10"), (900, "15")]
)
def test_a_turn_is_written_in_minutes_and_seconds_where_there_are_any(seconds, said):
    assert turn_length(seconds) == said
