"""How fast anybody may tap, and how many wrong codes of one address are called wrong."""

from tests.support.fakes import FixedClock
from web.limits import COUNTED_AT_MOST, WRONG_CODES, Limit, Rate


def a_limit(rate=Rate(per_second=1, burst=3)):  # noqa: B008
    clock = FixedClock()
    return clock, Limit(rate, clock.now, b"salt")


def test_a_burst_is_allowed_and_then_no_more():
    _clock, limit = a_limit()

    assert [limit.take("one") for _ in range(4)] == [True, True, True, False]


def test_credit_comes_back_with_time():
    clock, limit = a_limit()
    for _ in range(3):
        limit.take("one")

    clock.advance(1)

    assert limit.take("one")
    assert not limit.take("one")


def test_credit_never_grows_beyond_the_burst():
    clock, limit = a_limit()
    clock.advance(3600)

    assert sum(limit.take("one") for _ in range(10)) == 3


def test_everyone_has_their_own_credit():
    _clock, limit = a_limit()
    for _ in range(3):
        limit.take("one")

    assert limit.take("two")


def test_a_whole_room_behind_one_address_may_mistype():
    _clock, limit = a_limit(WRONG_CODES)

    assert all(limit.take("one basement") for _person in range(20))


def test_of_one_address_twenty_wrong_codes_a_minute_are_called_wrong():
    clock, limit = a_limit(WRONG_CODES)
    while limit.take("guesser"):
        pass

    clock.advance(60)

    assert sum(limit.take("guesser") for _ in range(100)) == 20


def test_memory_stays_bounded():
    _clock, limit = a_limit()

    for number in range(COUNTED_AT_MOST + 100):
        limit.take(str(number))

    assert len(limit._buckets) == COUNTED_AT_MOST


def test_no_address_is_kept_as_it_is():
    _clock, limit = a_limit()
    limit.take("203.0.113.7")

    assert "203.0.113.7" not in repr(limit._buckets)
