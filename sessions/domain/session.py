"""One live gathering, from opening the door to the end: its durable state and what it tells."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.domain.errors import Refusal, Refused
from sessions.domain.meetings import Meeting
from sessions.domain.pairs import Pairs
from sessions.domain.plans import Format, Plan, Step
from sessions.domain.polls import Poll
from sessions.domain.rounds import Round
from sessions.domain.seats import DOOR_AT_FIRST, Door, Seat, Standing
from sessions.domain.turns import Turn


class Phase(StrEnum):
    """Whether people are arriving, or the evening has begun; an ended session is a summary."""

    ARRIVING = "arriving"
    LIVE = "live"


@dataclass(frozen=True)
class StepTaken:
    """What a step that is over really took, in seconds, and its round, if it had one."""

    step: str
    seconds: float
    everyone_offered: bool | None = None


@dataclass(frozen=True)
class Undo:
    """The state before the last command of those who hold, until something else happens."""

    at: float
    before: "Session"


@dataclass(frozen=True)
class Session:
    """Everything durable about a live session; every command makes a new one, `version` + 1.

    `planned_seconds` is what each step was planned to take when the evening began; `rounds`
    and `seats_made` count all that there ever were, so that after an undo no id and no seat's
    number is given twice. `met` are groups that sat together in pairs tonight. `beside` are
    the polls of the same check-in as `poll`, opened and closed with it. `laid_aside` are
    prompts of this step that were drawn and put back, the last one last. `call` is the link of a
    call beside it, if those who hold typed one.
    """

    id: str
    group: str
    title: str
    plan: Plan
    opened_at: float
    phase: Phase = Phase.ARRIVING
    door: Door = DOOR_AT_FIRST
    seats: tuple[Seat, ...] = ()
    seats_made: int = 0
    at: int = 0
    started_at: float | None = None
    step_started_at: float | None = None
    planned_seconds: tuple[float, ...] = ()
    taken: tuple[StepTaken, ...] = ()
    rounds: int = 0
    laid_aside: tuple[str, ...] = ()
    round: Round | None = None
    pairs: Pairs | None = None
    met: tuple[tuple[str, ...], ...] = ()
    poll: Poll | None = None
    polls: tuple[Poll, ...] = ()
    beside: tuple[Poll, ...] = ()
    wall_names: bool = False
    wall_epoch: int = 0
    holders: int = 1
    call: str = ""
    next_meeting: Meeting | None = None
    version: int = 0
    undo: Undo | None = None

    @property
    def step(self) -> Step:
        """The current step of the plan; refused while people are still arriving."""
        if self.phase is not Phase.LIVE:
            raise Refused(Refusal.NOT_STARTED)
        return self.plan.steps[self.at]

    def index_of(self, step_id: str) -> int:
        """Where a step stands in the plan, from 0."""
        for index, step in enumerate(self.plan.steps):
            if step.id == step_id:
                return index
        raise Refused(Refusal.NO_SUCH_STEP)

    @property
    def is_last_step(self) -> bool:
        """Whether nothing but the end comes after this step."""
        return self.at == len(self.plan.steps) - 1

    @property
    def circle(self) -> tuple[Seat, ...]:
        """The seats in the circle, in ring order, listeners included."""
        return tuple(seat for seat in self.seats if seat.standing is Standing.SEATED)

    @property
    def lobby(self) -> tuple[Seat, ...]:
        """Those who have knocked, or were asked to wait outside."""
        return tuple(seat for seat in self.seats if seat.standing is Standing.LOBBY)

    @property
    def speaking(self) -> tuple[str, ...]:
        """Ids of the seats that a round calls, in ring order: all but listeners."""
        return tuple(seat.id for seat in self.circle if not seat.listening)

    @property
    def turn(self) -> Turn | None:
        """The turn that is offered or held now."""
        return self.round.turn if self.round else None

    @property
    def beside_a_call(self) -> bool:
        """Whether people meet on a call, all or some of them."""
        return bool(self.call) or self.plan.format is Format.ONLINE

    @property
    def attendance(self) -> int:
        """How many seats were ever in the circle."""
        return sum(seat.attended for seat in self.seats)

    def seat(self, seat_id: str) -> Seat:
        """The seat with this id, wherever it stands."""
        for seat in self.seats:
            if seat.id == seat_id:
                return seat
        raise Refused(Refusal.NO_SUCH_SEAT)

    def has_seat(self, seat_id: str) -> bool:
        """Whether this id was ever given a seat."""
        return any(seat.id == seat_id for seat in self.seats)

    @property
    def present(self) -> frozenset[str]:
        """Ids of all who are in the circle or wait outside: everybody but who is gone."""
        return frozenset(seat.id for seat in self.seats if seat.standing is not Standing.LEFT)

    @property
    def check_in(self) -> tuple[Poll, ...]:
        """The polls of the check-in that is open, or that was the last to close here."""
        return (self.poll, *self.beside) if self.poll else ()

    @property
    def every_poll(self) -> tuple[Poll, ...]:
        """All polls of the evening so far, in the order in which they were opened."""
        return (*self.polls, *self.check_in)

    def poll_of(self, step_id: str) -> Poll | None:
        """The poll that the plan has for a step, open or closed, if it was ever opened."""
        return next((poll for poll in self.every_poll if poll.id == step_id), None)
