"""Words to start from: drawn, chosen, written, or asked an easier way; never too deep at once.

What a circle has answered today says how deep it may go: one depth more, and no jump. Nobody is
asked the same thing again while there is something else to ask.
"""

from collections.abc import Mapping
from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.names import clean
from sessions.domain.plans import Prompt, StepKind
from sessions.domain.session import Phase, Session
from sessions.domain.words import Typed

FIRST_LEVEL, DEEPEST_LEVEL = 1, 3
OWN_WORDS = "own"
"""The id of words that those who hold wrote themselves: they lie in no deck."""
OWN_WORDS_CHARACTERS_AT_MOST = 160
MAY_BE_ASKED_IN = (StepKind.PROMPT, StepKind.ROUND, StepKind.PAIRS, StepKind.APPRECIATION)

LastAsked = Mapping[str, str]
"""The day (YYYY-MM-DD) on which a group was last asked a prompt, by its id."""


def draw(session: Session, step: str, deck: tuple[Prompt, ...], *, asked: LastAsked) -> Session:
    """Lay out another prompt of a shuffled deck, as deep as the one that lies there.

    One that was never asked comes first, then the one that was asked longest ago. What was laid
    aside in this step comes after them, and what this evening asks in another step last.
    """
    old = _laid_out(session, step)
    level = min(old.level if old else deepest(session), reach(session))
    others = tuple(each for each in deck if old is None or each.id != old.id)
    fitting = _at_or_above(others, level)
    if not fitting:
        raise Refused(Refusal.NO_OTHER_PROMPT)
    elsewhere = {each.prompt.id for each in session.plan.steps if each.prompt}
    aside = _with_last(session.laid_aside, old.id) if old else session.laid_aside
    drawn = min(
        fitting,
        key=lambda each: (each.id in elsewhere, _place(each.id, aside), asked.get(each.id, "")),
    )
    return replace(_asking(session, drawn), laid_aside=aside)


def choose(session: Session, step: str, prompt: Prompt) -> Session:
    """Lay out this prompt; what lies there already may always be asked in its full words."""
    old = _laid_out(session, step)
    if prompt.level > reach(session) and (old is None or old.id != prompt.id):
        raise Refused(Refusal.TOO_DEEP_YET)
    return _asking(session, prompt)


def write(session: Session, step: str, text: str) -> Session:
    """Lay out words of one's own; they count as deep as the circle has been."""
    _laid_out(session, step)
    words = clean(text, OWN_WORDS_CHARACTERS_AT_MOST)
    if not words:
        raise Refused(Refusal.NO_WORDS)
    return _asking(session, Prompt(OWN_WORDS, Typed(words), deepest(session)))


def ease(session: Session, step: str, easier: Prompt) -> Session:
    """Ask the prompt that lies there in its easier words; stale if another one lies there."""
    old = _laid_out(session, step)
    if old is None or old.id != easier.id:
        raise Refused(Refusal.STALE)
    return _asking(session, replace(old, text=easier.text))


def may_change(session: Session) -> bool:
    """Whether other words can still be laid out: in a prompt, or before anyone has begun."""
    return _refusal(session) is None


def reach(session: Session) -> int:
    """How deep the next prompt may go: one level more than this evening has been, at first 1."""
    return min(DEEPEST_LEVEL, max((each.level for each in _used(session)), default=0) + 1)


def deepest(session: Session) -> int:
    """How deep this evening has been; 1 where nothing has been asked yet."""
    return max((each.level for each in _used(session)), default=FIRST_LEVEL)


def asks_first(session: Session, level: int) -> bool:
    """Whether the room should be asked, without names, before it goes as deep as this.

    It is advice: those who hold decide.
    """
    return level == DEEPEST_LEVEL and deepest(session) < DEEPEST_LEVEL


def _laid_out(session: Session, step: str) -> Prompt | None:
    """What lies there now, if the named step is the current one and it can still be changed."""
    if session.step.id != step:
        raise Refused(Refusal.STALE)
    refusal = _refusal(session)
    if refusal:
        raise Refused(refusal)
    return session.step.prompt


def _refusal(session: Session) -> Refusal | None:
    if session.phase is not Phase.LIVE:
        return Refusal.NOT_STARTED
    if session.step.kind not in MAY_BE_ASKED_IN:
        return Refusal.NO_PROMPT_HERE
    running, pairs = session.round, session.pairs
    if (running and running.begun) or (pairs and pairs.part):
        return Refusal.WORDS_IN_USE
    return None


def _asking(session: Session, prompt: Prompt) -> Session:
    step = replace(session.step, prompt=prompt)
    return replace(session, plan=session.plan.with_step(step))


def _used(session: Session) -> tuple[Prompt, ...]:
    """The prompts of the steps that are over."""
    over = {taken.step for taken in session.taken}
    return tuple(step.prompt for step in session.plan.steps if step.prompt and step.id in over)


def _at_or_above(deck: tuple[Prompt, ...], level: int) -> tuple[Prompt, ...]:
    """The prompts of this level, or of the nearest one that is gentler."""
    gentle = [each.level for each in deck if each.level <= level]
    return tuple(each for each in deck if gentle and each.level == max(gentle))


def _with_last(aside: tuple[str, ...], prompt: str) -> tuple[str, ...]:
    return (*(each for each in aside if each != prompt), prompt)


def _place(prompt: str, aside: tuple[str, ...]) -> int:
    """0 for what was not laid aside; what was laid aside first comes first."""
    return aside.index(prompt) + 1 if prompt in aside else 0
