"""The exchange of two people's answers over real sockets, with a real disk: nothing differs.

Six servers play the same evenings, each with what three people answer in another order; so each
is one exchange of two people apart from three others. Only the clock and chance are made to be the
same in all.
"""

from concurrent.futures import ThreadPoolExecutor
from itertools import combinations, permutations, repeat
from random import Random

import pytest

from tests.privacy.exchanging import (
    Act,
    CheckIn,
    Does,
    Evening,
    among_three,
    an_evening,
    threes,
)
from tests.privacy.in_the_house import phone_of
from tests.privacy.over_sockets import OPTIONS, POLLS, CameOut, World

pytestmark = pytest.mark.live

EVENINGS, MOST_PEOPLE = 6, 6
BOTH_CHECK_INS_IN_ONE_OF = 3
KILLED_IN = 2
"""When long, the evening in which every world is killed in the middle of a check-in."""
E2E_CASES = 50

Three = tuple[int, ...]


def evenings(count):
    """Evenings by chance, each with three people whose answers can be exchanged in one way."""
    chance, found = Random(count), 0
    while found < count:
        check_ins = len(POLLS) if found % BOTH_CHECK_INS_IN_ONE_OF == 0 else 1
        kind = ("answers", "acts")[found % 2]
        evening = an_evening(chance, check_ins=check_ins, options=OPTIONS, most_people=MOST_PEOPLE)
        if possible := list(threes(evening, kind)):
            found += 1
            yield evening, kind, chance.choice(possible)


def plays(world: World, played: list[Evening], killed_in: int | None = None) -> list[CameOut]:
    return [
        world.plays(evening, killed_after=3 if number == killed_in else None)
        for number, evening in enumerate(played)
    ]


def compare(folder, mode, count, *, killed_in=None):
    """Play them in all worlds side by side; answers how many exchanges changed nothing."""
    planned = list(evenings(count))
    scripts = list(zip(*(among_three(*each) for each in planned), strict=True))
    folders = [folder / f"world-{number}" for number in range(len(scripts))]
    worlds = side_by_side(folders, mode, scripts, killed_in)
    cases = [
        (one[number], other[number], kind, pair)
        for number, (_evening, kind, three) in enumerate(planned)
        for (one, other), pair in one_exchange_apart(worlds, three)
    ]
    for one, other, kind, pair in cases:
        aside = tuple(map(phone_of, pair)) if kind == "acts" else ()
        assert differences(one.without(aside), other.without(aside)) == []
    return len(cases)


def one_exchange_apart(worlds, three: Three):
    """Each two worlds in which two people, who are named, have each other's part."""
    for (one, before), (other, after) in combinations(
        zip(worlds, permutations(three), strict=True), 2
    ):
        pair = tuple(who for who, a, b in zip(three, before, after, strict=True) if a != b)
        if len(pair) == 2:
            yield (one, other), pair


def side_by_side(folders, mode, scripts, killed_in=None):
    """What came out of each script, each on a server of its own, all at the same time."""
    with ThreadPoolExecutor(len(scripts)) as threads:
        worlds = list(threads.map(lambda folder: World(folder, mode=mode), folders))
        try:
            return list(threads.map(plays, worlds, scripts, repeat(killed_in)))
        finally:
            printed = list(threads.map(World.stops, worlds))
            assert printed == [b""] * len(worlds)


def differences(one: CameOut, other: CameOut) -> list[str]:
    """Where two evenings are not the same, without saying how."""
    pages = [
        f"{what} {who}"
        for what, before, after in (
            ("to", one.frames, other.frames),
            ("from", one.sent, other.sent),
        )
        for who in before | after
        if before.get(who) != after.get(who)
    ]
    files = [
        f"{sorted(dict(before.items() ^ after.items()))} after step {step}"
        for step, (before, after) in enumerate(zip(one.files, other.files, strict=True))
        if before != after
    ]
    return pages + files + (["papers"] if one.papers != other.papers else [])


@pytest.mark.timeout(300)
def test_fifty_evenings_over_sockets_are_the_same_with_two_exchanged(tmp_path):
    assert compare(tmp_path, "eventlet", EVENINGS) >= E2E_CASES


@pytest.mark.long
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("mode", ["eventlet", "gevent", "threading"])
def test_they_are_the_same_through_kill_nine_however_phones_are_served(tmp_path, mode):
    assert compare(tmp_path, mode, 2 * EVENINGS, killed_in=KILLED_IN) >= 2 * E2E_CASES


def test_another_answer_would_be_noticed(tmp_path):
    """The same two evenings but for one answer, in a check-in that all but one answer alike."""
    alike, unlike = asking((0, 0, 0, 0, 0, 0)), asking((0, 0, 0, 4, 4, 4))
    one, other = side_by_side(
        [tmp_path / "one", tmp_path / "other"], "eventlet", [[alike], [unlike]]
    )

    assert differences(one[0], one[0]) == []
    noticed = differences(one[0], other[0])
    assert {"to the wall", "to the console", "to phone 0", "papers"} <= set(noticed)
    assert any("talkingpiece.sqlite" in each for each in noticed)


def asking(answers):
    acts = tuple(Act(person, Does.ANSWERS, choice) for person, choice in enumerate(answers))
    return Evening(len(answers), (CheckIn(OPTIONS, True, True, acts),))
