"""Every screen of a phone, drawn once: by kind, as Ada's phone is sent it."""

from dataclasses import replace

from sessions.disclosure import Progress
from sessions.domain import asking, door, pairing, sharing
from sessions.domain.people import Out
from sessions.domain.plans import StepKind
from sessions.domain.polls import Outcome
from sessions.domain.questions import Part
from sessions.domain.session import Session
from tests.support.cast import (
    MEET_AGAIN,
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
    listening,
)
from tests.support.looking import IT_IS_OVER, a_room, beside_a_call
from tests.support.phones import FACES, LIBRARY, html


def asked() -> Session:
    """An open check-in."""
    session = begun(a_circle(plan=a_plan(a_check_in(), a_step("closing", StepKind.CLOSING))))
    return asking.open_poll(session, "check_in")


def closed(*shares: str) -> Session:
    """A closed check-in of which this was said."""
    return asking.close_poll(asked(), "check_in", Outcome(shares=shares))


def asking_several(instrument: str, part: Part = Part.ALONE) -> Session:
    """An open check-in of an instrument; of an after, with how people moved."""
    found = LIBRARY.instrument(instrument)
    assert found is not None
    first, *others = found.questions(part)
    step = replace(a_check_in(), question=first, beside=tuple(others))
    session = begun(a_circle(plan=a_plan(step, a_step("closing", StepKind.CLOSING))))
    if part is Part.AFTER:
        return asking.ask(session, "check_in", step.questions)
    return asking.open_poll(session, "check_in")


def several_said() -> Session:
    """The words of a check-in with several questions, of which one has nothing to say."""
    session = asking_several("feeling-pad")
    said = Outcome(shares=("some", "some", "few_or_none"))
    return asking.close_poll(session, "check_in", said, beside=(Outcome(),))


def in_a_step(kind: StepKind) -> Session:
    """The only step before the closing."""
    return begun(a_circle(plan=a_plan(a_step("now", kind), a_step("closing"))))


def turned_away() -> Session:
    """Ada knocked, and was not let in."""
    return door.remove(door.join(door.use_lobby(a_circle("ben"), True), "ada", SEVEN), "ada", SEVEN)


def offered(seat: str | None) -> Session:
    """The piece is offered to this seat, or to whoever is ready."""
    return sharing.offer(in_a_round(), "r1", seat, SEVEN)


KNOCKING = door.join(door.use_lobby(in_a_round(), True), "late", SEVEN)
SCREENS = {
    "lobby": html(door.join(door.use_lobby(a_circle("ben"), True), "ada", SEVEN)),
    "left": html(door.leave(a_circle(), "ada", SEVEN)),
    "turned_away": html(turned_away()),
    "away": html(a_circle(), room=a_room(out={"ada": Out.CHECK})),
    "arriving": html(a_circle()),
    "listener": html(listening(a_circle(), "ada")),
    "words": html(begun(a_circle())),
    "agreements": html(in_a_step(StepKind.AGREEMENTS)),
    "pause": html(in_a_step(StepKind.PAUSE)),
    "breath": html(begun(a_circle(plan=a_plan(a_breath(), a_step("closing"))))),
    "break": html(in_a_step(StepKind.BREAK)),
    "closing": html(in_a_step(StepKind.CLOSING)),
    "closing, with a date": html(replace(in_a_step(StepKind.CLOSING), next_meeting=MEET_AGAIN)),
    "check_in": html(in_a_check_in()),
    "poll": html(asked(), progress=Progress.WAITING),
    "asking": html(asking_several("circle-pulse", Part.BEFORE), progress=Progress.WAITING),
    "asking figures": html(asking_several("wellbeing"), progress=Progress.WAITING),
    "asking on a pad": html(asking_several("feeling-pad"), progress=Progress.ENOUGH),
    "asking with circles": html(asking_several("closeness"), progress=Progress.EVERYONE),
    "several said": html(several_said()),
    "result": html(closed("some", "most_or_all", "few_or_none")),
    "too few": html(closed()),
    "round_soon": html(in_a_round()),
    "offered": html(offered("ada")),
    "open": html(sharing.offer(in_a_round(), "r1", None, SEVEN)),
    "holding": html(holding("ada")),
    "listening": html(holding("ben")),
    "quiet": html(offered("ben")),
    "thanks": html(handed_on(holding("ben"), SEVEN + 60), "chidi"),
    "pairs": html(in_pairs(begin=False)),
    "pairs soon": html(in_pairs_step()),
    "speaking": html(in_pairs()),
    "hearing": html(in_pairs(), "ben"),
    "back": html(pairing.gather(in_pairs(), "p1")),
    "written_thanks": html(in_thanks(), room=a_room(slips=drawn())),
    "thanks soon": html(in_thanks()),
    "thanks written": html(in_thanks(), room=a_room(slips=drawn().write("ada", "Thank you."))),
    "for you": html(in_thanks(), room=a_room(slips=drawn().write_for("ada", "You came.").give())),
    "phones_away": html(sharing.phones_away(in_a_round(), True)),
    "round_over": html(handed_on(holding("ada", in_a_round("ada")), SEVEN + 60)),
    "waiting on a call": html(beside_a_call(KNOCKING), "late"),
    "arriving on a call": html(beside_a_call(a_circle())),
    "listening on a call": html(
        beside_a_call(holding("ben")), room=a_room(microphones={"ada": SEVEN})
    ),
    "holding on a call": html(beside_a_call(holding("ada"))),
    "ended": FACES.render(FACES.farewell(IT_IS_OVER)),
    "ended, with a date": FACES.render(replace(FACES.farewell(IT_IS_OVER), meeting=MEET_AGAIN)),
}
