"""What people accept before they have a seat, and the words before the start and after the end."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.content.credit import Credit
from sessions.domain.plans import Format
from sessions.domain.words import Words


class ShownWhen(StrEnum):
    """When an agreement is worth saying."""

    ALWAYS = "always"
    IN_PERSON = "in_person"
    ONLINE = "online"
    PLAIN_HTTP = "plain_http"


@dataclass(frozen=True)
class Agreement:
    """One short sentence or two."""

    id: str
    text: Words
    shown: ShownWhen = ShownWhen.ALWAYS


@dataclass(frozen=True)
class Agreements:
    """What people accept before they have a seat: what is asked, promised, and cannot be."""

    opening: Words
    asked: tuple[Agreement, ...]
    promised_heading: Words
    promised: tuple[Words, ...]
    honest_heading: Words
    honest: tuple[Agreement, ...]
    accept: Words
    credit: Credit

    def asked_in(self, place: Format, *, plain_http: bool) -> tuple[Agreement, ...]:
        """What is asked of people who meet there."""
        here = {ShownWhen.ALWAYS, ShownWhen(place.value)}
        if plain_http:
            here.add(ShownWhen.PLAIN_HTTP)
        return tuple(each for each in self.asked if each.shown in here)


@dataclass(frozen=True)
class Greetings:
    """The words before the first step and after the end."""

    welcome: tuple[Words, ...]
    farewell: tuple[Words, ...]
    farewell_care: Words
    credit: Credit
