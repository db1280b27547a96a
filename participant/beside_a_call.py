"""What a phone may show where people meet on a call: its link, and words to one phone alone."""

from dataclasses import replace

from participant.picture import PhonePicture
from sessions.domain.seats import Seat, Standing
from sessions.domain.session import Phase
from web.pictures import Moment


def beside_a_call(moment: Moment, seat: Seat, screen: PhonePicture) -> PhonePicture:
    """The call is for who sits in the circle; who has the piece may well have a microphone open."""
    session = moment.session
    if seat.standing is not Standing.SEATED:
        return screen
    speaks = session.round is not None and session.round.holder == seat.id
    return replace(
        screen,
        call=session.call,
        online=session.beside_a_call,
        microphone=not speaks and moment.room.may_be_heard(seat.id, moment.now),
    )


def lobby(moment: Moment, seat: Seat) -> PhonePicture:
    """Who waits, alike for all but for the words by which one on a call is told from the others."""
    session = moment.session
    phrase = moment.phrases.get(seat.id, "") if session.beside_a_call else ""
    begun = session.phase is Phase.LIVE
    return PhonePicture("lobby", "lobby", begun=begun, asked_out=seat.attended, phrase=phrase)
