"""What a phone that goes round may show: pure; whose turn it may be, and the question, no more.

It is never told who has answered: the page itself knows whom it was handed to.
"""

from dataclasses import dataclass

from participant.picture import OpenPoll
from participant.view import open_poll
from sessions.domain.asking import without_a_phone
from web.faces import Called, seat_name
from web.pictures import Countdown, Moment


@dataclass(frozen=True)
class InTurn:
    """A seat without a phone."""

    id: str
    name: Called


@dataclass(frozen=True)
class HandedRoundPicture:
    """One screen; `seats` are those who may answer here, in the order of the ring."""

    screen: str
    kind: str
    seats: tuple[InTurn, ...] = ()
    poll: OpenPoll | None = None
    countdown: Countdown | None = None


OVER = HandedRoundPicture("handed-over", "over")
"""The check-in has closed, or another one is open: this page is done."""


def view(moment: Moment, check_in: str) -> HandedRoundPicture:
    """The picture of a page that was opened for this check-in."""
    session, poll = moment.session, moment.session.poll
    if poll is None or not poll.open or poll.id != check_in:
        return OVER
    seats = tuple(
        InTurn(seat, seat_name(session, moment.room, seat))
        for seat in without_a_phone(session, poll)
    )
    return HandedRoundPicture(
        screen=f"handed-{poll.id}",
        kind="handing",
        seats=seats,
        poll=open_poll(moment, poll, may_answer=True),
    )
