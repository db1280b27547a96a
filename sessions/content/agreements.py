"""What people accept before they have a seat, and the words before the start and after the end."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.content.credit import Credit
from sessions.domain.plans import Format


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
    text: str
    shown: ShownWhen = ShownWhen.ALWAYS


@dataclass(frozen=True)
class Agreements:
    """What people accept before they have a seat: what is asked, promised, and cannot be."""

    opening: str
    asked: tuple[Agreement, ...]
    promised_heading: str
    promised: tuple[str, ...]
    honest_heading: str
    honest: tuple[Agreement, ...]
    accept: str
    credit: Credit

    def asked_in(self, place: Format, *, plain_http: bool) -> tuple[Agreement, ...]:
        """What is asked of people who meet there."""
        return _that_apply(self.asked, place, plain_http)

    def honest_in(self, place: Format, *, plain_http: bool) -> tuple[Agreement, ...]:
        """What cannot be promised there."""
        return _that_apply(self.honest, place, plain_http)


@dataclass(frozen=True)
class Greetings:
    """The words before the first step and after the end."""

    welcome: tuple[str, ...]
    farewell: tuple[str, ...]
    farewell_care: str
    credit: Credit


def _that_apply(
    agreements: tuple[Agreement, ...], place: Format, plain_http: bool
) -> tuple[Agreement, ...]:
    here = {ShownWhen.ALWAYS, ShownWhen(place.value)}
    if plain_http:
        here.add(ShownWhen.PLAIN_HTTP)
    return tuple(each for each in agreements if each.shown in here)
