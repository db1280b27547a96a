"""Everything a participant may do: each event with its shape and the one call it makes."""

from collections.abc import Callable
from typing import Any

from participant import schemas
from sessions.domain import door, sharing
from sessions.domain.people import Out, Room
from sessions.domain.signals import Level, Signal
from sessions.service import SessionService
from web.namespace import Caller, Command

Said = dict[str, Any]
GiveToken = Callable[[Caller], None]


def commands(service: SessionService, give_token: GiveToken) -> dict[str, Command]:
    """The whole table; what is not in it is refused."""
    return {
        **_with_the_piece(service),
        **_about_oneself(service, give_token),
        **_quiet_words(service),
        **_written_thanks(service),
    }


def _with_the_piece(service: SessionService) -> dict[str, Command]:
    def about_turn(rule: Callable[..., Any]) -> Command:
        def act(caller: Caller, said: Said) -> int:
            return service.change(
                caller.session,
                lambda session, now: rule(session, said["turn"], caller.seat, now),
                cmd=said["cmd"],
            )

        return Command(schemas.AboutTurn(), act)

    def about_round(rule: Callable[..., Any]) -> Command:
        def act(caller: Caller, said: Said) -> int:
            return service.change(
                caller.session,
                lambda session, now: rule(session, said["round"], caller.seat, now),
                cmd=said["cmd"],
            )

        return Command(schemas.AboutRound(), act)

    def cast(caller: Caller, said: Said) -> None:
        service.check_ins.cast(
            caller.session, said["poll"], caller.seat, key=said["key"], choice=said["choice"]
        )

    return {
        "piece.accept": about_turn(sharing.accept),
        "piece.hand_on": about_turn(sharing.hand_on),
        "turn.extend": about_turn(sharing.extend),
        "turn.decline": about_round(sharing.decline),
        "turn.later": about_round(sharing.come_back),
        "poll.cast": Command(schemas.Cast(), cast),
    }


def _about_oneself(service: SessionService, give_token: GiveToken) -> dict[str, Command]:
    people = _people(service)

    def rename(caller: Caller, said: Said) -> None:
        service.people(caller.session, lambda room: room.introduced(caller.seat, said["name"]))
        give_token(caller)

    def listen(caller: Caller, said: Said) -> int:
        return service.change(
            caller.session,
            lambda session, now: door.listen(session, caller.seat, said["on"], now),
            cmd=said["cmd"],
        )

    def leave(caller: Caller, said: Said) -> int:
        return service.leave(caller.session, caller.seat, cmd=said["cmd"])

    return {
        "seat.rename": Command(schemas.Rename(), rename),
        "seat.listen": Command(schemas.Listen(), listen),
        "seat.leave": Command(schemas.Leave(), leave),
        "microphone.seen": Command(
            schemas.Nothing(), people(lambda room, seat, _said: room.saw_to_microphone(seat))
        ),
        "seat.step_out": Command(
            schemas.StepOut(),
            people(lambda room, seat, said: room.stepped_out(seat, Out(said["level"]))),
        ),
        "seat.return": Command(
            schemas.Nothing(), people(lambda room, seat, _said: room.back(seat))
        ),
    }


def _quiet_words(service: SessionService) -> dict[str, Command]:
    people = _people(service)

    def sent(room: Room, seat: str, said: Said) -> Room:
        return room.sent(Signal(said["id"], seat, Level(said["level"]), service.now()))

    return {
        "signal.send": Command(schemas.Send(), people(sent)),
        "signal.withdraw": Command(
            schemas.Withdraw(),
            people(lambda room, seat, said: room.withdrawn(seat, said["id"])),
        ),
    }


def _written_thanks(service: SessionService) -> dict[str, Command]:
    people = _people(service)
    return {
        "slip.write": Command(
            schemas.WriteSlip(),
            people(lambda room, seat, said: room.slipped(room.slips.write(seat, said["text"]))),
        ),
        "slip.rest": Command(
            schemas.Nothing(),
            people(lambda room, seat, _said: room.slipped(room.slips.rest(seat))),
        ),
        "slip.put_away": Command(
            schemas.Nothing(),
            people(lambda room, seat, _said: room.slipped(room.slips.put_away(seat))),
        ),
    }


def _people(service: SessionService) -> Callable[..., Callable[[Caller, Said], None]]:
    """What changes what is known of people: volatile, never on disk."""

    def changing(change: Callable[[Room, str, Said], Room]) -> Callable[[Caller, Said], None]:
        def act(caller: Caller, said: Said) -> None:
            service.people(caller.session, lambda room: change(room, caller.seat, said))

        return act

    return changing
