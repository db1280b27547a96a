"""What those who hold say and do among themselves: volatile, on consoles only, never stored."""

from collections.abc import Callable
from typing import Any

from facilitator import schemas
from sessions.domain.holding import Holding
from sessions.domain.line import Line, Ready
from sessions.domain.people import Room
from sessions.service import SessionService
from web.namespace import Caller, Command

Said = dict[str, Any]
Act = Callable[[Caller, Said], None]


def commands_between_holders(service: SessionService) -> dict[str, Command]:
    """Each event with its shape; the rule is told who of them sent it."""

    def people(change: Callable[[Room, str, Said], Room]) -> Act:
        def act(caller: Caller, said: Said) -> None:
            service.people(caller.session, lambda room: change(room, caller.seat, said))

        return act

    def among(rule: Callable[[Holding, str, Said], Holding]) -> Act:
        return people(lambda room, who, said: room.held(lambda it: rule(it, who, said)))

    def between(rule: Callable[[Line, str, Said], Line]) -> Act:
        return people(lambda room, who, said: room.talked(rule(room.line, who, said)))

    return {
        "host.rename": Command(
            schemas.Host(), among(lambda holding, who, said: holding.named(who, said["name"]))
        ),
        "lead.take": Command(
            schemas.TakeOver(), among(lambda holding, who, _said: holding.led_by(who))
        ),
        "lead.give": Command(
            schemas.HandOver(), among(lambda holding, _who, said: holding.led_by(said["holder"]))
        ),
        "line.say": Command(
            schemas.SayReady(),
            between(lambda line, who, said: line.said(who, Ready(said["ready"]), service.now())),
        ),
        "line.write": Command(
            schemas.Write(),
            between(lambda line, who, said: line.said(who, said["text"], service.now())),
        ),
        "line.seen": Command(schemas.SeenLine(), between(lambda line, who, _said: line.seen(who))),
    }
