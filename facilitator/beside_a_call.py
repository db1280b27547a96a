"""What those who hold do for a circle that meets on a call: its link, and a word to one person."""

from collections.abc import Callable
from typing import Any

from facilitator import schemas
from sessions.domain import calls
from sessions.domain.errors import Refusal, Refused
from sessions.service import SessionService
from web.namespace import Caller, Command

Said = dict[str, Any]


def commands_beside_a_call(
    service: SessionService, durable: Callable[..., Command]
) -> dict[str, Command]:
    """Each event with its shape and its one call."""

    def mention(caller: Caller, said: Said) -> None:
        session, seat = service.session(caller.session), said["seat"]
        if session is None or not any(each.id == seat and each.phone for each in session.circle):
            raise Refused(Refusal.NO_SUCH_SEAT)
        now = service.now()
        service.people(caller.session, lambda room: room.told_of_microphone(seat, now))

    return {
        "call.set": durable(
            schemas.SetCall(), lambda s, now, said: calls.set_call(s, said["link"])
        ),
        "microphone.mention": Command(schemas.Mention(), mention),
    }
