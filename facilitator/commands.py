"""Everything those who hold may do: each event with its shape and the one call it makes."""

from collections.abc import Callable
from typing import Any

from marshmallow import Schema

from facilitator import schemas
from facilitator.asking_the_room import check_in_commands
from facilitator.beside_a_call import commands_beside_a_call
from facilitator.between_holders import commands_between_holders
from facilitator.pairing import pair_commands
from facilitator.prompting import Shelf, prompt_commands
from facilitator.thanking import thanks_commands
from sessions.domain import arranging, choosing, door, evening, sharing, walls
from sessions.domain.errors import Refusal, Refused
from sessions.domain.plans import Plan
from sessions.domain.seats import Late
from sessions.domain.session import Session
from sessions.domain.signals import Answer
from sessions.service import SessionService
from web.namespace import Caller, Command
from web.publisher import Publisher

WALL_NAMESPACE = "/wall"

Said = dict[str, Any]
Rule = Callable[[Session, float, Said], Session]
Make = Callable[..., Command]
Plans = Callable[[str], Plan | None]


def commands(
    service: SessionService, plans: Plans, publisher: Publisher, *, shelf: Shelf
) -> dict[str, Command]:
    """Every event a console may send, with its schema and its one call."""
    durable = _durable(service)
    return {
        **_about_the_door(durable),
        **_about_seats(service, durable),
        **_about_steps(service, durable),
        "plan.choose": durable(
            schemas.ChoosePlan(),
            lambda s, now, said: evening.choose_plan(s, _plan(plans, said["plan"])),
            undoable=True,
        ),
        **prompt_commands(durable, shelf),
        **_about_the_piece(durable),
        **pair_commands(durable, service),
        **thanks_commands(durable, service),
        **check_in_commands(service, durable, shelf),
        **_about_other_pages(service, publisher),
        **commands_between_holders(service),
        **commands_beside_a_call(service, durable),
        "signal.seen": Command(schemas.Seen(), lambda caller, said: _seen(service, caller, said)),
        "signal.spoken": Command(
            schemas.Spoken(), lambda caller, said: _spoken(service, caller, said)
        ),
        "session.undo": durable(schemas.Just(), lambda s, now, said: evening.undo(s, now)),
        "session.end": Command(
            schemas.Just(), lambda caller, said: _ended(service, caller.session)
        ),
    }


def _about_other_pages(service: SessionService, publisher: Publisher) -> dict[str, Command]:
    """What an open page must hear of besides its picture."""

    def rename(caller: Caller, said: Said) -> None:
        session = service.session(caller.session)
        if session is None or said["seat"] not in session.present:
            raise Refused(Refusal.NO_SUCH_SEAT)
        service.people(caller.session, lambda room: room.called(said["seat"], said["name"]))
        publisher.removed(caller.session, said["seat"])

    def renew_wall(caller: Caller, said: Said) -> int:
        version = service.change(
            caller.session, lambda s, _now: walls.renew_link(s), cmd=said["cmd"]
        )
        publisher.turn_away(WALL_NAMESPACE, caller.session)
        return version

    return {
        "seat.rename": Command(schemas.RenameSeat(), rename),
        "wall.renew": Command(schemas.Just(), renew_wall),
    }


def _plan(plans: Plans, plan_id: str) -> Plan:
    plan = plans(plan_id)
    if plan is None:
        raise Refused(Refusal.NO_SUCH_PLAN)
    return plan


def _about_the_door(durable: Make) -> dict[str, Command]:
    just, switch = schemas.Just, schemas.Switch
    return {
        "door.open": durable(just(), lambda s, now, said: door.open_door(s)),
        "door.lock": durable(just(), lambda s, now, said: door.lock_door(s)),
        "door.renew": durable(just(), lambda s, now, said: door.renew_code(s)),
        "door.lobby": durable(switch(), lambda s, now, said: door.use_lobby(s, said["on"])),
        "door.late": durable(
            schemas.SetLate(), lambda s, now, said: door.set_late(s, Late(said["late"]))
        ),
        "wall.names": durable(switch(), lambda s, now, said: walls.show_names(s, said["on"])),
    }


def _about_seats(service: SessionService, durable: Make) -> dict[str, Command]:
    about_seat = schemas.AboutSeat
    return {
        "seat.add": Command(
            schemas.AddSeat(),
            lambda caller, said: service.add_seat(
                caller.session, said["name"], cmd=said["cmd"], holds=said["mine"]
            ),
        ),
        "seat.admit": durable(about_seat(), lambda s, now, said: door.admit(s, said["seat"])),
        "seat.move": durable(
            schemas.MoveSeat(),
            lambda s, now, said: arranging.move(s, said["seat"], said["to"]),
            undoable=True,
        ),
        "seat.remove": Command(
            about_seat(),
            lambda caller, said: service.remove(caller.session, said["seat"], cmd=said["cmd"]),
        ),
        "seat.listen": durable(
            schemas.SeatListens(),
            lambda s, now, said: door.listen(s, said["seat"], said["on"], now),
            undoable=True,
        ),
    }


def _about_steps(service: SessionService, durable: Make) -> dict[str, Command]:
    def stepping(rule: Callable[..., Session]) -> Rule:
        return lambda s, now, said: rule(s, said["step"], service.shuffled(s), now)

    return {
        "session.start": durable(
            schemas.Just(),
            lambda s, now, said: evening.start(s, service.shuffled(s), now),
            undoable=True,
        ),
        "step.next": durable(schemas.AboutStep(), stepping(evening.next_step), undoable=True),
        "step.back": durable(schemas.AboutStep(), stepping(evening.step_back), undoable=True),
        "step.shorten": durable(
            schemas.Shorten(),
            lambda s, now, said: evening.shorten(s, said["step"], said["minutes"]),
            undoable=True,
        ),
        "round.set": durable(
            schemas.SetRound(),
            lambda s, now, said: choosing.set_round(
                s, said["step"], said["wish"], shuffled=service.shuffled(s)
            ),
            undoable=True,
        ),
    }


def _about_the_piece(durable: Make) -> dict[str, Command]:
    turn, seat = schemas.AboutTurn, schemas.ForSeat
    rules: dict[str, tuple[Schema, Rule]] = {
        "round.phones_away": (
            schemas.Switch(),
            lambda s, now, said: sharing.phones_away(s, said["on"]),
        ),
        "piece.offer": (
            schemas.Offer(),
            lambda s, now, said: sharing.offer(s, said["round"], said["seat"], now),
        ),
        "piece.accept": (
            schemas.Accept(),
            lambda s, now, said: sharing.accept(s, said["turn"], said["seat"], now),
        ),
        "piece.hand_on": (
            turn(),
            lambda s, now, said: sharing.hand_on(s, said["turn"], None, now),
        ),
        "turn.decline": (
            seat(),
            lambda s, now, said: sharing.decline(s, said["round"], said["seat"], now),
        ),
        "turn.later": (
            seat(),
            lambda s, now, said: sharing.come_back(s, said["round"], said["seat"], now),
        ),
        "turn.extend": (turn(), lambda s, now, said: sharing.extend(s, said["turn"], None, now)),
        "turn.pause": (turn(), lambda s, now, said: sharing.pause(s, said["turn"], now)),
        "turn.resume": (turn(), lambda s, now, said: sharing.resume(s, said["turn"], now)),
    }
    return {event: durable(*rule, undoable=True) for event, rule in rules.items()}


def _durable(service: SessionService) -> Make:
    """What lasts. How many hold is noted along with it, and never because a line came or broke."""

    def command(schema: Schema, rule: Rule, *, undoable: bool = False) -> Command:
        def act(caller: Caller, said: Said) -> int:
            most = service.room(caller.session).holding.most
            return service.change(
                caller.session,
                lambda session, now: walls.held_by(rule(session, now, said), most),
                cmd=said["cmd"],
                undoable=undoable,
            )

        return Command(schema, act)

    return command


def _seen(service: SessionService, caller: Caller, said: Said) -> None:
    session = service.session(caller.session)
    at = session.at if session else 0
    service.people(
        caller.session, lambda room: room.answered(said["id"], Answer(said["answer"]), at)
    )


def _spoken(service: SessionService, caller: Caller, said: Said) -> None:
    service.people(caller.session, lambda room: room.spoken_with(said["id"]))


def _ended(service: SessionService, session_id: str) -> None:
    """The summary tells how many held: noted with the last command, or else now."""
    session, most = service.session(session_id), service.room(session_id).holding.most
    if session and most > session.holders:
        service.change(session_id, lambda s, _now: walls.held_by(s, most))
    service.end(session_id)
