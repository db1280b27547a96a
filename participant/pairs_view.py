"""What a phone may show of a time in pairs: pure; its own group, and nobody else's."""

from dataclasses import dataclass, replace

from participant.picture import PhonePicture, Together
from sessions.domain.pairs import Pairs
from sessions.domain.plans import Format
from sessions.domain.seats import Seat
from web.faces import Dot, part_clock, seat_name
from web.pictures import Moment


@dataclass(frozen=True)
class _Here:
    """One phone's place in it."""

    moment: Moment
    pairs: Pairs
    seat: Seat

    @property
    def group(self) -> tuple[str, ...]:
        """Everyone the viewer sits with, themselves included."""
        return self.pairs.group_of(self.seat.id)

    @property
    def speaker(self) -> str | None:
        """Whose part it is."""
        return self.pairs.speaker(self.group) if self.group else None


def pairs_screen(moment: Moment, pairs: Pairs, seat: Seat) -> PhonePicture:
    """The picture of one phone while people talk in pairs, just before it, and just after."""
    here = _Here(moment, pairs, seat)
    stage, step = _stage(here), moment.session.step
    clock = part_clock(pairs) if here.group else None
    return PhonePicture(
        f"pairs-{pairs.id}-{stage}-{pairs.part}",
        "pairs",
        heading=step.title,
        words=step.words,
        prompt=step.prompt.text if step.prompt else "",
        dots=_dots(here),
        listening=seat.listening,
        turn_seconds=pairs.rules.seconds,
        countdown=clock.countdown if clock else None,
        cue_ms=clock.cue_ms if clock else 0,
        together=_together(here, stage),
    )


def _stage(here: _Here) -> str:
    if here.pairs.together:
        return "back"
    if here.seat.listening or not here.pairs.groups:
        return "soon"
    if not here.group:
        return "alone"
    if not here.pairs.part:
        return "made"
    if here.speaker is None:
        return "all"
    return "speaking" if here.speaker == here.seat.id else "hearing"


def _together(here: _Here, stage: str) -> Together:
    session, room = here.moment.session, here.moment.room
    company = tuple(seat for seat in here.group if seat != here.seat.id)
    return Together(
        stage=stage,
        company=tuple(seat_name(session, room, seat) for seat in company),
        speaker=seat_name(session, room, here.speaker) if here.speaker in company else "",
        threes=here.pairs.rules.size > 2,
        more_to_come=not here.pairs.last_part,
        online=session.plan.format is Format.ONLINE,
        groups=(here.group,) if stage == "made" else (),
    )


def _dots(here: _Here) -> tuple[Dot, ...]:
    company = () if here.pairs.together else here.group
    return tuple(
        replace(dot, state="next") if dot.id in company and dot.id != here.seat.id else dot
        for dot in (Dot(seat.id) for seat in here.moment.session.circle)
    )
