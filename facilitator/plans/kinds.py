"""What the kinds of steps are called, and what there is to choose from in a round."""

from flask_babel import lazy_gettext

from sessions.domain.kinds import LONGEST_QUIET_SECONDS, LONGEST_TURN_SECONDS, SHORTEST_TURN_SECONDS
from sessions.domain.plans import StepKind

_ = lazy_gettext

NAMES = {
    StepKind.WELCOME: _("Welcome"),
    StepKind.AGREEMENTS: _("Agreements"),
    StepKind.CHECK_IN: _("Check-in"),
    StepKind.PROMPT: _("Words to sit with"),
    StepKind.ROUND: _("Round"),
    StepKind.PAUSE: _("Quiet"),
    StepKind.PAIRS: _("In pairs"),
    StepKind.APPRECIATION: _("Thanks"),
    StepKind.BREAK: _("Break"),
    StepKind.CLOSING: _("Closing"),
}
"""As the editor of plans offers them; a test fails for a kind without a name."""

USUAL_TURNS = (
    *range(SHORTEST_TURN_SECONDS, 5 * 60, 15),
    *range(5 * 60, 10 * 60, 30),
    *range(10 * 60, LONGEST_TURN_SECONDS + 1, 60),
)
USUAL_QUIETS = (0, 5, 10, 15, 20, 30, 45, 60, LONGEST_QUIET_SECONDS)


def turns_to_choose(*also: str) -> tuple[int, ...]:
    """Lengths of a turn in seconds, with those that are wanted besides."""
    return _with(USUAL_TURNS, also)


def quiets_to_choose(also: str) -> tuple[int, ...]:
    """Seconds of quiet between turns, with the one that is there."""
    return _with(USUAL_QUIETS, (also,))


def _with(usual: tuple[int, ...], also: tuple[str, ...]) -> tuple[int, ...]:
    wanted = {int(each) for each in also if each.isascii() and each.isdigit()}
    return tuple(sorted({*usual, *wanted}))
