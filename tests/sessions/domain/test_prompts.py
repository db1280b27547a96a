"""Words to start from: which may be laid out, in what order they are drawn, how deep they go."""

import pytest

from sessions.domain import door, evening, prompts
from sessions.domain.errors import Refusal, Refused
from sessions.domain.plans import Prompt, StepKind
from sessions.domain.prompts import OWN_WORDS, OWN_WORDS_CHARACTERS_AT_MOST
from sessions.domain.session import Session
from tests.support.cast import (
    SEVEN,
    a_circle,
    a_plan,
    a_prompt_step,
    a_round_step,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_check_in,
    in_a_round,
)

EASY = tuple(Prompt(f"easy-{letter}", f"Easy {letter}?", 1) for letter in "abc")
OPEN = tuple(Prompt(f"open-{letter}", f"Open {letter}?", 2) for letter in "abc")
DEEP = tuple(Prompt(f"deep-{letter}", f"Deep {letter}?", 3) for letter in "ab")
DECK = EASY + OPEN + DEEP


def asking(*laid_out: Prompt | None) -> Session:
    """A live session in the last of these steps; the ones before it are over."""
    steps = [a_prompt_step(f"s{number}", prompt) for number, prompt in enumerate(laid_out)]
    session = begun(a_circle(plan=a_plan(*steps, a_step("closing", StepKind.CLOSING))))
    for step in steps[:-1]:
        session = evening.next_step(session, step.id, (), SEVEN)
    return session


def drawn(session: Session, *deck: Prompt, **asked: str) -> str:
    return laid_out(draws(session, *deck, **asked)).id


def draws(session: Session, *deck: Prompt, **asked: str) -> Session:
    days = {prompt.replace("_", "-"): day for prompt, day in asked.items()}
    return prompts.draw(session, session.step.id, deck or DECK, asked=days)


def laid_out(session: Session) -> Prompt:
    assert session.step.prompt
    return session.step.prompt


def no(refusal: Refusal):
    return pytest.raises(Refused, match=f"^{refusal.value}$")


def test_the_first_prompt_of_an_evening_is_easy():
    assert drawn(asking(None)) == "easy-a"
    assert drawn(asking(OPEN[0])) == "easy-a"
    with no(Refusal.TOO_DEEP_YET):
        prompts.choose(asking(None), "s0", OPEN[0])


def test_an_evening_goes_one_depth_further_and_no_more():
    after_an_easy_one = asking(EASY[0], None)

    assert laid_out(prompts.choose(after_an_easy_one, "s1", OPEN[0])) == OPEN[0]
    with no(Refusal.TOO_DEEP_YET):
        prompts.choose(after_an_easy_one, "s1", DEEP[0])
    assert prompts.reach(asking(EASY[0], OPEN[0], None)) == 3


def test_a_draw_is_as_deep_as_what_lies_there():
    assert drawn(asking(EASY[0], OPEN[0])) == "open-b"
    assert drawn(asking(EASY[0], OPEN[0], EASY[1])) == "easy-c"
    assert drawn(asking(EASY[0], OPEN[0], DEEP[0])) == "deep-b"


def test_a_draw_is_never_deeper_than_the_evening_may_go():
    assert drawn(asking(EASY[0], DEEP[0])) == "open-a"


def test_where_nothing_lies_a_draw_is_as_deep_as_the_evening_has_been():
    assert drawn(asking(EASY[0], OPEN[0], None)) == "open-b"


def test_a_deck_without_that_depth_gives_something_gentler():
    assert drawn(asking(EASY[0], OPEN[0], DEEP[0]), *OPEN[1:]) == "open-b"
    with no(Refusal.NO_OTHER_PROMPT):
        draws(asking(EASY[0]), *DEEP)


def test_an_easier_depth_is_always_open():
    assert laid_out(prompts.choose(asking(EASY[0], OPEN[0]), "s1", EASY[1])) == EASY[1]


def test_a_shuffled_deck_is_drawn_from_the_top():
    assert drawn(asking(None), *reversed(EASY)) == "easy-c"


def test_what_the_group_was_never_asked_comes_first():
    assert drawn(asking(None), easy_a="2026-11-03", easy_b="2026-11-10") == "easy-c"


def test_when_all_were_asked_the_one_that_was_asked_longest_ago_comes_back():
    days = {"easy_a": "2026-11-17", "easy_b": "2026-10-06", "easy_c": "2026-11-10"}

    assert drawn(asking(None), **days) == "easy-b"


def test_drawing_on_goes_through_the_deck_before_anything_comes_back():
    session, seen = asking(None), []
    for _ in range(6):
        session = draws(session)
        seen.append(laid_out(session).id)

    assert seen == ["easy-a", "easy-b", "easy-c"] * 2


def test_what_was_laid_aside_in_one_step_may_come_in_the_next():
    session = begun(a_circle(plan=a_plan(a_prompt_step("s0"), a_prompt_step("s1"))))
    session = draws(draws(session))
    session = evening.next_step(session, "s0", (), SEVEN)

    assert session.laid_aside == ()
    assert drawn(session) == "easy-a"


def test_a_draw_leaves_alone_what_another_step_asks_or_will_ask():
    session = begun(a_circle(plan=a_plan(a_prompt_step("s0"), a_prompt_step("s1", EASY[0]))))

    assert drawn(session) == "easy-b"
    assert drawn(session, EASY[0]) == "easy-a"


def test_a_draw_never_brings_what_lies_there_already():
    with no(Refusal.NO_OTHER_PROMPT):
        draws(asking(EASY[0]), EASY[0])


def test_words_of_ones_own_are_one_clean_line_of_a_bounded_length():
    written = prompts.write(asking(None), "s0", "  What \u202ehelped\n you   today?  ")

    assert laid_out(written) == Prompt(OWN_WORDS, "What helped you today?", 1)
    long = laid_out(prompts.write(asking(None), "s0", "a " * 300)).text
    assert len(long) <= OWN_WORDS_CHARACTERS_AT_MOST


def test_words_of_ones_own_are_words():
    with no(Refusal.NO_WORDS):
        prompts.write(asking(EASY[0]), "s0", " \u200b ")


def test_words_of_ones_own_open_no_further_depth():
    written = prompts.write(asking(EASY[0], OPEN[0], None), "s2", "And now?")

    assert laid_out(written).level == 2
    assert prompts.reach(written) == 3


def test_a_prompt_can_be_asked_an_easier_way_and_in_full_again():
    session = asking(OPEN[0])
    eased = prompts.ease(session, "s0", Prompt("open-a", "Yes or no?"))

    assert laid_out(eased) == Prompt("open-a", "Yes or no?", 2)
    assert laid_out(prompts.choose(eased, "s0", OPEN[0])) == OPEN[0]


def test_the_easier_way_of_another_prompt_is_stale():
    with no(Refusal.STALE):
        prompts.ease(asking(EASY[0]), "s0", Prompt("easy-b", "Yes or no?"))


@pytest.mark.parametrize(("level", "asked_first"), [(1, False), (2, False), (3, True)])
def test_the_room_should_be_asked_before_it_first_goes_deepest(level, asked_first):
    session = asking(EASY[0], OPEN[0], None)

    assert prompts.asks_first(session, level) is asked_first
    assert not prompts.asks_first(asking(EASY[0], OPEN[0], DEEP[0], None), level)


def test_nobody_is_stopped_who_does_not_ask_the_room_first():
    assert laid_out(prompts.choose(asking(EASY[0], OPEN[0], None), "s2", DEEP[0])) == DEEP[0]


def test_an_offer_does_not_fix_the_words_but_the_first_turn_does():
    before, held = in_a_round(), holding("ada")

    assert prompts.may_change(before)
    assert not prompts.may_change(held)
    for session in (held, handed_on(held, SEVEN + 60)):
        with no(Refusal.WORDS_IN_USE):
            prompts.write(session, "sharing", "Something else?")


def test_the_words_stay_when_the_only_one_who_has_shared_goes_home():
    after = door.leave(handed_on(holding("ada"), SEVEN + 60), "ada", SEVEN + 61)

    assert not prompts.may_change(after)


def test_only_a_prompt_or_a_round_has_words_to_start_from():
    with no(Refusal.NO_PROMPT_HERE):
        prompts.write(in_a_check_in(), "check_in", "Something else?")
    assert not prompts.may_change(a_circle())
    with no(Refusal.NOT_STARTED):
        prompts.write(a_circle(), "sharing", "Something else?")


def test_words_for_a_step_that_has_gone_by_are_stale():
    with no(Refusal.STALE):
        prompts.draw(asking(EASY[0], None), "s0", DECK, asked={})


def test_other_words_change_their_own_step_and_nothing_else():
    before = begun(a_circle(plan=a_plan(a_round_step(), a_prompt_step("s1", EASY[0]))))
    after = draws(before)

    assert after.plan.steps[1] == before.plan.steps[1]
    assert after.round == before.round


def test_an_undo_brings_the_words_back():
    before = asking(EASY[0], OPEN[0])
    after = evening.undoable(before, draws(before), SEVEN)

    assert laid_out(evening.undo(after, SEVEN + 5)) == OPEN[0]
    assert evening.undo(after, SEVEN + 5).laid_aside == ()
