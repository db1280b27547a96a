"""Draws the pages of groups: as they are kept, or as they were typed if something needs mending."""

from collections.abc import Callable
from http import HTTPStatus

from flask import Response, abort

from facilitator.countries import countries_here
from facilitator.faces import Faces
from facilitator.filling import USUAL_MINUTES, Form, Mending
from sessions.domain.groups import Group
from sessions.domain.meetings import NEUTRAL_TITLE, Meeting, still_to_come
from sessions.ports import GroupStore

GROUPS = "/facilitator/groups"
TEXTS = ("title", "country", "language", "safeguarding", "late", "call")
MEETING = ("day", "time", "minutes", "place", "calendar")
NOTHING_TO_MEND = Mending()


class GroupPage:
    """All groups, and one of them."""

    def __init__(self, faces: Faces, store: GroupStore, now: Callable[[], float]) -> None:
        self._faces, self._store, self._now = faces, store, now

    def known(self, group_id: str) -> Group:
        """The group of an address."""
        group = self._store.group(group_id)
        if group is None:
            abort(HTTPStatus.NOT_FOUND)
        return group

    def all(self, title: str = "", mending: Mending = NOTHING_TO_MEND) -> Response:
        """Every group with its next meeting, and room for another."""
        groups = self._store.groups()
        return self._faces.paper(
            "groups.html",
            status=_status(mending),
            groups=[(group, still_to_come(group.next_meeting, self._now())) for group in groups],
            title=title,
            mend=mending.sentences,
        )

    def one(
        self,
        group: Group,
        *,
        typed: Form | None = None,
        meeting_typed: Form | None = None,
        mending: Mending = NOTHING_TO_MEND,
        kept: bool = False,
    ) -> Response:
        """One group; a form that was typed is shown as it was."""
        return self._faces.paper(
            "group.html",
            status=_status(mending),
            group=group,
            typed=_typed(group, typed),
            meeting=still_to_come(group.next_meeting, self._now()),
            plan=_meeting_typed(group.next_meeting, meeting_typed, self._now()),
            choosing=meeting_typed is not None,
            mend=mending.sentences,
            kept=kept,
            countries=countries_here(),
        )


def address_of(group: Group, ending: str = "") -> str:
    """Where the page of a group is."""
    return f"{GROUPS}/{group.id}{ending}"


def _status(mending: Mending) -> HTTPStatus:
    return HTTPStatus.BAD_REQUEST if mending.sentences else HTTPStatus.OK


def _typed(group: Group, form: Form | None) -> dict[str, object]:
    if form is None:
        switches = {"lobby": group.lobby, "wall_names": group.wall_names}
        return {name: getattr(group, name) for name in TEXTS} | switches
    switches = {name: name in form for name in ("lobby", "wall_names")}
    return {name: form.get(name, getattr(group, name)) for name in TEXTS} | switches


def _meeting_typed(known: Meeting | None, form: Form | None, now: float) -> dict[str, object]:
    """What stands in the fields of the next date; of one that is over, all but the day."""
    if form is not None:
        return {name: form.get(name, "") for name in MEETING}
    if known is None:
        return dict.fromkeys(MEETING, "") | {"minutes": USUAL_MINUTES, "calendar": NEUTRAL_TITLE}
    day = known.day if still_to_come(known, now) else ""
    return {
        "day": day,
        "time": known.time,
        "minutes": known.minutes,
        "place": known.place,
        "calendar": known.title,
    }
