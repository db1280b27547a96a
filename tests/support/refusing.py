"""Says in one line that a rule must refuse, and with which code."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from sessions.domain.errors import Refusal, Refused


@contextmanager
def refused(code: Refusal) -> Iterator[None]:
    """What is done inside must be refused with this code."""
    with pytest.raises(Refused) as no:
        yield
    assert no.value.code is code
