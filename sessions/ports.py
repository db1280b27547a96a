"""What the service needs from outside: stores, a clock, chance; each has a fake in the tests."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from sessions.disclosure import Progress
from sessions.domain.groups import Group as Group
from sessions.domain.people import Room
from sessions.domain.plans import Plan
from sessions.domain.session import Session
from sessions.summary import Summary

Thing = TypeVar("Thing")


class Clock(Protocol):
    """Seconds since the epoch that never run backwards while the process lives."""

    def now(self) -> float:
        """The present moment."""


class Chance(Protocol):
    """The only source of randomness."""

    def token(self) -> str:
        """A new random id of 128 bits, URL-safe."""

    def secret(self) -> bytes:
        """32 new random bytes."""

    def shuffled(self, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        """The same seats, or prompts, in a random order."""


@dataclass(frozen=True)
class Live:
    """A stored live session and the salt that its codes and tokens are made from."""

    session: Session
    salt: bytes


@dataclass(frozen=True)
class OwnPlan:
    """A plan that a group made for itself; `version` counts how often it was changed."""

    group: str
    plan: Plan
    version: int = 0


class SessionStore(Protocol):
    """Live sessions; every save is a compare-and-set on the version."""

    def open(self, live: Live) -> None:
        """Store a new live session."""

    def load(self, session_id: str) -> Live | None:
        """A live session as it was last saved, or None if there is none (any more)."""

    def live_sessions(self) -> tuple[str, ...]:
        """Ids of all live sessions."""

    def live_session_of(self, group: str) -> str | None:
        """The live session of a group, if it has one."""

    def save(self, session: Session, *, expected: int, cmd: str | None) -> bool:
        """Save if the stored version is still `expected`, and remember the command with it.

        Returns False, and changes nothing, if another save came first.
        """

    def answered(self, session_id: str, cmd: str) -> int | None:
        """The version that a command led to, if it was carried out before."""

    def finish(self, session_id: str, summary: Summary, *, expected: int) -> bool:
        """Put the summary in the place of the live session, in one transaction.

        The group is remembered to have had the prompts of that day.
        Afterwards nothing of the live session is left on disk, write-ahead log included.
        Returns False, and changes nothing, if another save came first.
        """


class GroupStore(Protocol):
    """Groups, the summaries of their sessions, and what they have been asked."""

    def add_group(self, group: Group) -> None:
        """Store a new group."""

    def groups(self) -> tuple[Group, ...]:
        """All groups, by title."""

    def group(self, group_id: str) -> Group | None:
        """One group."""

    def change_group(self, group: Group) -> None:
        """Put a group in the place of what was known of it; nothing of the old words is left.

        A group that is not there (any more) stays away.
        """

    def speaks(self, group_id: str, language: str) -> None:
        """Change the language of a group: its shared screen is read in it."""

    def summaries(self, group: str) -> tuple[Summary, ...]:
        """The summaries of a group, newest day first."""

    def summary(self, summary_id: str) -> Summary | None:
        """One summary; its id is its own, and tells nothing of the session it came from."""

    def change_summary(self, summary: Summary) -> None:
        """Put a summary in the place of the one with its id; one that is gone stays away."""

    def last_asked(self, group: str) -> Mapping[str, str]:
        """The day (YYYY-MM-DD) on which a group last had each prompt that it has had, by its id."""


class PlanStore(Protocol):
    """Plans of groups; every change is a compare-and-set on the version."""

    def add_plan(self, own: OwnPlan) -> None:
        """Keep a new plan."""

    def own_plans(self, group: str) -> tuple[OwnPlan, ...]:
        """The plans of a group, by title."""

    def own_plan(self, plan_id: str) -> OwnPlan | None:
        """One plan."""

    def change_plan(self, plan: Plan, *, expected: int) -> bool:
        """Put a changed plan in the place of the one of its id, if that is still `expected`.

        Returns False, and changes nothing, if somebody else changed it first, or it is gone.
        """

    def drop_plan(self, plan_id: str) -> bool:
        """Erase a plan; False if there is none."""


@dataclass(frozen=True)
class Erasure:
    """What a search found after something was erased: how much was looked for, in how many files.

    `left_in` are the files that still have something of it; `shared` is how many words stay
    because something else that is kept has them too.
    """

    looked_for: int
    files: int
    left_in: tuple[str, ...]
    shared: int


class Eraser(Protocol):
    """Erases for good what is kept between sessions, and looks whether it is gone."""

    def erase_summary(self, summary_id: str) -> Erasure | None:
        """Erase one summary; None if there is none."""

    def erase_group(self, group_id: str) -> Erasure | None:
        """Erase a group and all that belongs to it; None if there is none, or it is gathered."""


class KeyStore(Protocol):
    """One-time links and logins of those who hold, kept only as hashes."""

    def add_link(self, digest: str, expires_at: float) -> None:
        """Remember a one-time link until it is used or runs out."""

    def use_link(self, digest: str, now: float) -> bool:
        """Use a link up; False if it is unknown, used, or has run out."""

    def add_login(self, digest: str, expires_at: float) -> None:
        """Remember a login."""

    def login_ends_at(self, digest: str, now: float) -> float | None:
        """When a login runs out, None if it is not known or has run out."""

    def forget_login(self, digest: str) -> None:
        """End a login."""


class RoomStore(Protocol):
    """The people of live sessions; never at rest."""

    def room(self, session: str) -> Room:
        """The people of a session now."""

    def change(self, session: str, change: Callable[[Room], Room]) -> Room:
        """Put a changed room in the place of the old one; answers the new one."""

    def drop(self, session: str) -> None:
        """Forget everybody of a session."""


class UrnStore(Protocol):
    """The sealed urns of open polls; never at rest, and never who answered what."""

    def open(self, session: str, poll: str, electorate: frozenset[str], *, choices: int) -> None:
        """Set up an urn; one that is open already stays as it is."""

    def cast(self, session: str, poll: str, voter: str, *, key: str, choice: int) -> None:
        """Take a ballot, or a changed one; refuses what is not due."""

    def asked(self, session: str) -> Mapping[str, frozenset[str]]:
        """Who could answer each poll since this process began, closed ones included."""

    def answered_by_all(self, session: str, poll: str) -> bool:
        """Whether everyone who could answer did, also of a closed poll of this process."""

    def progress(self, session: str, poll: str) -> Progress | None:
        """The one line that everyone may know, None without an open urn."""

    def tally(self, session: str, poll: str) -> tuple[int, ...]:
        """Answers per choice; only for the close."""

    def sealed(self, session: str, poll: str) -> AbstractContextManager[None]:
        """Take no ballots while the close is tallied and saved."""

    def close(self, session: str, poll: str) -> None:
        """Drop the urn."""

    def drop_session(self, session: str) -> None:
        """Drop every urn of a session."""


class Audience(Protocol):
    """Those who are told when something has changed; rendering is theirs."""

    def changed(self, session_id: str) -> None:
        """The session or its people have changed: show everyone what is true now."""

    def ended(self, session_id: str, summary: Summary) -> None:
        """The session is over and gone, and this is left of it: say goodbye."""

    def removed(self, session_id: str, seat: str) -> None:
        """A seat's token is dead: its phone must let go of it."""
