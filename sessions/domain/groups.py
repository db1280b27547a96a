"""A community that meets again and again, and how its sessions begin; never a list of people."""

from dataclasses import dataclass, replace

from sessions.domain.meetings import Meeting
from sessions.domain.plans import Plan
from sessions.domain.seats import Door, Late
from sessions.domain.session import Session

TITLE_CHARACTERS_AT_MOST = 60
WORDS_CHARACTERS_AT_MOST = 120
"""Of the words about whom to turn to, or where to meet."""


@dataclass(frozen=True)
class Group:
    """What a group keeps between its sessions.

    `safeguarding` is whom those who hold turn to when somebody is in danger: free words, shown to
    them alone. `lobby`, `wall_names`, `late` and `call` are how a new session begins.
    """

    id: str
    title: str
    country: str = "US"
    language: str = "en"
    safeguarding: str = ""
    lobby: bool = False
    wall_names: bool = False
    late: Late = Late.LOBBY
    call: str = ""
    next_meeting: Meeting | None = None


def opened(group: Group, plan: Plan, now: float, *, id: str, lobby: bool = False) -> Session:
    """A new session of a group, with its door open; whom it turns to does not come with it."""
    return Session(
        id=id,
        group=group.id,
        title=group.title,
        plan=plan,
        opened_at=now,
        door=Door(lobby=lobby or group.lobby, late=group.late),
        call=group.call,
        wall_names=group.wall_names,
        next_meeting=group.next_meeting,
    )


def known_as(session: Session, group: Group) -> Session:
    """The same session, after its group was called something else, or agreed when to meet again."""
    return replace(session, title=group.title, next_meeting=group.next_meeting)
