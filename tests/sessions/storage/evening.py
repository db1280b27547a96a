"""One evening to be stored: Ada, Ben and Chidi in the circle, the second round going on."""

from dataclasses import replace

from sessions.domain.plans import Format, Plan, Prompt, Question, Step, StepKind, TurnRules
from sessions.domain.polls import Outcome, Poll
from sessions.domain.rounds import Round
from sessions.domain.seats import Seat, Standing
from sessions.domain.session import Phase, Session, StepTaken, Undo
from sessions.domain.turns import Turn
from sessions.ports import Group, Live
from sessions.summary import (
    PollSummary,
    PromptSummary,
    RoundSummary,
    StepSummary,
    Summary,
)
from tests.support.fakes import AN_EVENING_IN_NOVEMBER as NOW

MONDAY = Group(id="monday", title="Grief circle, Mondays", country="IE")
TUESDAY = Group(id="tuesday", title="carers on Tuesday")
SALT = bytes(range(32))

HOW_IS_IT = Question("How is it tonight?", ("Heavy", "So-so", "Light"))
PLAN = Plan(
    id="first-evening",
    title="A first evening",
    summary="Two rounds and a check-in.",
    format=Format.IN_PERSON,
    steps=(
        Step("hello", StepKind.WELCOME, "Welcome", minutes=5, words="Good that you are here."),
        Step("how", StepKind.CHECK_IN, "Check-in", minutes=3, question=HOW_IS_IT),
        Step(
            "one", StepKind.ROUND, "Round", prompt=Prompt("p1", "What helped?"), turns=TurnRules()
        ),
    ),
    sources=("a workbook",),
)
SEATS = tuple(Seat(seat, Standing.SEATED, attended=True) for seat in ("ada", "ben", "chidi"))
TURN = Turn("r3.2", "ben", NOW, NOW + 15, NOW + 20, 180.5, NOW + 200.5)
OPENED = Session(
    id="this-evening", group=MONDAY.id, title=MONDAY.title, plan=PLAN, opened_at=NOW - 900
)
UNDER_WAY = replace(
    OPENED,
    phase=Phase.LIVE,
    seats=SEATS,
    at=2,
    started_at=NOW - 600,
    step_started_at=NOW - 30.25,
    taken=(StepTaken("hello", 300.5), StepTaken("how", 270.0)),
    round=Round("r3", TurnRules(), waiting=("chidi",), shared=("ada",), turn=TURN, turns=2),
    polls=(Poll("how", HOW_IS_IT, (), Outcome(shares=("some", "some", "few or none"))),),
    version=7,
)
JUST_UNDOABLE = replace(
    UNDER_WAY, version=8, wall_names=True, undo=Undo(NOW, replace(UNDER_WAY, round=None))
)
SUMMARY = Summary(
    id="what-is-left-of-it",
    group=MONDAY.id,
    title=MONDAY.title,
    day="2026-11-23",
    format="in_person",
    plan=PLAN.title,
    planned_minutes=17,
    actual_minutes=19,
    attendance=3,
    holders=1,
    steps=(StepSummary("Welcome", "welcome", 5, 5),),
    rounds=(RoundSummary("Round", None, everyone_offered=True),),
    prompts=(PromptSummary("p1", "What helped?"),),
    polls=(PollSummary("Check-in", HOW_IS_IT.text, HOW_IS_IT.options, (), (), too_few=True),),
    everyone_offered=True,
    software="0.1.0",
)


def live(session: Session = OPENED, salt: bytes = SALT) -> Live:
    return Live(session, salt)


def at_version(version: int, session: Session = OPENED) -> Session:
    return replace(session, version=version)
