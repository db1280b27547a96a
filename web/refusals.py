"""Every refusal in a clear, kind sentence; the code stays stable, the words may be translated."""

from flask_babel import gettext, lazy_gettext

from sessions.domain.errors import Refusal, Refused

_ = lazy_gettext

SENTENCES = {
    Refusal.STALE: _("That moment has gone by. This is how things are now."),
    Refusal.NOT_YOURS: _("That belongs to somebody else just now."),
    Refusal.SOMEONE_HAS_THE_PIECE: _(
        "Somebody has the piece. It can be offered when they hand it on."
    ),
    Refusal.TURN_HAS_BEGUN: _("The turn has begun. Hand it on whenever you like."),
    Refusal.TURN_IS_OVER: _("That turn is over in this round."),
    Refusal.NOBODY_WAITING: _("Everyone has been offered the piece."),
    Refusal.NO_CLOCK: _("There is no clock in this round. Take the time you need."),
    Refusal.PAUSED: _("It is paused already."),
    Refusal.NOT_PAUSED: _("It is not paused."),
    Refusal.NO_SUCH_SEAT: _("That seat is not part of this."),
    Refusal.NO_SUCH_PLAN: _("That plan is not here. Please choose another."),
    Refusal.NO_SUCH_STEP: _("That step is not in this plan."),
    Refusal.NO_SUCH_PROMPT: _("Those words lie in no deck here. Please choose others."),
    Refusal.NO_OTHER_PROMPT: _("This deck has no other words that are as gentle."),
    Refusal.NO_PROMPT_HERE: _("This step has no words to start from."),
    Refusal.NO_WORDS: _("There are no words yet. Write a few, then ask them."),
    Refusal.TOO_DEEP_YET: _("That goes deeper than this circle has been today. One step first."),
    Refusal.WORDS_IN_USE: _("Somebody has begun with these words, so they stay."),
    Refusal.NOT_STARTED: _("The session has not begun yet."),
    Refusal.ALREADY_STARTED: _("The session has begun already."),
    Refusal.FIRST_STEP: _("This is the first step."),
    Refusal.LAST_STEP: _("This is the last step. You can end the session."),
    Refusal.STEP_HAS_PASSED: _("That step has begun, so its minutes stay."),
    Refusal.TURNS_ARE_PROMISED: _(
        "Turns keep the time that was promised. Another step can be shorter."
    ),
    Refusal.NOT_A_ROUND: _("Nobody takes turns in that step."),
    Refusal.ROUND_HAS_BEGUN: _(
        "The first turn has begun, so the order and the minutes stay as everyone was told. "
        "Who sees the clock can still change."
    ),
    Refusal.PAIRS_HAVE_BEGUN: _("They sit together already. Two can still change places."),
    Refusal.TOO_FEW_FOR_PAIRS: _("It takes two who take part. Talk all together instead."),
    Refusal.THREE_ALREADY: _("There are three already. Two can change places instead."),
    Refusal.NOTHING_TO_UNDO: _("There is nothing to take back now."),
    Refusal.CIRCLE_FULL: _("Every seat in this circle is taken. Please tell your facilitator."),
    Refusal.DOOR_LOCKED: _(
        "The door is closed just now. Please tell your facilitator you are here."
    ),
    Refusal.HAS_BEGUN: _(
        "This circle has begun, and its door stays closed so that everyone can settle. It is not "
        "about you. You are welcome next time."
    ),
    Refusal.NO_CALL: _("That opens no call. It is a link with https:// or a phone number."),
    Refusal.IN_LOBBY: _("You are in the lobby. Your facilitator will let you in."),
    Refusal.SEAT_CLOSED: _("This seat has been closed. Your facilitator can give you a new code."),
    Refusal.NO_QUESTION: _("This step has no check-in."),
    Refusal.POLL_IS_OPEN: _("A check-in is open. Close it first, so that its answers count."),
    Refusal.POLL_NOT_OPEN: _("This check-in has closed."),
    Refusal.POLL_WAS_HELD: _("This check-in has been held. It does not open twice."),
    Refusal.ASKED_OF_OTHERS: _(
        "This was asked before, and perhaps not of quite the same people. Two results side by "
        "side could show what somebody answered. You can ask it aloud, or go on."
    ),
    Refusal.NOT_IN_THIS_CHECK_IN: _(
        "This check-in began before you came. You can answer the next one."
    ),
    Refusal.ALREADY_ANSWERED: _("This seat has answered from another page. That answer counts."),
    Refusal.NO_SUCH_CHOICE: _("That is not one of the answers."),
    Refusal.NOT_TWO_TO_SIX: _("Two to six topics belong here, each on a line of its own."),
    Refusal.SESSION_OVER: _("This session has ended. Thank you for being there."),
    Refusal.WRONG_CODE: _("No circle opens with that code. Please look at it once more."),
    Refusal.WRONG_LINK: _(
        "This link opens no circle now. The session may be over, or the code is a new one. "
        "Please ask your facilitator."
    ),
    Refusal.WRONG_WORDS: _(
        "No seat here answers to those words. Please look at them once more, or tell your "
        "facilitator."
    ),
    Refusal.UNREADABLE: _("That did not arrive in one piece. Please try again."),
    Refusal.TOO_FAST: _("One moment, please. Then try again."),
    Refusal.LINK_OVER: _("This link has been used or has run out. A new one can be made."),
    Refusal.LOGIN_OVER: _("You are not signed in here any more. Please open a new link."),
    Refusal.BUSY: _("A lot is happening at once. Please try again."),
    Refusal.TROUBLE: _("Something went wrong on our side. Nothing is lost. Please try again."),
}


def sentence(code: Refusal) -> str:
    """The sentence for a code, in the language of the one who reads it."""
    return str(SENTENCES.get(code, gettext("Please try again.")))


def as_error(refused: Refused) -> dict[str, str]:
    """A refusal as it travels: a stable code and a sentence."""
    return {"code": refused.code.value, "message": sentence(refused.code)}
