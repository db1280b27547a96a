"""What a console may show: pure; run of show, one next action, and what only those who hold see."""

from dataclasses import replace

from facilitator.actions import next_action
from facilitator.check_ins import few_in_the_room, may_ask_the_room, poll_line, too_few
from facilitator.company import company
from facilitator.going_round import dots, round_line
from facilitator.in_pairs import pairs_line
from facilitator.in_thanks import thanks_line
from facilitator.people import lobby, people, signals, still_to_speak_with
from facilitator.picture import ConsolePicture, DoorLine
from facilitator.run_of_show import ahead, steps
from facilitator.setting_rounds import setting_now, settings_to_come
from facilitator.words_to_start import prompt_line
from sessions.disclosure import Progress
from sessions.domain.forecast import forecast
from sessions.domain.hearing import not_yet_heard
from sessions.domain.pairs import Pairs
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session
from web.faces import (
    Dot,
    all_said,
    part_clock,
    said,
    seat_name,
    shown_to_holder,
    step_clock,
    turn_clock,
)
from web.pictures import Moment

NO_PHONE_HELP_AFTER_SECONDS = 120
"""After this long with an open door and no phone, the console unfolds what may be wrong."""


def view(moment: Moment, holder: str) -> ConsolePicture:
    """The picture of the console of one who holds; but for who they are, all see the same."""
    session, room, now = moment.session, moment.room, moment.now
    expected = forecast(session, now)
    base = ConsolePicture(
        screen="arriving",
        kind="arriving",
        session=session.id,
        title=session.title,
        format=session.plan.format.value,
        plan=session.plan.title,
        host=room.holding.name(holder),
        unheard=tuple(
            seat_name(session, room, seat) for seat in not_yet_heard(session, room.heard)
        ),
        call=session.call,
        beside_a_call=session.beside_a_call,
        company=company(room, holder, now),
        steps=steps(session, expected),
        ahead=ahead(expected),
        people=people(session, room, now),
        lobby=lobby(session, room, moment.phrases),
        signals=signals(session, room, now),
        dots=dots(session, room),
        ring=tuple(
            Dot(seat.id, "idle", seat_name(session, room, seat.id)) for seat in session.circle
        ),
        action=next_action(moment),
        door=_door(session),
        may_undo=session.undo is not None,
        to_speak_with=still_to_speak_with(session, room),
        rounds_to_come=settings_to_come(session),
        group=session.group,
    )
    if session.phase is Phase.ARRIVING:
        late = now >= session.opened_at + NO_PHONE_HELP_AFTER_SECONDS
        return replace(base, no_phone_yet=late and base.phones == 0)
    return _live(moment, base)


def _live(moment: Moment, base: ConsolePicture) -> ConsolePicture:
    session, step = moment.session, moment.session.step
    titles = [each.title for each in session.plan.steps]
    base = replace(
        base,
        screen=f"step-{step.id}",
        kind="step",
        step=step.id,
        step_kind=step.kind.value,
        previous_step="".join(titles[session.at - 1 : session.at]) if session.at else "",
        following_step="".join(titles[session.at + 1 : session.at + 2]),
        heading=step.title,
        words=step.words,
        notes=step.notes,
        prompt=step.prompt.text if step.prompt else "",
        other_words=prompt_line(session),
        question=step.question,
        breath=step.breath,
        too_few_to_ask=too_few(session, step),
        may_ask_the_room=may_ask_the_room(session),
        few_in_the_room=few_in_the_room(session),
        without_a_phone=sum(not seat.phone for seat in session.circle),
    )
    if session.poll:
        return _with_poll(session, moment.progress, base)
    if session.round:
        return _with_round(moment, session.round, base)
    if session.pairs:
        return _with_pairs(moment, session.pairs, base)
    if step.written:
        return replace(base, screen=step.id, kind="thanks", thanks=thanks_line(moment))
    return replace(base, countdown=step_clock(session))


def _with_poll(session: Session, progress: Progress | None, base: ConsolePicture) -> ConsolePicture:
    assert session.poll is not None
    poll = session.poll
    kind = "poll" if poll.open else "result"
    return replace(
        base,
        screen=f"{kind}-{poll.id}",
        kind=kind,
        poll=poll_line(session, base.people, progress),
        said=said(poll),
        all_said=all_said(session),
    )


def _with_round(moment: Moment, running: Round, base: ConsolePicture) -> ConsolePicture:
    clock = turn_clock(running) if shown_to_holder(running) else None
    return replace(
        base,
        screen=f"round-{running.id}",
        kind="round",
        round=round_line(moment, running),
        setting=setting_now(moment.session, moment.room, running),
        countdown=clock.countdown if clock else None,
        cue_ms=clock.cue_ms if clock else 0,
    )


def _with_pairs(moment: Moment, pairs: Pairs, base: ConsolePicture) -> ConsolePicture:
    clock = part_clock(pairs)
    return replace(
        base,
        screen=f"pairs-{pairs.id}",
        kind="pairs",
        pairs=pairs_line(moment, pairs),
        countdown=clock.countdown if clock else None,
        cue_ms=clock.cue_ms if clock else 0,
    )


def _door(session: Session) -> DoorLine:
    door = session.door
    return DoorLine(
        door.open, door.lobby, door.epoch, session.wall_epoch, session.wall_names, door.late.value
    )
