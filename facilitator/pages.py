"""The pages of those who hold, put together: the doorstep, what is read and printed, the others."""

from collections.abc import Iterable
from typing import Protocol

from flask import Blueprint

from facilitator.doorstep import Doorstep, SignedOut
from facilitator.erasing import Erasing
from facilitator.faces import Faces
from facilitator.groups import Groups, Keeper
from facilitator.next_meeting import NextMeeting
from facilitator.papers import Papers
from facilitator.plans.pages import PlanPages
from facilitator.speaking import Speaking
from facilitator.summaries import Summaries
from sessions.ports import GroupStore
from sessions.service import SessionService
from web.holders import Holders

__all__ = [
    "Erasing",
    "Faces",
    "Groups",
    "Keeper",
    "NextMeeting",
    "Pages",
    "PlanPages",
    "Speaking",
    "Summaries",
    "pages",
]


class Pages(Protocol):
    """Some pages that belong together."""

    def add_to(self, blueprint: Blueprint, faces: Faces, holders: Holders) -> None:
        """Put them under their addresses."""


def pages(
    faces: Faces,
    *,
    service: SessionService,
    store: GroupStore,
    holders: Holders,
    signed_out: SignedOut,
    others: Iterable[Pages],
) -> Blueprint:
    """Every page of a facilitator; `signed_out` is told of each login that has been ended."""
    blueprint = Blueprint("facilitator", __name__, url_prefix="/facilitator")
    doorstep = Doorstep(faces, service, store=store, holders=holders, signed_out=signed_out)
    doorstep.add_to(blueprint)
    Papers(faces, store, holders).add_to(blueprint)
    for each in others:
        each.add_to(blueprint, faces, holders)
    return blueprint
