"""The shared screen's settings, and how many hold the session."""

from dataclasses import replace

from sessions.domain.session import Session


def show_names(session: Session, on: bool) -> Session:
    """Names on the wall, or (as it begins) none."""
    return replace(session, wall_names=on)


def renew_link(session: Session) -> Session:
    """A new link for the wall; the old one shows nothing any more."""
    return replace(session, wall_epoch=session.wall_epoch + 1)


def held_by(session: Session, holders: int) -> Session:
    """The most people who held this session at once, for the summary."""
    return replace(session, holders=max(session.holders, holders))
