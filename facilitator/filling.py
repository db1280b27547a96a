"""What is typed on the pages of a group: taken as it may be kept, or told in words what to mend.

Nothing typed is lost: where something is to be mended, the page shows all of it again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from flask_babel import lazy_gettext
from flask_babel.speaklater import LazyString

from sessions.domain.calls import call_link
from sessions.domain.errors import Refused
from sessions.domain.groups import (
    TITLE_CHARACTERS_AT_MOST,
    WORDS_CHARACTERS_AT_MOST,
    Group,
)
from sessions.domain.meetings import (
    FURTHEST_DAYS,
    LONGEST_MINUTES,
    NEUTRAL_TITLE,
    SHORTEST_MINUTES,
    Meeting,
)
from sessions.domain.names import clean, skeleton
from sessions.domain.seats import Late
from web.refusals import SENTENCES

_ = lazy_gettext

Form = Mapping[str, str]
USUAL_MINUTES = 90
FORM_CHARACTERS_AT_MOST = 1000
"""More than any field takes, so that what is too long is told and not silently cut."""

NAMELESS = _("Please give the group a name.")
NAME_TAKEN = _("Another group is called that. Please choose another name.")
TOO_LONG = _("That is a little too long. Please say it in fewer words.")
NO_DAY = _("Please choose a day.")
DAY_GONE = _("That day is over. Please choose one that is still to come.")
DAY_FAR = _("That day is very far away. Please choose one within two years.")
NO_TIME = _("Please choose a time.")
ODD_LENGTH = _("Please choose a length between 10 minutes and 8 hours.")
NAMES_THE_GROUP = _("Others may see a calendar. Please choose words without the group’s name.")


@dataclass
class Mending:
    """What is still to be mended, a sentence for each field."""

    sentences: dict[str, LazyString] = field(default_factory=dict)

    def needs(self, name: str, sentence: LazyString) -> None:
        """Say of a field what to mend; the first sentence stays."""
        self.sentences.setdefault(name, sentence)

    def words(self, form: Form, name: str, *, most: int) -> str:
        """A typed line, cleaned; too many letters are to be mended."""
        line = clean(form.get(name, ""), FORM_CHARACTERS_AT_MOST)
        if len(line) > most:
            self.needs(name, TOO_LONG)
        return line


def titled(form: Form, others: Collection[Group], mending: Mending) -> str:
    """What a group shall be called; no other group looks the same."""
    title = mending.words(form, "title", most=TITLE_CHARACTERS_AT_MOST)
    if not title:
        mending.needs("title", NAMELESS)
    if skeleton(title) in {skeleton(other.title) for other in others}:
        mending.needs("title", NAME_TAKEN)
    return title


def regrouped(
    group: Group,
    form: Form,
    mending: Mending,
    *,
    others: Collection[Group],
    languages: Collection[str],
    countries: Collection[str],
) -> Group:
    """The group as the form has it; a country or language that is not offered changes nothing."""
    country, language = form.get("country", ""), form.get("language", "")
    late = form.get("late", "")
    return replace(
        group,
        title=titled(form, others, mending),
        country=country if country in countries else group.country,
        language=language if language in languages else group.language,
        safeguarding=mending.words(form, "safeguarding", most=WORDS_CHARACTERS_AT_MOST),
        lobby="lobby" in form,
        wall_names="wall_names" in form,
        late=Late(late) if late in {each.value for each in Late} else group.late,
        call=_call(form.get("call", ""), mending),
    )


def _call(typed: str, mending: Mending) -> str:
    try:
        return call_link(typed) if typed.strip() else ""
    except Refused as why:
        mending.needs("call", SENTENCES[why.code])
        return ""


def meeting_of(group: Group, form: Form, mending: Mending, *, today: date, uid: str) -> Meeting:
    """When the group meets again; only good where nothing is to be mended."""
    title = mending.words(form, "calendar", most=TITLE_CHARACTERS_AT_MOST) or NEUTRAL_TITLE
    if title != NEUTRAL_TITLE and _names(group, title):
        mending.needs("calendar", NAMES_THE_GROUP)
    return Meeting(
        uid=uid,
        day=_day(form.get("day", ""), today, mending),
        time=_time(form.get("time", ""), mending),
        minutes=_minutes(form.get("minutes", ""), mending),
        place=mending.words(form, "place", most=WORDS_CHARACTERS_AT_MOST),
        title=title,
    )


def _names(group: Group, title: str) -> bool:
    """Whether the name of the group stands in these words, as whole words."""
    name, words = (f" {' '.join(map(skeleton, each.split()))} " for each in (group.title, title))
    return name in words


def _day(typed: str, today: date, mending: Mending) -> str:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        mending.needs("day", NO_DAY)
        return ""
    if day < today:
        mending.needs("day", DAY_GONE)
    if day > today + timedelta(days=FURTHEST_DAYS):
        mending.needs("day", DAY_FAR)
    return day.isoformat()


def _time(typed: str, mending: Mending) -> str:
    try:
        return f"{time.fromisoformat(typed):%H:%M}"
    except ValueError:
        mending.needs("time", NO_TIME)
        return ""


def _minutes(typed: str, mending: Mending) -> int:
    minutes = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    if not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        mending.needs("minutes", ODD_LENGTH)
    return minutes
