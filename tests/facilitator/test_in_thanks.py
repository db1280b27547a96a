"""Written thanks at the console: the eye of those who hold, and nobody left without words."""

from dataclasses import replace

from facilitator.view import view
from sessions.domain.people import Out
from sessions.domain.slips import Fate
from tests.support.cast import begun, drawn, in_thanks, without_phone
from tests.support.console_screens import SCREENS, buttons
from tests.support.consoles import html
from tests.support.house import House
from tests.support.looking import NAMES, a_moment, a_room, names_in
from tests.support.wall_screens import html as on_the_wall

WORDS = "Your laugh did me good."
EVERYTHING = ("ada", "ben", "chidi")


def seen(slips=None, session=None):
    room = a_room() if slips is None else a_room(slips=slips)
    return view(a_moment(session or in_thanks(), room), "")


def all_written():
    slips = drawn()
    for writer in EVERYTHING:
        slips = slips.write(writer, f"{WORDS} {writer}")
    return slips


def all_let_through():
    slips = all_written()
    for slip in slips.written:
        slips = slips.judge(slip.id, Fate.LET_THROUGH)
    return slips


def events(slips):
    return [event for event, _said in buttons(html(in_thanks(), a_room(slips=slips)))]


def test_the_names_are_drawn_then_everything_is_given_then_the_evening_goes_on():
    kinds = [seen(each).action.kind for each in (None, drawn(), all_let_through().give())]

    assert kinds == ["draw_slips", "give_slips", "next_step"]


def test_giving_is_the_filled_button_only_when_everybody_is_looked_after():
    held_back = all_let_through().judge(all_written().written[0].id, Fate.HELD_BACK)

    assert [seen(each).action.filled for each in (drawn(), all_written(), held_back)] == [False] * 3
    assert seen(all_let_through()).action.filled


def test_the_words_come_without_who_wrote_them_and_in_the_order_of_the_ring():
    late = drawn().write("ada", WORDS).write("chidi", "From the last one.")

    assert [line.seat for line in seen(late).thanks.slips] == ["ada", "ben"]
    assert names_in(seen(drawn().write("chidi", "For you.")).thanks.slips) == {"ada"}


def test_words_are_let_through_or_kept_back_one_by_one():
    assert events(drawn().write("ada", WORDS)).count("slip.let_through") == 1
    assert events(drawn().write("ada", WORDS)).count("slip.hold_back") == 1


def test_the_words_are_folded_away_and_something_is_said_to_wait():
    screen = html(in_thanks(), a_room(slips=drawn().write("ada", WORDS)))
    before, private, after = screen.partition('id="private"')

    assert WORDS in private + after
    assert WORDS not in before
    assert WORDS not in after.partition("</aside>")[2]
    assert seen(drawn().write("ada", WORDS)).waits_for_you


def test_whoever_has_nothing_is_named_once_nobody_writes_any_more():
    slips = drawn().write("ada", WORDS).rest("ben")
    assert seen(slips).thanks.lacking == ()

    rested = slips.rest("chidi")
    assert [line.seat for line in seen(rested).thanks.lacking] == ["ada", "chidi"]


def test_words_for_somebody_without_a_phone_are_read_to_them_and_forgotten():
    session = without_phone(in_thanks(), "dana")
    slips = drawn("ada", "dana").write("ada", WORDS)
    given = slips.judge(slips.written[0].id, Fate.LET_THROUGH).give()
    (line,) = seen(given, session).thanks.to_read

    assert (line.name, line.texts) == (NAMES["dana"], (WORDS,))
    assert ("slip.read", {"seat": "dana"}) in buttons(html(session, a_room(slips=given)))


def test_the_wall_shows_no_words_and_no_name():
    wall = on_the_wall(in_thanks(), a_room(slips=all_let_through().give()))

    assert WORDS not in wall
    assert names_in(wall) == set()


def test_until_somebody_has_begun_it_can_be_written_instead():
    spoken = html(in_thanks(written=False))

    assert ("step.written", {"step": "thanks", "on": True}) in buttons(spoken)
    assert not any(event == "step.written" for event, _said in buttons(SCREENS["held"]))


def in_a_house():
    house = House()
    phones = dict([house.ada(name)[::-1] for name in ("Ada", "Ben")])
    plan = in_thanks().plan
    house.service.change(house.session, lambda s, now: begun(replace(s, plan=plan)))
    return house, house.fern(), phones


def test_a_slip_travels_from_one_phone_by_the_console_to_another_and_is_gone():
    house, fern, phones = in_a_house()
    house.says(house.facilitator, fern, "slips.draw", step="thanks")
    writer, to = next(iter(house.service.room(house.session).slips.writes_to.items()))
    house.says(house.participant, phones[writer], "slip.write", text=WORDS)
    (slip,) = house.service.room(house.session).slips.written
    house.says(house.facilitator, fern, "slip.let_through", slip=slip.id)
    house.says(house.facilitator, fern, "slips.give", step="thanks")
    assert WORDS in repr(house.shown[phones[to]])

    house.says(house.participant, phones[to], "slip.put_away")
    assert house.service.room(house.session).slips.written == ()


def test_nothing_is_left_of_it_when_the_circle_goes_on():
    house, fern, _phones = in_a_house()
    house.says(house.facilitator, fern, "slips.draw", step="thanks")
    house.says(house.facilitator, fern, "slip.write", seat=house.now.circle[0].id, text=WORDS)
    house.does(house.facilitator, fern, "step.next", step="thanks")

    assert house.service.room(house.session).slips.seats == frozenset()
    assert not any(WORDS in repr(picture) for picture in house.shown.values())


def test_nothing_is_drawn_in_a_step_that_is_not_written():
    house, fern, _phones = in_a_house()
    house.does(house.facilitator, fern, "step.next", step="thanks")
    ack = house.says(house.facilitator, fern, "slips.draw", step="closing")

    assert ack["error"]["code"] == "stale"


def test_who_steps_out_keeps_what_lies_there():
    room = a_room(slips=all_let_through().give(), out={"ben": Out.FINE})

    assert room.slips.lying_at("ben")
