"""What a phone may show of written thanks: pure; whom one may write to, and what lies there."""

from participant.picture import PhonePicture, WrittenThanks
from sessions.domain.seats import Seat
from web.faces import Dot, seat_name
from web.pictures import Moment


def thanks_screen(moment: Moment, seat: Seat) -> PhonePicture:
    """The picture of one phone. Nobody is told who wrote, and nobody's words but one's own."""
    session, slips = moment.session, moment.room.slips
    here = slips.step == session.step.id
    to = slips.writes_to.get(seat.id, "") if here and not slips.given else ""
    lying = slips.lying_at(seat.id) if here else ()
    stage = _stage(moment, seat, to)
    return PhonePicture(
        f"written_thanks-{session.step.id}-{stage}",
        "written_thanks",
        heading=session.step.title,
        words=session.step.words,
        prompt=session.step.prompt.text if session.step.prompt else "",
        dots=tuple(Dot(each.id, "next" if each.id == to else "idle") for each in session.circle),
        thanks=WrittenThanks(
            stage=stage,
            to=seat_name(session, moment.room, to) if to else "",
            texts=tuple(slip.text for slip in lying),
        ),
    )


def _stage(moment: Moment, seat: Seat, to: str) -> str:
    slips = moment.room.slips
    if slips.step != moment.session.step.id:
        return "soon"
    if slips.given:
        return "for_you" if slips.lying_at(seat.id) else "over"
    if seat.id in slips.rested:
        return "rested"
    if not to:
        return "waiting"
    return "written" if slips.of(seat.id) else "write"
