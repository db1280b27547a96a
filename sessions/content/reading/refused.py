"""Why something is not read, and where it stands: in words for whoever writes the file."""

from collections.abc import Mapping
from enum import StrEnum


class Why(StrEnum):
    """Why a field is not taken, in words for whoever writes the file; pages have their own."""

    MISSING = "is missing"
    UNKNOWN = "is not a field that is known here"
    NOT_AN_OBJECT = "should be an object with named fields"
    NOT_TEXT = "should be text"
    EMPTY = "is empty"
    TOO_LONG = "is {length} letters long; {most} is the most"
    HIDDEN_SIGN = "has a space at an end, a line break or a hidden sign"
    NOT_AN_ID = "should be small letters and digits, joined by hyphens"
    NOT_WHOLE = "should be a whole number from {least} to {most}"
    NOT_RISING = "should be whole numbers from {least} to {most}, each higher than the last"
    NOT_A_FLAG = "should be true or false"
    NOT_ONE_OF = "should be one of: {kinds}"
    NOT_A_LIST = "should be a list of {least} to {most}"
    SAID_TWICE = "says the same thing twice"
    ID_TWICE = "has “{id}” twice"
    NO_PLACE = "belongs to a step of these kinds: {kinds}"
    FROM_TURNS = "follows from the number of people in a round with a clock"
    IN_NO_DECK = "names “{prompt}”, which lies in no deck"
    NO_INSTRUMENT = "names “{instrument}”, which is no instrument here"
    NOT_FOR_THAT = "should be another: “{instrument}” is not asked “{part}”"
    NOT_A_PAIR = "ask at most once before and once after, the same, and before comes first"
    TAKES_LONGER = "take {minutes} minutes more than the length says"
    NOT_UTF_8 = "is not written in UTF-8"
    NOT_JSON = "is not JSON"
    WRITTEN_TWICE = "is written twice in one place"
    OTHER_VERSION = "should be {version}: the file is of another version of this program"


class ContentRefused(ValueError):
    """A content file is not as it must be; the sentence names the file and the field.

    `path` leads to the field, with the places in lists counted from 1; `why` is empty where the
    file is no object of fields at all.
    """

    def __init__(
        self,
        sentence: str,
        *,
        path: tuple[str | int, ...] = (),
        why: str = "",
        figures: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(sentence)
        self.path, self.why, self.figures = path, why, dict(figures or {})
