"""A whole evening over plain sockets, in every async mode: six phones, two seats without one."""

import json
import re

import pytest

from tests.live.driving import Driver
from tests.support.evening import HOST, PHONES, WITHOUT_PHONE
from tests.support.server import Server
from tests.support.sockets import Turned

EVERYONE = len(PHONES) + len(WITHOUT_PHONE)
CHOICES = (0, 1, 1, 2, 3, 5)
"""Heavy, Tired, Tired, Steady, Calm, and one who would rather not say."""


@pytest.fixture(params=["eventlet", "gevent", "threading"])
def driver(request, tmp_path):
    driver = Driver(Server(tmp_path, mode=request.param).start())
    yield driver
    assert driver.circle.close() == 0


def test_a_whole_evening_passes_over_plain_sockets(driver):
    driver.takes_seats()
    wall = driver.circle.wall()
    wall.sees("arriving")

    driver.goes_to("welcome")
    for phone in driver.circle.phones.values():
        phone.sees("words-welcome")
    driver.holds_check_in("arriving", CHOICES)
    wall.sees("result-arriving")
    assert driver.holds_round("sharing") == EVERYONE
    driver.goes_to("quiet-minute")
    for phone in driver.circle.phones.values():
        phone.sees("pause-quiet-minute")
    assert driver.holds_round("hearing") == EVERYONE
    driver.holds_check_in("leaving", CHOICES)
    assert driver.holds_round("last-word") == EVERYONE
    driver.goes_to("closing")
    driver.console.do("session.end")

    for phone in driver.circle.phones.values():
        assert "data-forget" in phone.sees("ended")
    wall.sees("ended")
    check_summary(driver.circle)


def check_summary(circle):
    (summary_id,) = re.findall(r'href="/facilitator/summary/([^"]+)"', circle.held.sees("ended"))
    assert summary_id != circle.session
    status, headers, body = circle.ask("GET", f"/facilitator/summary/{summary_id}.json")
    assert status == 200
    assert "attachment" in headers["content-disposition"]
    summary = json.loads(body)
    assert summary["attendance"] == EVERYONE
    assert [poll["too_few"] for poll in summary["polls"]] == [False, False]
    assert summary["everyone_offered"] is True
    for name in (*PHONES, *WITHOUT_PHONE, HOST):
        assert name.encode() not in body


def test_nobody_comes_in_with_a_wrong_code(driver):
    with pytest.raises(Turned, match="wrong_code"):
        driver.circle.opens("/participant", {"code": "AAAA-AAAA", "join": "k" * 32})
