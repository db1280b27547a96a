"""What those who hold say and do among themselves: volatile, on consoles only, never stored."""

from collections.abc import Callable
from typing import Any

from facilitator import schemas
from sessions.domain.holding import Holding
from sessions.service import SessionService
from web.namespace import Caller, Command

Said = dict[str, Any]
Rule = Callable[[Holding, str, Said], Holding]


def commands_between_holders(service: SessionService) -> dict[str, Command]:
    """Each event with its shape; the rule is told who of them sent it."""

    def among(rule: Rule) -> Callable[[Caller, Said], None]:
        def act(caller: Caller, said: Said) -> None:
            service.people(
                caller.session,
                lambda room: room.held(lambda holding: rule(holding, caller.seat, said)),
            )

        return act

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
    }
