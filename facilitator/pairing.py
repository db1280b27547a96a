"""What those who hold do in a time in pairs: make them, begin, change over, come back, mend."""

from collections.abc import Callable

from facilitator.schemas import Just
from sessions.domain import pairing
from sessions.domain.pairs import MOST_TOGETHER
from sessions.domain.session import Session
from sessions.service import SessionService
from web.namespace import Command
from web.schemas import a_number, an_id

Make = Callable[..., Command]


class AboutPairs(Just):
    """A command about the time in pairs."""

    pairs = an_id()


class ChangeOver(AboutPairs):
    """From this part to the next one."""

    part = a_number(1, MOST_TOGETHER)


class MendPairs(AboutPairs):
    """Two who change places, or a seat that goes to where the other one is."""

    seat = an_id()
    other = an_id()


def pair_commands(durable: Make, service: SessionService) -> dict[str, Command]:
    """Each can be undone."""
    about, mending = AboutPairs, MendPairs
    rules = {
        "pairs.make": (
            about(),
            lambda s, now, said: pairing.make(s, said["pairs"], _by_chance(service, s)),
        ),
        "pairs.begin": (about(), lambda s, now, said: pairing.begin(s, said["pairs"], now)),
        "pairs.change": (
            ChangeOver(),
            lambda s, now, said: pairing.change_over(s, said["pairs"], said["part"], now),
        ),
        "pairs.gather": (about(), lambda s, now, said: pairing.gather(s, said["pairs"])),
        "pairs.swap": (
            mending(),
            lambda s, now, said: pairing.swap(
                s, said["pairs"], seat=said["seat"], other=said["other"]
            ),
        ),
        "pairs.join": (
            mending(),
            lambda s, now, said: pairing.join(
                s, said["pairs"], seat=said["seat"], to=said["other"]
            ),
        ),
    }
    return {event: durable(*rule, undoable=True) for event, rule in rules.items()}


def _by_chance(service: SessionService, session: Session) -> tuple[str, ...]:
    """Who takes part and has not stepped out; a resting screen says nothing of its owner."""
    out = service.room(session.id).out
    return tuple(seat for seat in service.shuffled(session) if seat not in out)
