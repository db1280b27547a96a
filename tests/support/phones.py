"""The phone's page and its faces, on groups in given countries and nothing else."""

from datetime import date
from typing import Any

from flask import Flask

from participant.pages import Faces, pages
from participant.view import view
from sessions.content.library import load_library
from sessions.domain.people import Room
from sessions.domain.session import Session
from sessions.ports import Group
from tests.support.fakes import MemoryStore
from tests.support.looking import a_flask, a_moment, the_assets, with_notes
from web.languages import Languages

TODAY = date(2026, 11, 23)
LIBRARY = load_library()
INVITE = "1f" * 16
"""What opens the one circle there is."""


def a_phone_server(*countries: str, languages: Languages | None = None) -> tuple[Flask, Faces]:
    """An app with the one page of phones, and what renders their pictures."""
    store = MemoryStore()
    for number, country in enumerate(countries or ("GB",)):
        group = f"group-{number}" if number else "thursdays"
        store.add_group(Group(group, "Thursday circle", country))
    languages = languages or Languages()
    app = a_flask(languages)
    faces = Faces(app, the_assets(), LIBRARY, groups=store, today=lambda: TODAY)
    app.register_blueprint(pages(faces, languages, {INVITE: "tonight"}.get))
    return app, faces


APP, FACES = a_phone_server()


def html(session: Session, seat: str = "ada", room: Room | None = None, **moment: Any) -> str:
    """What this seat's phone is sent; every step has a note that it must not be sent."""
    return FACES.render(view(a_moment(with_notes(session), room, **moment), seat))
