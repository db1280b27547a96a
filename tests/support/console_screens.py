"""Every screen of the console, drawn once, and how to read one: its buttons, words, next action."""

import html as entities
import json
import re
from dataclasses import replace
from typing import Any

from sessions.disclosure import Progress
from sessions.domain import asking, choosing, door, pairing, sharing
from sessions.domain.choosing import Wish
from sessions.domain.holding import Holding
from sessions.domain.line import Line, Ready
from sessions.domain.people import Out, Room
from sessions.domain.plans import ClockFor, RoundOrder, StepKind
from sessions.domain.polls import Outcome
from sessions.domain.session import Session
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import (
    SEVEN,
    a_breath,
    a_check_in,
    a_circle,
    a_plan,
    a_step,
    begun,
    drawn,
    handed_on,
    holding,
    in_a_check_in,
    in_a_round,
    in_pairs,
    in_pairs_step,
    in_thanks,
    round_of,
    shared_by,
)
from tests.support.consoles import FACES, html
from tests.support.looking import IT_IS_OVER, a_room, beside_a_call, held_by

FIVE = ("ada", "ben", "chidi", "dana", "eve")


def in_a_step(kind: StepKind) -> Session:
    """The only step before the closing."""
    return begun(a_circle(plan=a_plan(a_step("now", kind), a_step("closing"))))


def asked(*seats: str) -> Session:
    """An open check-in of five, unless others are named."""
    return asking.open_poll(in_a_check_in(*(seats or FIVE)), "check_in")


def closed(*shares: str) -> Session:
    """A closed check-in of which this was said."""
    return asking.close_poll(asked(), "check_in", Outcome(shares=shares))


def offered(seat: str | None) -> Session:
    """The piece is offered to this seat, or to whoever is ready."""
    return sharing.offer(in_a_round(), "r1", seat, SEVEN)


def hidden_clock() -> Session:
    """Ada has the piece, and from now on nobody sees her clock."""
    return choosing.set_round(holding("ada"), "sharing", Wish(clock=ClockFor.NOBODY), shuffled=())


def everyone_heard() -> Session:
    """A round in which all three have shared."""
    session = in_a_round()
    return replace(session, round=shared_by(round_of(session), "ada", "ben", "chidi"))


def much_going_on() -> Room:
    """Everything private at once."""
    return a_room(
        here=frozenset({"ben"}),
        out={"chidi": Out.CHECK},
        signals=(
            Signal("signal-1", "ada", Level.UNSAFE, SEVEN - 100),
            Signal("signal-2", "ben", Level.CHECK, SEVEN, Answer.BREAK),
            Signal("signal-3", "chidi", Level.MOMENT, SEVEN),
        ),
    )


def holding_together() -> Room:
    """Gil holds with Fern, leads, and has asked something; Hana has been away for long."""
    line = Line().said("gil", Ready.TAKE_OVER, SEVEN).said("fern", "Yes, after this turn", SEVEN)
    fern, gil, hana = held_by("Fern", "Gil", "Hana").known
    holding = Holding((fern, gil, replace(hana, gone_at=SEVEN - 90)), leads="gil", most=3)
    return a_room(
        holding=holding,
        line=line.said("gil", "I’ll look after Ada, she is crying a little", SEVEN),
        microphones={"chidi": SEVEN},
    )


def late() -> str:
    """A first step that has taken seven minutes longer than planned."""
    plan = a_plan(a_step("now"), a_step("break", StepKind.BREAK, minutes=8), a_step("closing"))
    return html(begun(a_circle(plan=plan)), now=SEVEN + 12 * 60)


LAST = begun(a_circle(plan=a_plan(a_step("closing", StepKind.CLOSING))))
KNOCKING = door.join(door.use_lobby(a_circle("ben"), True), "ada", 0)
KNOCKING_LATE = door.join(door.use_lobby(holding("ada"), True), "dana", SEVEN)
SCREENS = {
    "nobody yet": html(replace(a_circle(), seats=())),
    "no phone": html(replace(a_circle(), seats=()), now=500),
    "arriving": html(a_circle()),
    "locked": html(door.lock_door(a_circle())),
    "lobby": html(KNOCKING),
    "outside": html(door.remove(a_circle(), "ben", SEVEN)),
    "words": html(begun(a_circle())),
    "agreements": html(in_a_step(StepKind.AGREEMENTS)),
    "pairs to make": html(in_pairs_step(*FIVE)),
    "pairs": html(in_pairs(*FIVE, begin=False)),
    "in pairs": html(in_pairs()),
    "back": html(pairing.gather(in_pairs(), "p1")),
    "thanks to draw": html(in_thanks()),
    "thanks": html(in_thanks(), a_room(slips=drawn().write("ada", "You came.").rest("ben"))),
    "thanks given": html(in_thanks(), a_room(slips=drawn().write("ada", "You came.").give())),
    "thanks aloud": html(in_thanks(written=False)),
    "breath": html(begun(a_circle(plan=a_plan(a_breath(), a_step("closing"))))),
    "pause": html(in_a_step(StepKind.PAUSE)),
    "late": late(),
    "check-in": html(begun(a_circle(*FIVE, plan=a_plan(a_check_in(), a_step("closing"))))),
    "too few": html(in_a_check_in()),
    "poll": html(asked(), progress=Progress.WAITING),
    "result": html(closed("some", "most_or_all", "few_or_none")),
    "nothing said": html(closed()),
    "round": html(in_a_round()),
    "by lot": html(in_a_round(order=RoundOrder.RANDOM)),
    "ready": html(in_a_round(order=RoundOrder.READY)),
    "offered": html(offered("ada")),
    "unanswered": html(offered("ada"), now=SEVEN + 40),
    "open": html(offered(None)),
    "held": html(holding("ada")),
    "no clock": html(holding("ada", in_a_round(seconds=None))),
    "hidden clock": html(hidden_clock(), now=SEVEN + 220),
    "over": html(holding("ada"), now=SEVEN + 220),
    "paused": html(sharing.pause(holding("ada"), "r1.1", SEVEN)),
    "quiet": html(handed_on(holding("ada"), SEVEN)),
    "heard": html(everyone_heard()),
    "away": html(sharing.phones_away(in_a_round(), True)),
    "together": html(holding("ada"), holding_together()),
    "on a call": html(beside_a_call(KNOCKING_LATE), holding_together()),
    "private": html(holding("ada"), much_going_on()),
    "closing": html(LAST),
    "closing, asked for": html(LAST, much_going_on()),
    "ended": FACES.render(FACES.farewell(IT_IS_OVER)),
}


def buttons(text: str, event: str = "") -> list[tuple[str, dict[str, Any]]]:
    """What every button sends: event and fields."""
    found = []
    for tag in re.findall(r"<button[^>]*>", text):
        name = re.search(r'data-emit="([^"]+)"', tag)
        fields = re.search(r"data-with='([^']*)'", tag)
        if name and event in ("", name[1]):
            found.append((name[1], json.loads(entities.unescape(fields[1])) if fields else {}))
    return found


def words(text: str) -> str:
    """What a person reads or hears."""
    spoken = re.findall(r'(?:aria-label|data-ask|data-copied)="([^"]*)"', text)
    return entities.unescape(" ".join([re.sub(r"<[^>]*>", " ", text), *spoken]))


def the_next(text: str) -> str:
    """The part with the one next action."""
    return text.partition('<section class="next"')[2].partition("</section>")[0]
