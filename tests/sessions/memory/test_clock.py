"""Time goes on evenly while the server runs, whoever sets the clock of the machine."""

import time

from sessions.memory.clock import SteadyClock
from sessions.ports import Clock

HOUR_SECONDS = 3600


class Machine:
    """A wall clock that can be set, and a steady one that only goes on."""

    def __init__(self):
        self.wall, self.steady = 1_795_460_400.0, 52.5

    def wait(self, seconds):
        self.wall += seconds
        self.steady += seconds


def clock_of(machine):
    return SteadyClock(wall=lambda: machine.wall, steady=lambda: machine.steady)


def test_it_starts_at_what_the_wall_clock_says():
    assert clock_of(Machine()).now() == 1_795_460_400.0


def test_it_goes_on_with_time():
    machine = Machine()
    clock = clock_of(machine)
    machine.wait(180)

    assert clock.now() == 1_795_460_580.0


def test_setting_the_wall_clock_changes_nothing():
    machine = Machine()
    clock = clock_of(machine)
    for jump in (HOUR_SECONDS, -2 * HOUR_SECONDS):
        before = clock.now()
        machine.wall += jump
        machine.wait(10)

        assert clock.now() == before + 10


def test_the_clock_of_this_machine_is_near_its_wall_clock():
    clock: Clock = SteadyClock()

    assert abs(clock.now() - time.time()) < 1


def test_it_never_runs_backwards():
    clock = SteadyClock()
    moments = [clock.now() for _ in range(1000)]

    assert moments == sorted(moments)
