"""The one way a rule says no."""

import pytest

from sessions.domain.errors import Refusal, Refused


@pytest.mark.parametrize("code", Refusal)
def test_a_refusal_carries_its_code_and_nothing_else(code):
    no = Refused(code)

    assert no.code is code
    assert str(no) == code.value
