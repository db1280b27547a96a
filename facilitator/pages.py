"""The pages of those who hold, put together: the doorstep, and what is read and printed."""

from flask import Blueprint

from facilitator.doorstep import Doorstep, SignedOut
from facilitator.faces import Faces
from facilitator.papers import Papers
from facilitator.speaking import Speaking
from sessions.ports import GroupStore
from sessions.service import SessionService
from web.holders import Holders

__all__ = ["Faces", "Speaking", "pages"]


def pages(
    faces: Faces,
    *,
    service: SessionService,
    store: GroupStore,
    holders: Holders,
    signed_out: SignedOut,
    speaking: Speaking,
) -> Blueprint:
    """Every page of a facilitator; `signed_out` is told of each login that has been ended."""
    blueprint = Blueprint("facilitator", __name__, url_prefix="/facilitator")
    doorstep = Doorstep(faces, service, store=store, holders=holders, signed_out=signed_out)
    doorstep.add_to(blueprint)
    Papers(faces, store, holders).add_to(blueprint)
    speaking.add_to(blueprint, faces, holders)
    return blueprint
