"""Ninety minutes with nine people, to the end and within the forecast, on a clock of its own.

Five have a phone from the beginning, one of them just listens; one comes late; three have no
phone; two hold. Every kind of step is gone through, and every private sign is given once.
"""

import pytest

from tests.browser.gathering import gathered
from tests.browser.ninety_minutes import (
    A_MINUTE_SECONDS,
    Evening,
    somebody_comes_late,
    somebody_holds_with_her,
    they_are_welcomed,
    they_arrive,
    they_breathe,
    they_check_in,
    they_close,
    they_rest,
    they_share,
    they_sit_with_words,
    they_talk_in_twos,
    they_thank,
)
from tests.browser.ninety_minutes_plan import FERN, LENGTH_MINUTES, the_plan
from tests.browser.on_a_clock import an_evening_of


@pytest.fixture
def evening(browser, tmp_path):
    with an_evening_of(the_plan(), tmp_path) as server, gathered(server, browser, Evening) as all_:
        yield all_


def test_ninety_minutes_pass_within_the_forecast(evening):
    fern = evening.console()
    fern.is_called(FERN)
    began = evening.here.clock.now()
    phones = they_arrive(evening, fern)
    sam = somebody_holds_with_her(evening, fern)
    fern.clicks("Begin with Welcome")
    planned = sum(evening.session.planned_seconds)
    assert 80 <= planned / A_MINUTE_SECONDS <= LENGTH_MINUTES

    they_are_welcomed(evening, fern, phones)
    somebody_comes_late(evening, fern, phones)
    they_check_in(evening, sam, phones)
    they_breathe(evening, fern, phones)
    they_sit_with_words(evening, fern, phones)
    they_share(evening, fern, phones)
    they_rest(evening, fern, sam, phones)
    they_talk_in_twos(evening, fern, phones)
    they_thank(evening, fern, phones)
    they_close(evening, fern, phones)

    assert evening.here.clock.now() - began <= planned
    fern.hears("The session is over")
