"""A gentle clock of the server: once a second it looks whether a screen has become another."""

from collections.abc import Callable

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
