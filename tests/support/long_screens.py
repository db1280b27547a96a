"""Every screen of a phone with words as long as they come: the longest plan, twelve seats."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from participant.picture import PhonePicture
from participant.view import view
from sessions.disclosure import Progress
from sessions.domain import asking, door, evening, pairing, sharing
from sessions.domain.people import Out, Room
from sessions.domain.polls import Outcome
from sessions.domain.session import Session
from sessions.domain.signals import Answer, Level, Signal
from sessions.domain.slips import NO_SLIPS
from tests.support.cast import MEET_AGAIN, SEVEN, holding, round_of
from tests.support.looking import IT_IS_OVER, held_by
from tests.support.phones import FACES, LIBRARY
from web.pictures import Moment

ME = "seat-0"
NAMED = (
    "Ada Okafor", "Inês Konstantinopoulou", "Chidi", "Dana Kowalczyk", "Eli", "Farah",
    "Gus", "Hana Novotná", "Ines", "Jo", "Kim", "Lea",
)  # fmt: skip
NAMES = {f"seat-{number}": name for number, name in enumerate(NAMED)}
HOST = "Fern Abernathy"
Rule = Callable[[Session, str, str, float], Session]


def the_circle() -> Session:
    """Twelve who have arrived for the plan of ninety minutes."""
    ready = LIBRARY.plan("in-person-90")
    assert ready
    session = Session("tonight", "thursdays", "Thursday circle", ready.plan, opened_at=0)
    for seat in NAMES:
        session = door.join(session, seat, 0)
    return session


def at(step: str, session: Session | None = None) -> Session:
    """The same evening, in this step."""
    session = session or the_circle()
    session = evening.start(session, session.speaking, SEVEN)
    while session.step.id != step:
        session = evening.next_step(session, session.step.id, session.speaking, SEVEN)
    return session


def offered(seat: str | None, step: str = "hearing") -> Session:
    """The piece is offered to this seat, or to whoever is ready."""
    session = at(step)
    return sharing.offer(session, round_of(session).id, seat, SEVEN)


def said_of_my_turn(session: Session, rule: Rule) -> Session:
    """What the one who looks has said beforehand."""
    return rule(session, round_of(session).id, ME, SEVEN)


def asked() -> Session:
    """An open check-in of five answers."""
    return asking.open_poll(at("arriving"), "arriving")


def closed(outcome: Outcome) -> Session:
    """A closed check-in."""
    return asking.close_poll(asked(), "arriving", outcome)


def handed_on(session: Session) -> Session:
    """Whoever has the piece hands it on."""
    assert session.turn
    return sharing.hand_on(session, session.turn.id, None, SEVEN + 60)


def all_round() -> Session:
    """Everyone has had the piece."""
    session = offered(ME, "last-word")
    while session.turn:
        session = sharing.accept(session, session.turn.id, session.turn.seat, SEVEN)
        session = handed_on(session)
    return session


def paused() -> Session:
    """The turn of the one who looks stands still."""
    session = holding(ME, at("sharing"))
    assert session.turn
    return sharing.pause(session, session.turn.id, SEVEN + 30)


def in_twos(until: str = "") -> Session:
    """Two by two, with the one who looks, a long name and a third."""
    ready = LIBRARY.plan("two-by-two")
    assert ready
    session = at("first-pairs", replace(the_circle(), plan=ready.plan))
    name = session.pairs.id if session.pairs else ""
    if until:
        session = pairing.make(session, name, tuple(NAMES)[:11])
        session = pairing.join(session, name, seat="seat-2", to=ME)
    if until in ("begun", "back"):
        session = pairing.begin(session, name, SEVEN)
    if until == "late":
        session = door.join(door.use_lobby(session, False), "late", SEVEN)
    return pairing.gather(session, name) if until == "back" else session


def in_written_thanks() -> Session:
    """Thanks that are written on phones."""
    ready = LIBRARY.plan("two-by-two")
    assert ready
    plan = ready.plan.with_step(replace(ready.plan.steps[-3], written=True))
    return at("thanks", replace(the_circle(), plan=plan))


def with_a_breath(session: Session) -> Session:
    """The same step, in which all screens share a breath."""
    step = replace(session.step, breath=True)
    return replace(session, plan=session.plan.with_step(step))


def lobby() -> Session:
    """Somebody waits to be let in."""
    return door.join(door.use_lobby(the_circle(), True), "late", SEVEN)


def shown(session: Session, seat: str = ME, **known: Any) -> PhonePicture:
    """What this phone is shown a minute into the step."""
    progress = known.pop("progress", None)
    room = replace(Room(names=NAMES, here=frozenset(NAMES), holding=held_by(HOST)), **known)
    return view(Moment(session, room, progress, SEVEN + 60), seat)


def word(
    level: Level, *, sent_at: float = SEVEN + 50, answer: Answer | None = None, seat: str = ME
) -> dict[str, tuple[Signal, ...]]:
    """A quiet word, ten seconds old."""
    return {"signals": (Signal("a-word-of-mine", seat, level, sent_at, answer),)}


SLIPS = NO_SLIPS.draw("thanks", tuple(NAMES), frozenset(NAMES))
LONG_WORDS = "It did me good that you were there, and that you said so little so kindly. " * 3
LISTENER = door.listen(holding("seat-1", at("sharing")), ME, True, SEVEN)
THREE = ("most_or_all", "some", "few_or_none")

SCREENS: dict[str, PhonePicture] = {
    "lobby": shown(lobby(), "late"),
    "arriving": shown(the_circle()),
    "arriving-listener": shown(door.listen(the_circle(), ME, True, SEVEN)),
    "welcome": shown(at("welcome")),
    "agreements": shown(at("agreements")),
    "check-in": shown(at("arriving")),
    "poll": shown(asked(), progress=Progress.WAITING),
    "result": shown(closed(Outcome(shares=THREE))),
    "result-too-few": shown(closed(Outcome())),
    "to-sit-with": shown(at("to-sit-with")),
    "round-soon": shown(at("sharing")),
    "open": shown(offered(None, "sharing")),
    "open-not-today": shown(said_of_my_turn(offered(None, "sharing"), sharing.decline)),
    "open-later": shown(said_of_my_turn(offered(None, "sharing"), sharing.come_back)),
    "offered": shown(offered(ME)),
    "offered-long": shown(offered(ME, "sharing")),
    "holding": shown(holding(ME, at("sharing"))),
    "holding-paused": shown(paused()),
    "holding-no-clock": shown(holding(ME, at("last-word"))),
    "listening": shown(holding("seat-1", at("sharing"))),
    "listening-not-today": shown(
        said_of_my_turn(holding("seat-1", at("sharing")), sharing.decline)
    ),
    "listening-later": shown(said_of_my_turn(holding("seat-1", at("sharing")), sharing.come_back)),
    "listening-only": shown(LISTENER),
    "quiet": shown(offered("seat-1")),
    "thanks": shown(handed_on(holding("seat-1", at("sharing")))),
    "phones-away": shown(sharing.phones_away(at("sharing"), True)),
    "round-over": shown(all_round()),
    "quiet-minute": shown(at("quiet-minute")),
    "pairs-soon": shown(in_twos()),
    "pairs-made": shown(in_twos("made")),
    "pairs-speaking": shown(in_twos("begun")),
    "pairs-hearing": shown(in_twos("begun"), "seat-1"),
    "pairs-alone": shown(in_twos("late"), "late"),
    "pairs-back": shown(in_twos("back")),
    "thanks-soon": shown(in_written_thanks()),
    "thanks-write": shown(in_written_thanks(), slips=SLIPS),
    "thanks-written": shown(in_written_thanks(), slips=SLIPS.write(ME, "Your laugh.")),
    "thanks-rested": shown(in_written_thanks(), slips=SLIPS.rest(ME)),
    "thanks-for-you": shown(in_written_thanks(), slips=SLIPS.write_for(ME, LONG_WORDS).give()),
    "thanks-over": shown(in_written_thanks(), slips=SLIPS.give()),
    "breath": shown(with_a_breath(at("quiet-minute"))),
    "break": shown(at("break")),
    "away": shown(at("sharing"), out={ME: Out.FINE}),
    "away-check": shown(at("sharing"), out={ME: Out.CHECK}),
    "closing": shown(at("closing")),
    "closing-with-date": shown(replace(at("closing"), next_meeting=MEET_AGAIN)),
    "left": shown(door.leave(the_circle(), ME, SEVEN)),
    "turned-away": shown(door.remove(lobby(), "late", SEVEN), "late"),
    "ended": FACES.farewell(IT_IS_OVER),
}
LISTENING, HOLDING = holding("seat-1", at("sharing")), holding(ME, at("sharing"))
SCREENS |= {f"word-{level}": shown(LISTENING, **word(level)) for level in Level}
SCREENS |= {
    f"word-{level}-unseen": shown(LISTENING, **word(level, sent_at=SEVEN)) for level in Level
}
SCREENS |= {
    f"word-{level}-answered": shown(LISTENING, **word(level, answer=Answer.BREAK))
    for level in Level
}
SCREENS |= {
    "holding-word-sent": shown(HOLDING, **word(Level.CHECK)),
    "holding-word-unseen": shown(HOLDING, **word(Level.CHECK, sent_at=SEVEN)),
    "poll-word-unseen": shown(asked(), **word(Level.CHECK, sent_at=SEVEN)),
    "lobby-word-sent": shown(lobby(), "late", **word(Level.CHECK, seat="late")),
}
