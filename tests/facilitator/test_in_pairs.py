"""The console in a time in pairs: one next action, all names to read out, and how to mend it."""

from dataclasses import replace

from facilitator.view import view
from sessions.domain import door, pairing
from sessions.domain.people import Out
from tests.support.cast import (
    SEVEN,
    a_pairs_step,
    a_plan,
    a_step,
    begun,
    in_pairs,
    in_pairs_step,
    without_phone,
)
from tests.support.console_screens import SCREENS, buttons
from tests.support.consoles import html
from tests.support.house import House
from tests.support.looking import NAMES, a_moment, names_in

FIVE = ("ada", "ben", "chidi", "dana", "eve")


def seen(session, **moment):
    return view(a_moment(session, **moment), "")


def action(session, now=SEVEN):
    return seen(session, now=now).action


def kind_and_filled(session, now=SEVEN):
    done = action(session, now)
    return done.kind, done.filled


def test_pairs_are_made_then_begun_then_changed_over_then_gathered():
    session = in_pairs_step(*FIVE[:4])
    kinds = []
    while (done := action(session)).kind != "end" and done.kind != "next_step":
        kinds.append(done.event)
        session = {
            "pairs.make": lambda s: pairing.make(s, "p1", FIVE[:4]),
            "pairs.begin": lambda s: pairing.begin(s, "p1", SEVEN),
            "pairs.change": lambda s: pairing.change_over(s, "p1", s.pairs.part, SEVEN),
            "pairs.gather": lambda s: pairing.gather(s, "p1"),
        }[done.event](session)

    assert kinds == ["pairs.make", "pairs.begin", "pairs.change", "pairs.gather"]


def test_while_a_part_has_its_time_no_button_is_filled():
    assert kind_and_filled(in_pairs(), SEVEN + 179) == ("change_over", False)
    assert kind_and_filled(in_pairs(), SEVEN + 180) == ("change_over", True)


def test_with_one_who_takes_part_the_evening_goes_on():
    assert action(in_pairs_step("ada")).kind == "next_step"
    assert "Talk all together instead." in html(in_pairs_step("ada"))


def test_everybody_is_named_to_be_read_out_phone_or_not():
    session = without_phone(in_pairs_step("ada", "ben", "chidi"), "dana")
    picture = seen(pairing.make(session, "p1", FIVE[:4]))

    assert names_in(picture.pairs) == set(NAMES)


def test_who_sits_with_nobody_can_be_put_beside_somebody():
    late = door.join(door.use_lobby(in_pairs(), False), "eve", SEVEN)
    offers = [said for event, said in buttons(html(late)) if event == "pairs.join"]

    assert [alone.id for alone in seen(late).pairs.alone] == ["eve"]
    assert offers == [
        {"pairs": "p1", "seat": "eve", "other": "ada"},
        {"pairs": "p1", "seat": "eve", "other": "chidi"},
    ]


def test_others_can_be_made_until_they_begin():
    assert "Others, by chance" in SCREENS["pairs"]
    assert "Others, by chance" not in SCREENS["in pairs"]


def test_everyone_can_come_back_at_any_time():
    events = [event for event, _said in buttons(SCREENS["in pairs"])]

    assert events.count("pairs.gather") == 1


def test_a_bell_may_ring_when_a_part_has_had_its_time():
    assert "data-bell" in SCREENS["in pairs"]


def test_who_has_stepped_out_is_not_put_in_a_pair_from_the_console():
    house = House()
    seats = [house.ada(name)[1] for name in ("Ada", "Ben", "Chidi")]
    plan = a_plan(a_pairs_step(), a_step("closing"))
    house.service.change(house.session, lambda s, now: begun(replace(s, plan=plan)))
    house.service.people(house.session, lambda room: room.stepped_out(seats[2], Out.FINE))
    house.does(house.facilitator, house.fern(), "pairs.make", pairs=house.now.pairs.id)

    assert sorted(house.now.pairs.groups[0]) == sorted(seats[:2])
