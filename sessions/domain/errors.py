"""The one way a rule says no: a refusal with a stable code, worded at the edge."""

from enum import StrEnum


class Refusal(StrEnum):
    """Stable codes that clients may act on; the sentences live in `web/refusals.py`."""

    STALE = "stale"
    NOT_YOURS = "not_yours"
    SOMEONE_HAS_THE_PIECE = "someone_has_the_piece"
    TURN_HAS_BEGUN = "turn_has_begun"
    TURN_IS_OVER = "turn_is_over"
    NOBODY_WAITING = "nobody_waiting"
    NO_CLOCK = "no_clock"
    PAUSED = "paused"
    NOT_PAUSED = "not_paused"
    NO_SUCH_SEAT = "no_such_seat"
    NO_SUCH_PLAN = "no_such_plan"
    NO_SUCH_STEP = "no_such_step"
    NO_SUCH_PROMPT = "no_such_prompt"
    NO_OTHER_PROMPT = "no_other_prompt"
    NO_PROMPT_HERE = "no_prompt_here"
    NO_WORDS = "no_words"
    TOO_DEEP_YET = "too_deep_yet"
    WORDS_IN_USE = "words_in_use"
    NOT_STARTED = "not_started"
    ALREADY_STARTED = "already_started"
    FIRST_STEP = "first_step"
    LAST_STEP = "last_step"
    STEP_HAS_PASSED = "step_has_passed"
    TURNS_ARE_PROMISED = "turns_are_promised"
    NOT_A_ROUND = "not_a_round"
    ROUND_HAS_BEGUN = "round_has_begun"
    NOTHING_TO_UNDO = "nothing_to_undo"
    CIRCLE_FULL = "circle_full"
    DOOR_LOCKED = "door_locked"
    HAS_BEGUN = "has_begun"
    NO_CALL = "no_call"
    IN_LOBBY = "in_lobby"
    SEAT_CLOSED = "seat_closed"
    NO_QUESTION = "no_question"
    POLL_IS_OPEN = "poll_is_open"
    POLL_NOT_OPEN = "poll_not_open"
    POLL_WAS_HELD = "poll_was_held"
    ASKED_OF_OTHERS = "asked_of_others"
    NOT_IN_THIS_CHECK_IN = "not_in_this_check_in"
    ALREADY_ANSWERED = "already_answered"
    NO_SUCH_CHOICE = "no_such_choice"
    SESSION_OVER = "session_over"
    WRONG_CODE = "wrong_code"
    WRONG_LINK = "wrong_link"
    WRONG_WORDS = "wrong_words"
    UNREADABLE = "unreadable"
    TOO_FAST = "too_fast"
    LINK_OVER = "link_over"
    LOGIN_OVER = "login_over"
    BUSY = "busy"
    TROUBLE = "trouble"


class Refused(Exception):
    """A rule said no and nothing changed; carries a code and never a name or an answer."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code.value)
        self.code = code
