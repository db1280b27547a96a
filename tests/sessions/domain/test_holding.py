"""Those who hold together are equals; who leads is plain, and no line that breaks changes that."""

import pytest

from sessions.domain.errors import Refused
from sessions.domain.holding import Holding
from tests.support.cast import SEVEN


def two() -> Holding:
    """Fern came first, then Gil."""
    return Holding().came("fern").named("fern", "Fern").came("gil").named("gil", "Gil")


def leads(holding: Holding) -> str:
    return holding.leader.id if holding.leader else ""


def test_nobody_leads_where_nobody_holds():
    assert Holding().leader is None
    assert Holding().host == ""


def test_who_came_first_leads_until_it_is_said_otherwise():
    assert leads(two()) == "fern"
    assert two().host == "Fern"

    assert two().led_by("gil").host == "Gil"


def test_who_drops_still_leads_and_holds():
    dropped = two().lost("fern", SEVEN)

    assert leads(dropped) == "fern"
    assert dropped.host == "Fern"


def test_who_dropped_is_away_only_after_a_while():
    fern, gil = two().lost("fern", SEVEN).known

    assert not fern.away(SEVEN + 59)
    assert fern.away(SEVEN + 60)
    assert not gil.away(SEVEN + 3600)


def test_a_second_line_that_breaks_does_not_begin_the_while_anew():
    fern, _gil = two().lost("fern", SEVEN).lost("fern", SEVEN + 50).known

    assert fern.gone_at == SEVEN


def test_who_is_back_is_not_away():
    fern, _gil = two().lost("fern", SEVEN).came("fern").known

    assert fern.here
    assert fern.name == "Fern"


def test_who_signs_out_leaves_the_lead_to_who_came_next():
    left = two().led_by("fern").left("fern")

    assert leads(left) == "gil"
    assert left.host == "Gil"
    assert left.others("gil") == ()


def test_the_last_who_signs_out_leaves_a_name_to_the_circle():
    left = Holding().came("fern").named("fern", "Fern").left("fern")

    assert left.known == ()
    assert left.host == "Fern"
    assert left.came("new").host == "Fern"
    assert left.came("new").named("new", "Gil").host == "Gil"


def test_nobody_is_made_to_lead_who_does_not_hold():
    with pytest.raises(Refused, match="stale"):
        two().left("gil").led_by("gil")


def test_a_leader_without_a_name_is_spoken_of_by_the_name_of_another():
    assert Holding().came("fern").came("gil").named("gil", "Gil").host == "Gil"


def test_the_most_who_held_at_once_are_counted():
    one_after_another = Holding().came("fern").left("fern").came("gil")

    assert one_after_another.most == 1
    assert two().lost("gil", SEVEN).came("hana").most == 2
    assert two().left("gil").most == 2


def test_a_name_is_cleaned():
    assert Holding().came("fern").named("fern", "  Fern\n\u200b ").host == "Fern"
