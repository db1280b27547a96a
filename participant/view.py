"""What a participant's phone may show: pure, and the only place that decides it.

A listening phone's picture holds nothing of its own person but what they chose for their own
turn, so that all listening phones share a few renderings; the page marks its own seat by itself.
"""

from dataclasses import replace

from participant.beside_a_call import beside_a_call, lobby
from participant.pairs_view import pairs_screen
from participant.picture import AskedPoll, OpenPoll, PhonePicture, SignalNote
from participant.round_view import round_screen
from participant.thanks_view import thanks_screen
from sessions.domain.meetings import still_to_come
from sessions.domain.people import Out, Room
from sessions.domain.plans import TIMES_IN_THEMSELVES, StepKind
from sessions.domain.polls import Poll
from sessions.domain.seats import Seat, Standing
from sessions.domain.session import Phase, Session
from sessions.domain.signals import Level, Signal
from web.faces import Dot, all_said, called_check_in, said, seat_name, step_clock
from web.pictures import Moment

KINDS = {
    StepKind.AGREEMENTS: "agreements",
    StepKind.PAUSE: "pause",
    StepKind.BREAK: "break",
    StepKind.CHECK_IN: "check_in",
    StepKind.CLOSING: "closing",
}
"""The template of a step that is neither an open check-in nor a round; else plain words."""


def view(moment: Moment, seat_id: str) -> PhonePicture:
    """The picture of one phone."""
    seat = moment.session.seat(seat_id)
    note = moment.room.signal_of(seat.id)
    return replace(
        beside_a_call(moment, seat, _screen(moment, seat)),
        group=moment.session.group,
        host=moment.room.host,
        signal=_note(note, moment) if note else None,
    )


def _screen(moment: Moment, seat: Seat) -> PhonePicture:
    session, room = moment.session, moment.room
    if seat.standing is Standing.LOBBY:
        return lobby(moment, seat)
    if seat.standing is Standing.LEFT:
        kind = "turned_away" if seat.turned_away else "left"
        return PhonePicture(kind, kind)
    if seat.id in room.out:
        return _away(moment, seat)
    if session.phase is Phase.ARRIVING:
        return _arriving(session, room, seat)
    if session.poll:
        return _poll_screen(moment, session.poll, seat)
    if session.round:
        return round_screen(moment, session.round, seat)
    if session.pairs:
        return pairs_screen(moment, session.pairs, seat)
    if session.step.written:
        return thanks_screen(moment, seat)
    return _step_screen(session, moment.now)


def _away(moment: Moment, seat: Seat) -> PhonePicture:
    """Out for a while; an open check-in is named, so that the phone keeps its ballot for it."""
    session, poll = moment.session, moment.session.poll
    pairs = session.pairs
    return PhonePicture(
        "away",
        "away",
        dots=_dots(session),
        out=_out(moment.room, seat),
        paired=bool(pairs and pairs.running and pairs.group_of(seat.id)),
        poll=open_poll(moment, poll, may_answer=False) if poll and poll.open else None,
    )


def _arriving(session: Session, room: Room, seat: Seat) -> PhonePicture:
    return PhonePicture(
        "arriving",
        "arriving",
        name=seat_name(session, room, seat.id),
        place=session.plan.format.value,
        ahead=tuple(step.title for step in session.plan.steps),
        dots=_dots(session),
        listening=seat.listening,
    )


def _step_screen(session: Session, now: float) -> PhonePicture:
    step = session.step
    kind = "breath" if step.breath else KINDS.get(step.kind, "words")
    return PhonePicture(
        f"{kind}-{step.id}",
        kind,
        place=session.plan.format.value if kind == "agreements" else "",
        heading=step.title,
        words=step.words,
        prompt=step.prompt.text if step.prompt else "",
        dots=_dots(session),
        step=step.id if step.breath else "",
        countdown=step_clock(session) if step.kind in TIMES_IN_THEMSELVES else None,
        meeting=still_to_come(session.next_meeting, now) if kind == "closing" else None,
    )


def _poll_screen(moment: Moment, poll: Poll, seat: Seat) -> PhonePicture:
    if not poll.open:
        heading = moment.session.step.title
        return PhonePicture(
            f"result-{poll.id}",
            "result",
            heading=heading,
            said=said(poll),
            all_said=all_said(moment.session),
        )
    shown = open_poll(moment, poll, may_answer=seat.id in poll.electorate)
    kind = "asking" if shown.asked else "poll"
    return PhonePicture(f"poll-{poll.id}", kind, heading=shown.question, poll=shown)


def open_poll(moment: Moment, poll: Poll, *, may_answer: bool) -> OpenPoll:
    """An open check-in, as a phone that may answer it (or not) shows it."""
    question, progress = poll.question, moment.progress
    polls = moment.session.check_in
    asked = tuple(AskedPoll(each.id, each.question) for each in polls) if question.measure else ()
    return OpenPoll(
        id=poll.id,
        question=called_check_in(polls),
        options=question.options,
        personal=question.personal,
        may_answer=may_answer,
        progress=progress.value if progress else "",
        ids=tuple(each.id for each in polls),
        asked=asked,
    )


def _dots(session: Session) -> tuple[Dot, ...]:
    return tuple(Dot(seat.id) for seat in session.circle)


def _note(signal: Signal, moment: Moment) -> SignalNote:
    forgotten = signal.forgotten(moment.session)
    late = forgotten or signal.unseen_too_long(moment.now)
    return SignalNote(
        signal.id,
        signal.level.value,
        answer=signal.answer.value if signal.answer else "",
        unseen=late,
        forgotten=forgotten,
        calls=late or signal.level is Level.UNSAFE,
    )


def _out(room: Room, seat: Seat) -> str:
    return room.out.get(seat.id, Out.FINE).value
