"""Help on the console: no phone arrives, too few to stay anonymous; and the limits of a summary."""

from dataclasses import dataclass

from sessions.content.credit import Credit
from sessions.domain.words import Words


@dataclass(frozen=True)
class Cause:
    """A reason why no phone arrives: how one sees it, and what to do."""

    id: str
    sign: Words
    steps: tuple[Words, ...]


@dataclass(frozen=True)
class NoPhoneHelp:
    """Help for when no phone arrives."""

    title: Words
    opening: Words
    causes: tuple[Cause, ...]
    without: Words


@dataclass(frozen=True)
class TooFew:
    """The warning before a check-in that could not stay anonymous."""

    title: Words
    text: Words
    suggestion: Words
    ask_aloud: Words
    open_anyway: Words


@dataclass(frozen=True)
class Help:
    """Help on the console, and the limits that every summary prints."""

    no_phone: NoPhoneHelp
    too_few: TooFew
    next_topic: Words
    summary_limits: tuple[Words, ...]
    credit: Credit
