"""Reads a plan: every step has what its kind needs, and the whole fits the length it names."""

from collections.abc import Mapping

from sessions.content.reading.fields import (
    PARAGRAPH_LETTERS,
    TITLE_LETTERS,
    Fields,
    refuse_repeats,
)
from sessions.content.reading.files import read_credit
from sessions.content.ready_plans import ReadyPlan
from sessions.domain.plans import (
    QUIET_BETWEEN_TURNS_SECONDS,
    ClockFor,
    Format,
    Plan,
    Prompt,
    Question,
    RoundOrder,
    Step,
    StepKind,
    TurnRules,
)

OPTION_LETTERS = 24
FEWEST_OPTIONS, MOST_OPTIONS = 2, 6
SHORTEST_TURN_SECONDS, LONGEST_TURN_SECONDS = 30, 900
LONGEST_QUIET_SECONDS = 120
LONGEST_STEP_MINUTES = 60
LONGEST_PLAN_MINUTES = 240
MOST_PEOPLE = 50

Prompts = Mapping[str, Prompt]


def read_plan(opened: Fields, prompts: Prompts) -> ReadyPlan:
    """A plan; its prompts are named by id and must lie in a deck."""
    with opened as fields:
        plan = _read_run_of_show(fields, prompts)
        with fields.part("length") as length:
            ready = ReadyPlan(
                plan=plan,
                length_minutes=length.number("minutes", least=1, most=LONGEST_PLAN_MINUTES),
                people=length.number("people", least=1, most=MOST_PEOPLE),
            )
        if ready.spare_seconds < 0:
            over = -ready.spare_seconds / 60
            fields.refuse("steps", f"take {over:.1f} minutes more than the length says")
        return ready


def _read_run_of_show(fields: Fields, prompts: Prompts) -> Plan:
    steps = tuple(_read_step(part, prompts) for part in fields.parts("steps"))
    refuse_repeats(fields, "steps", tuple(step.id for step in steps))
    credit = read_credit(fields)
    return Plan(
        id=fields.identifier(),
        title=fields.text("title", longest=TITLE_LETTERS),
        summary=fields.text("summary"),
        format=fields.choice("format", Format),
        steps=steps,
        author=credit.author,
        licence=credit.licence,
        sources=credit.sources,
    )


def _read_step(part: Fields, prompts: Prompts) -> Step:
    with part as fields:
        kind = fields.choice("kind", StepKind)
        _refuse_what_does_not_belong(fields, kind)
        turns = _read_turns(fields.part("turns")) if kind is StepKind.ROUND else None
        return Step(
            id=fields.identifier(),
            kind=kind,
            title=fields.text("title", longest=TITLE_LETTERS),
            minutes=_read_minutes(fields, turns),
            words=fields.text("words", longest=PARAGRAPH_LETTERS),
            notes=fields.text("notes", longest=PARAGRAPH_LETTERS),
            prompt=_named_prompt(fields, prompts) if fields.holds("prompt") else None,
            question=_read_question(fields) if kind is StepKind.CHECK_IN else None,
            turns=turns,
        )


def _refuse_what_does_not_belong(step: Fields, kind: StepKind) -> None:
    for name, owner in (("turns", StepKind.ROUND), ("question", StepKind.CHECK_IN)):
        if step.holds(name) is not (kind is owner):
            step.refuse(name, f"belongs to every “{owner}” step and to no other")
    if kind is StepKind.PROMPT and not step.holds("prompt"):
        step.refuse("prompt", "is missing")
    if step.holds("prompt") and kind not in (StepKind.PROMPT, StepKind.ROUND):
        step.refuse("prompt", "belongs to a “prompt” or “round” step")


def _read_minutes(step: Fields, turns: TurnRules | None) -> int:
    if turns is None or turns.seconds is None:
        return step.number("minutes", least=1, most=LONGEST_STEP_MINUTES)
    if step.holds("minutes"):
        step.refuse("minutes", "follows from the number of people in a round with a clock")
    return 0


def _named_prompt(step: Fields, prompts: Prompts) -> Prompt:
    name = step.identifier("prompt")
    if name not in prompts:
        step.refuse("prompt", f"names “{name}”, which lies in no deck")
    return prompts[name]


def _read_question(step: Fields) -> Question:
    with step.part("question") as fields:
        return Question(
            text=fields.text("text", longest=TITLE_LETTERS),
            options=fields.texts(
                "options", longest=OPTION_LETTERS, least=FEWEST_OPTIONS, most=MOST_OPTIONS
            ),
            personal=fields.flag("personal", True),
            scale=fields.flag("scale", False),
        )


def _read_turns(part: Fields) -> TurnRules:
    with part as fields:
        return TurnRules(
            seconds=_read_seconds(fields),
            order=fields.choice("order", RoundOrder),
            clock=fields.choice("clock", ClockFor),
            quiet_seconds=_read_quiet(fields),
            phones_away=fields.flag("phones_away", False),
        )


def _read_seconds(turns: Fields) -> int | None:
    if turns.is_null("seconds"):
        return None
    return turns.number("seconds", least=SHORTEST_TURN_SECONDS, most=LONGEST_TURN_SECONDS)


def _read_quiet(turns: Fields) -> int:
    if not turns.holds("quiet_seconds"):
        return QUIET_BETWEEN_TURNS_SECONDS
    return turns.number("quiet_seconds", least=0, most=LONGEST_QUIET_SECONDS)
