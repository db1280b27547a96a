"""What a check finds: what is so, how to mend it, and what people with a phone must be told."""

from dataclasses import dataclass

from flask_babel import lazy_gettext
from flask_babel.speaklater import LazyString

_ = lazy_gettext

READ_BY_OTHERS = _("others who use its computer may be able to read what it keeps")
DELETED_STAYS = _("what it deletes may stay on its disk")
MEMORY_ON_DISK = _("if it breaks, its memory, with names and answers in it, may be put on its disk")
REPEATED_IN_LOGS = _("its database may write down what passes through it")


@dataclass(frozen=True)
class Danger:
    """Something that breaks a promise: two sentences for whoever runs this, words for phones."""

    what: str
    mend: str
    told: LazyString


@dataclass(frozen=True)
class Found:
    """All that was found: dangers keep a start from serving, notes are only said."""

    dangers: tuple[Danger, ...] = ()
    notes: tuple[str, ...] = ()

    def __add__(self, other: "Found") -> "Found":
        return Found(self.dangers + other.dangers, self.notes + other.notes)
