"""Check-ins from the console: those of the plan, and what the room is asked beside it."""

from collections.abc import Callable
from typing import Any

from facilitator import schemas_of_check_ins as schemas
from facilitator.prompting import Shelf
from sessions.content.library import Library
from sessions.domain import asking
from sessions.domain.errors import Refusal, Refused
from sessions.domain.questions import Question
from sessions.domain.topics import next_topic
from sessions.service import SessionService
from web.namespace import Caller, Command

Make = Callable[..., Command]
Said = dict[str, Any]


def check_in_commands(service: SessionService, durable: Make, shelf: Shelf) -> dict[str, Command]:
    """Open, ask, close and put away; none of them can be undone, because people have answered."""

    def open_(caller: Caller, said: Said) -> int:
        return service.check_ins.open(
            caller.session, said["step"], cmd=said["cmd"], passed_round=said["passed_round"]
        )

    def asks(caller: Caller, said: Said, questions: tuple[Question, ...]) -> int:
        return service.check_ins.ask(
            caller.session,
            said["step"],
            questions,
            cmd=said["cmd"],
            passed_round=said["passed_round"],
        )

    return {
        "poll.open": Command(schemas.OpenPoll(), open_),
        "poll.ask": Command(
            schemas.AskRoom(),
            lambda caller, said: asks(caller, said, _alone(shelf.library, said["instrument"])),
        ),
        "poll.topics": Command(
            schemas.AskTopics(),
            lambda caller, said: asks(
                caller, said, (next_topic(shelf.library.help.next_topic, said["topics"]),)
            ),
        ),
        "poll.close": Command(
            schemas.AboutPoll(),
            lambda caller, said: service.check_ins.close(
                caller.session, said["poll"], cmd=said["cmd"]
            ),
        ),
        "poll.put_away": durable(
            schemas.AboutPoll(), lambda s, now, said: asking.put_away(s, said["poll"])
        ),
    }


def _alone(library: Library, name: str) -> tuple[Question, ...]:
    instrument = library.instrument(name)
    if instrument is None or not instrument.alone:
        raise Refused(Refusal.NO_QUESTION)
    return instrument.alone
