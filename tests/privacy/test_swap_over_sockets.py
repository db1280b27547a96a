"""The exchange of two people's answers over real sockets, with a real disk: nothing differs.

Several servers play the same evenings, one of them as they were and the others each with the
answers of two people exchanged. Only the clock and chance are made to be the same in all.
"""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from tests.privacy.exchanging import Act, CheckIn, Does, Evening, an_evening, exchanges
from tests.privacy.in_the_house import phone_of
from tests.privacy.over_sockets import OPTIONS, POLLS, CameOut, World

pytestmark = pytest.mark.live

EVENINGS, WORLDS = 17, 3
BOTH_CHECK_INS_IN_ONE_OF = 9
MOST_PEOPLE = 6
KILLED_IN = 8
"""The number of the evening in which every world is killed in the middle of a check-in."""
E2E_CASES = 50


def evenings(count):
    """Evenings by chance, each with as many ways to exchange two people's answers as worlds."""
    for number in range(count):
        chance = Random(number)
        check_ins = len(POLLS) if number % BOTH_CHECK_INS_IN_ONE_OF == 0 else 1
        evening = an_evening(chance, check_ins=check_ins, options=OPTIONS, most_people=MOST_PEOPLE)
        yield evening, chance.sample(list(exchanges(evening)), WORLDS)


def plays(world: World, played: list[Evening]) -> list[CameOut]:
    return [
        world.plays(evening, killed_after=3 if number == KILLED_IN else None)
        for number, evening in enumerate(played)
    ]


def compare(folder, mode, count):
    """Play them in all worlds side by side; answers how many exchanges changed nothing."""
    planned = list(evenings(count))
    scripts = [[evening for evening, _ in planned]]
    scripts += [[found[n][2] for _, found in planned] for n in range(WORLDS)]
    as_it_was, *exchanged = side_by_side(
        [folder / f"world-{n}" for n in range(WORLDS + 1)], mode, scripts
    )
    cases = [
        (before, after, found[n])
        for n, world in enumerate(exchanged)
        for (_, found), before, after in zip(planned, as_it_was, world, strict=True)
    ]
    for before, after, (kind, pair, _) in cases:
        aside = tuple(map(phone_of, pair)) if kind == "acts" else ()
        assert differences(before.without(aside), after.without(aside)) == []
    return len(cases)


def side_by_side(folders, mode, scripts):
    """What came out of each script, each on a server of its own, all at the same time."""
    with ThreadPoolExecutor(len(scripts)) as threads:
        worlds = list(threads.map(lambda folder: World(folder, mode=mode), folders))
        try:
            return list(threads.map(plays, worlds, scripts))
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
@pytest.mark.parametrize("mode", ["gevent", "threading"])
def test_they_are_the_same_however_phones_are_served(tmp_path, mode):
    assert compare(tmp_path, mode, 2 * EVENINGS) >= 2 * E2E_CASES


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
