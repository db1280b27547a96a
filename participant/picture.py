"""What one screen of a phone is made of: small frozen values, and no decision about them."""

from dataclasses import dataclass

from sessions.domain.meetings import Meeting
from sessions.domain.questions import Question
from sessions.domain.words import Words
from web.faces import Called, Dot, Said
from web.pictures import Countdown


@dataclass(frozen=True)
class SignalNote:
    """How a person's own quiet word stands; `calls` is whether people to call are shown with it.

    `unseen` is True when nobody has answered for a minute, or an answer was `forgotten`.
    """

    id: str
    level: str
    answer: str
    unseen: bool
    forgotten: bool
    calls: bool


@dataclass(frozen=True)
class AskedPoll:
    """One question of an instrument, with the poll that its answer goes into."""

    id: str
    question: Question


@dataclass(frozen=True)
class OpenPoll:
    """An open check-in as a phone shows it; `ids` are all its polls.

    `asked` are the questions of an instrument, which its page asks one at a time.
    """

    id: str
    question: Words
    options: tuple[Words, ...]
    personal: bool
    may_answer: bool
    progress: str
    ids: tuple[str, ...] = ()
    asked: tuple[AskedPoll, ...] = ()


@dataclass(frozen=True)
class Together:
    """A time in pairs as one phone shows it.

    The `stage` is soon, made, speaking, hearing, all (it is for the whole group), alone (nobody
    sits there yet) or back; `speaker` is empty where it is the viewer, or everybody. `groups` is
    the viewer's own, by seat ids, while they find one another.
    """

    stage: str
    company: tuple[Called, ...]
    speaker: Called
    threes: bool
    more_to_come: bool
    online: bool
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class WrittenThanks:
    """Written thanks as one phone shows them.

    The `stage` is soon, write, written, rested (rather not), waiting (nobody to write to), for_you
    (`texts` lie there) or over; `to` is whom the viewer may write to.
    """

    stage: str
    to: Called
    texts: tuple[str, ...]


@dataclass(frozen=True)
class PhonePicture:
    """One screen of a phone; fields that its screen does not use stay empty.

    `screen` is `<kind>` or `<kind>-<what it is about>`; `kind` names the template. `name` is the
    viewer's own, and `place` where the session meets: both only where few look, because a
    listening phone's picture is shared. `ahead` are the steps of the evening, before it begins.
    `chosen` is what the viewer said about their own turn to
    come (not_today, not_again when asked once more, later, or nothing); `shared` is who has just
    handed the piece on. `call` is the link of the call beside it; `microphone` is whether
    those who hold told the viewer that theirs may be open. In the lobby, `phrase` is two words by
    which the viewer is known from others who wait, `begun` whether they come late, and
    `asked_out` whether those who hold asked them to wait. `paired` is whether who is out has left
    somebody in a pair.
    """

    screen: str
    kind: str
    group: str = ""
    host: str = ""
    name: Called = ""
    place: str = ""
    ahead: tuple[Words, ...] = ()
    heading: Words = ""
    words: Words = ""
    prompt: Words = ""
    step: str = ""
    dots: tuple[Dot, ...] = ()
    holder: Called = ""
    shared: Called = ""
    next: Called = ""
    turn: str = ""
    turn_seconds: int | None = None
    round: str = ""
    may_choose: bool = False
    chosen: str = ""
    listening: bool = False
    paused: bool = False
    countdown: Countdown | None = None
    cue_ms: int = 0
    poll: OpenPoll | None = None
    together: Together | None = None
    thanks: WrittenThanks | None = None
    said: Said | None = None
    all_said: tuple[Said, ...] = ()
    signal: SignalNote | None = None
    out: str = ""
    meeting: Meeting | None = None
    call: str = ""
    online: bool = False
    microphone: bool = False
    begun: bool = False
    asked_out: bool = False
    paired: bool = False
    phrase: str = ""
