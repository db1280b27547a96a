"""A gentle clock of the server: once a second it looks whether a screen has become another."""

from collections.abc import Callable
from contextlib import suppress

from sessions.domain.errors import Refused
from sessions.service import SessionService
from web.publisher import Publisher

TICK_SECONDS = 1.0


def tick_for_ever(
    publisher: Publisher,
    sleep: Callable[[float], None],
    report: Callable[[BaseException], None],
) -> None:
    """Show what time alone has changed: a quiet that is over, a word that was not answered."""
    while True:
        sleep(TICK_SECONDS)
        try:
            tick(publisher)
        except Exception as trouble:
            report(trouble)


def tick(publisher: Publisher) -> None:
    """One look at every session that somebody has open."""
    for session_id in publisher.watched():
        publisher.changed(session_id)


def forget_what_is_old(service: SessionService, publisher: Publisher) -> None:
    """What was said for a few minutes leaves the memory too, though nobody does anything."""
    now = service.now()
    for session_id in publisher.watched():
        room = service.room(session_id)
        if room.later(now) is not room:
            with suppress(Refused):
                service.people(session_id, lambda known: known.later(now))
