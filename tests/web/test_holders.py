"""Who may hold sessions: a link is good once, for an hour; a login for an evening."""

import pytest

from tests.support.fakes import CountingChance, FixedClock, MemoryStore
from web.holders import LINK_SECONDS, LOGIN_SECONDS, Holders


@pytest.fixture
def holders():
    return Holders(MemoryStore(), FixedClock(), CountingChance(), cookie="tp-test")


def test_a_link_is_exchanged_for_a_login(holders):
    login = holders.enter(holders.new_link())

    assert holders.knows(login)


def test_a_link_is_good_once(holders):
    link = holders.new_link()
    holders.enter(link)

    assert holders.enter(link) is None


def test_a_link_runs_out_after_an_hour(holders):
    link = holders.new_link()
    holders.clock.advance(LINK_SECONDS + 1)

    assert holders.enter(link) is None


def test_a_login_runs_out_after_an_evening(holders):
    login = holders.enter(holders.new_link())
    holders.clock.advance(LOGIN_SECONDS + 1)

    assert not holders.knows(login)


def test_a_login_can_be_ended(holders):
    login = holders.enter(holders.new_link())

    holders.leave(login)

    assert not holders.knows(login)


def test_a_socket_is_known_by_the_cookie_of_this_instance_only(holders):
    login = holders.enter(holders.new_link())

    assert holders.signed_in({"HTTP_COOKIE": f"tp-test={login}; other=1"})
    assert not holders.signed_in({"HTTP_COOKIE": f"tp-other={login}"})
    assert not holders.signed_in({"HTTP_COOKIE": "tp-test="})
    assert not holders.signed_in({})


def test_nothing_that_opens_a_door_is_stored_as_it_is(holders):
    link = holders.new_link()
    login = holders.enter(link)

    assert link not in repr(vars(holders.store))
    assert login not in repr(vars(holders.store))
