"""Written thanks as a console shows them: pure; words to look at, and never whose they are."""

from dataclasses import dataclass

from sessions.domain.slips import Fate, Slip
from web.faces import Called, seat_name
from web.pictures import Moment


@dataclass(frozen=True)
class SlipLine:
    """A few words to a seat: who wrote them is nowhere in it."""

    id: str
    seat: str
    name: Called
    text: str
    fate: str


@dataclass(frozen=True)
class LackLine:
    """A seat that no words would reach; or, with `texts`, one without a phone, to be read to."""

    seat: str
    name: Called
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class ThanksLine:
    """The written thanks; `writing` while somebody who may write has not, nor would rather not."""

    drawn: bool
    writing: bool
    given: bool
    slips: tuple[SlipLine, ...] = ()
    lacking: tuple[LackLine, ...] = ()
    to_read: tuple[LackLine, ...] = ()
    too_few: bool = False

    @property
    def waiting(self) -> bool:
        """Whether words wait to be looked at."""
        return any(slip.fate == Fate.WAITING.value for slip in self.slips)


def thanks_line(moment: Moment) -> ThanksLine:
    """The written thanks of this step at this moment."""
    session, slips = moment.session, moment.room.slips
    circle = tuple(seat.id for seat in session.circle)
    if slips.step != session.step.id:
        return ThanksLine(False, False, False, too_few=len(circle) < 2)
    lacking = () if slips.silent and not slips.given else slips.without_words(circle)
    unread = () if not slips.given else tuple(s for s in circle if not session.seat(s).phone)
    return ThanksLine(
        drawn=True,
        writing=bool(slips.silent),
        given=slips.given,
        slips=tuple(_slip(moment, slip) for slip in _to_look_at(moment)),
        lacking=tuple(LackLine(seat, _name(moment, seat)) for seat in lacking),
        to_read=tuple(
            LackLine(seat, _name(moment, seat), tuple(slip.text for slip in slips.lying_at(seat)))
            for seat in unread
            if slips.lying_at(seat)
        ),
    )


def _to_look_at(moment: Moment) -> tuple[Slip, ...]:
    """In the order of the ring, so that no order of writing tells who was first."""
    slips, order = moment.room.slips, [seat.id for seat in moment.session.circle]
    shown = (s for s in slips.written if not (slips.given and s.fate is Fate.LET_THROUGH))
    return tuple(sorted(shown, key=lambda slip: _place(order, slip.to)))


def _place(order: list[str], seat: str) -> int:
    return order.index(seat) if seat in order else len(order)


def _slip(moment: Moment, slip: Slip) -> SlipLine:
    return SlipLine(slip.id, slip.to, _name(moment, slip.to), slip.text, slip.fate.value)


def _name(moment: Moment, seat: str) -> Called:
    return seat_name(moment.session, moment.room, seat)
