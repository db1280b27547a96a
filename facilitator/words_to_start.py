"""What the console shows of words that can still be changed: pure."""

from dataclasses import dataclass

from sessions.domain import prompts
from sessions.domain.session import Session


@dataclass(frozen=True)
class PromptLine:
    """What lies there now, and how deep the next one may go.

    `asks_first` is whether the room should be asked, without names, before it goes deepest.
    """

    id: str
    reach: int
    asks_first: bool


def prompt_line(session: Session) -> PromptLine | None:
    """None where the words of this step stay as they are."""
    if not prompts.may_change(session):
        return None
    laid_out = session.step.prompt
    return PromptLine(
        id=laid_out.id if laid_out else "",
        reach=prompts.reach(session),
        asks_first=prompts.asks_first(session, prompts.DEEPEST_LEVEL),
    )
