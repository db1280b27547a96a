"""What views and templates look at: a moment of an evening, with names that can be searched for."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask

from sessions.disclosure import Progress
from sessions.domain import calls
from sessions.domain.holding import Holder, Holding
from sessions.domain.people import Room
from sessions.domain.session import Session
from sessions.summary import summarise
from tests.support.cast import SEVEN, a_circle
from web.assets import Assets
from web.languages import Languages
from web.pictures import Moment
from web.templating import plain_flask

ROOT = Path(__file__).resolve().parents[2]
NAMES = {
    "ada": "Ada Okanari",
    "ben": "Ben Bekanari",
    "chidi": "Chidi Cekanari",
    "dana": "Dana Dekanari",
}
"""No word of ours has these in it, so a name found in a picture was put there."""

HOST = "Fern Fekanari"
CALL = "https://meet.example.org/tuesday"
IT_IS_OVER = summarise(a_circle(), id="its-own", day="2026-11-23", now=SEVEN, software="1.0")
ONLY_FOR_THOSE_WHO_HOLD = "Watch Ada, quietly."


def held_by(*names: str) -> Holding:
    """Fern's holding, under this name; others of these names hold with her, and are here."""
    ids = ("fern", "gil", "hana")
    return Holding(tuple(Holder(*each) for each in zip(ids, names, strict=False)), most=len(names))


def a_room(*, host: str = HOST, **known: Any) -> Room:
    """The cast by name, with whatever else is known of them."""
    people = Room(names=NAMES, here=frozenset(NAMES), holding=held_by(host))
    return replace(people, **known)


def beside_a_call(session: Session) -> Session:
    """The same circle, of whom some or all are on a call."""
    return calls.set_call(session, CALL)


def a_moment(
    session: Session,
    room: Room | None = None,
    *,
    progress: Progress | None = None,
    now: float = SEVEN,
) -> Moment:
    """A session with its people, at seven unless told otherwise, with words for who waits."""
    phrases = {seat.id: "雲 橋" for seat in session.lobby}
    return Moment(session, room or a_room(), progress, now, phrases)


def names_in(picture: object) -> set[str]:
    """Whose names a picture (or its HTML) has in it, as seat ids."""
    return {seat for seat, name in NAMES.items() if name in f"{picture}"}


def with_notes(session: Session) -> Session:
    """The same evening, where every step has a note for those who hold."""
    steps = tuple(replace(step, notes=ONLY_FOR_THOSE_WHO_HOLD) for step in session.plan.steps)
    return replace(session, plan=replace(session.plan, steps=steps))


def a_flask(languages: Languages | None = None) -> Flask:
    """The product's own Flask, with its templates and nothing behind it; it speaks English."""
    app = plain_flask("looking")
    (languages or Languages()).speak(app)
    return app


class MadeOnce(Assets):
    """Makes each page once, however many servers ask for it."""

    inline, linked = cache(Assets.inline), cache(Assets.linked)


@cache
def the_assets() -> Assets:
    """What pages need of `static/`; the same for a whole test run."""
    return MadeOnce(ROOT / "static")
