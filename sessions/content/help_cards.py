"""Help on the console: no phone arrives, too few to stay anonymous; and the limits of a summary."""

from dataclasses import dataclass

from sessions.content.credit import Credit


@dataclass(frozen=True)
class Cause:
    """A reason why no phone arrives: how one sees it, and what to do."""

    id: str
    sign: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class NoPhoneHelp:
    """Help for when no phone arrives."""

    title: str
    opening: str
    causes: tuple[Cause, ...]
    without: str


@dataclass(frozen=True)
class TooFew:
    """The warning before a check-in that could not stay anonymous."""

    title: str
    text: str
    suggestion: str
    ask_aloud: str
    open_anyway: str


@dataclass(frozen=True)
class Help:
    """Help on the console, and the limits that every summary prints."""

    no_phone: NoPhoneHelp
    too_few: TooFew
    summary_limits: tuple[str, ...]
    credit: Credit
