"""Draws the pages of groups: as they are kept, or as they were typed if something needs mending."""

from collections.abc import Iterable, Sequence
from datetime import date
from http import HTTPStatus

from flask import Response, abort

from facilitator.countries import countries_here
from facilitator.faces import Faces
from facilitator.filling import USUAL_MINUTES, Form, Mending
from sessions.domain.groups import Group
from sessions.domain.meetings import NEUTRAL_TITLE, Meeting, still_to_come
from sessions.ports import GroupStore
from sessions.service import SessionService
from sessions.summary import Summary

GROUPS = "/facilitator/groups"
TEXTS = ("title", "country", "language", "safeguarding", "late", "call")
MEETING = ("day", "time", "minutes", "place", "calendar")
NOTHING_TO_MEND = Mending()


class GroupPage:
    """All groups, and one of them."""

    def __init__(self, faces: Faces, store: GroupStore, service: SessionService) -> None:
        self._faces, self._store, self._service = faces, store, service

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
            groups=[
                (group, still_to_come(group.next_meeting, self._service.now())) for group in groups
            ],
            title=title,
            mend=mending.sentences,
            live=is_going_on(self._service, groups),
        )

    def one(
        self,
        group: Group,
        *,
        typed: Form | None = None,
        mending: Mending = NOTHING_TO_MEND,
        kept: bool = False,
    ) -> Response:
        """One group; a form that was typed is shown as it was."""
        now = self._service.now()
        return self._faces.paper(
            "group.html",
            status=_status(mending),
            group=group,
            typed=_typed(group, typed),
            meeting=still_to_come(group.next_meeting, now),
            plan=_meeting_typed(group.next_meeting, typed, now),
            choosing=typed is not None and moves_the_date(group, typed, now),
            mend=mending.sentences,
            kept=kept,
            live=is_going_on(self._service, self._store.groups()),
            countries=countries_here(),
        )


def address_of(group: Group, ending: str = "") -> str:
    """Where the page of a group is."""
    return f"{GROUPS}/{group.id}{ending}"


def likely_group(held: Sequence[tuple[Group, list[Summary]]], now: float) -> Group | None:
    """The group that agreed to meet today, or else the one that met last, or the first."""
    today = date.fromtimestamp(now).isoformat()
    agreed = (one for one, _ in held if one.next_meeting and one.next_meeting.day == today)
    last = max(held, key=lambda each: each[1][0].day if each[1] else "", default=(None,))
    return next(agreed, last[0])


def is_going_on(service: SessionService, groups: Iterable[Group]) -> bool:
    """Whether a console is open behind these pages, to be gone back to."""
    return any(service.live_session_of(group.id) for group in groups)


def moves_the_date(group: Group, form: Form, now: float) -> bool:
    """Whether the next date in a form is another than the page would show."""
    shown = _meeting_typed(group.next_meeting, None, now)
    typed = {name: form.get(name, str(said)).strip() for name, said in shown.items()}
    typed["calendar"] = typed["calendar"] or NEUTRAL_TITLE
    return any(typed[name] != str(said) for name, said in shown.items())


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
        shown = _meeting_typed(known, None, now)
        return {name: form.get(name, shown[name]) for name in MEETING}
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
