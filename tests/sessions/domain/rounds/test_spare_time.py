"""Promises: time left over lengthens later turns, an overrun never shortens one."""

import pytest

from sessions.domain.errors import Refusal
from tests.support.cast import SEVEN, a_round, handing_on, offering, shared_by, taking
from tests.support.refusing import refused


def promised(round_):
    return taking(round_).turn.promised_seconds


def test_a_turn_is_promised_what_the_round_gives():
    assert promised(offering(a_round(seconds=180), "ada")) == 180


def test_time_left_over_is_shared_out_among_later_turns():
    ben = shared_by(a_round(seconds=180), "ada", each=120)

    assert promised(ben) == 180 + 30


def test_what_the_first_of_them_got_is_not_given_twice():
    ben = taking(shared_by(a_round(seconds=180), "ada", each=120), now=1_120)
    chidi = handing_on(ben, now=1_120 + 210)

    assert promised(chidi) == 180 + 30


def test_the_last_turn_gets_all_that_is_left_over():
    assert promised(shared_by(a_round(seconds=180), "ada", "ben", each=60)) == 180 + 120 + 120


def test_an_overrun_never_shortens_a_turn():
    assert promised(shared_by(a_round(seconds=180), "ada", each=900)) == 180


def test_an_overrun_is_made_up_before_anything_is_given_away():
    ben = shared_by(a_round(seconds=180), "ada", each=200)
    chidi = handing_on(taking(ben, now=1_200), now=1_350)

    assert promised(chidi) == 180 + 10


def test_a_little_longer_is_not_taken_from_the_others():
    ada = taking(offering(a_round("ada", "ben"), "ada"))
    longer = ada.extend(ada.turn.id, SEVEN + 170)

    assert promised(handing_on(longer, now=SEVEN + 240)) == 180


def test_a_little_longer_that_was_not_needed_is_no_time_left_over():
    ada = taking(offering(a_round("ada", "ben"), "ada"))
    longer = ada.extend(ada.turn.id, SEVEN + 170)

    assert promised(handing_on(longer, now=SEVEN + 180)) == 180


def test_a_little_longer_is_made_up_by_who_needs_less():
    ada = taking(offering(a_round(), "ada"))
    ben = handing_on(ada.extend(ada.turn.id, SEVEN), now=SEVEN + 240)
    chidi = handing_on(taking(ben, now=SEVEN + 240), now=SEVEN + 330)

    assert promised(chidi) == 180 + 30


def test_a_pause_gives_nothing_away():
    ada = taking(offering(a_round("ada", "ben"), "ada"))
    paused = ada.pause(ada.turn.id, SEVEN + 60)

    assert promised(handing_on(paused, now=SEVEN + 600)) == 180 + 120


def test_time_stands_still_in_a_pause_and_goes_on_after_it():
    ada = taking(offering(a_round(), "ada"))
    paused = ada.pause(ada.turn.id, SEVEN + 60)

    assert paused.turn.left_seconds(SEVEN + 600) == 120
    assert paused.resume(ada.turn.id, SEVEN + 600).turn.left_seconds(SEVEN + 600) == 120


def test_shares_are_whole_seconds():
    assert promised(shared_by(a_round(), "ada", each=79.5)) == 180 + 50


def test_who_said_not_today_is_not_reckoned_with():
    ben = shared_by(a_round().decline("chidi", SEVEN), "ada", each=120)

    assert promised(ben) == 180 + 60


def test_a_volunteer_is_one_of_those_who_share_the_time():
    open_offer = offering(shared_by(a_round(), "ada", each=120), None)

    assert taking(open_offer, "chidi").turn.promised_seconds == 180 + 30


def test_who_changed_their_mind_shares_the_time_with_the_others():
    going = shared_by(a_round("ada", "ben", "chidi", "dana").decline("dana", SEVEN), "ada", each=90)

    assert taking(offering(going, None), "dana").turn.promised_seconds == 180 + 30


def test_time_left_by_somebody_who_goes_home_is_not_lost():
    ada = taking(offering(a_round("ada", "ben"), "ada"))

    assert promised(ada.drop("ada", SEVEN + 60)) == 180 + 120


def test_without_a_clock_nothing_is_promised_and_nothing_is_left():
    ben = shared_by(a_round(seconds=None), "ada", each=900)

    assert promised(ben) is None
    assert ben.spare_seconds == 0


@pytest.mark.parametrize("change", ["extend", "pause", "resume"])
def test_the_clock_of_a_turn_that_is_over_cannot_be_touched(change):
    ada = taking(offering(a_round(), "ada"))
    ben = taking(handing_on(ada))

    with refused(Refusal.STALE):
        getattr(ben, change)(ada.turn.id, SEVEN)
