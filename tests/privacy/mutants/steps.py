"""Breaks what is promised of a breath, of pairs and of written thanks."""

from tests.privacy.mutants.mutant import Mutant

IN_THANKS = "tests/facilitator/test_in_thanks.py::"
ON_A_PHONE = "tests/participant/test_thanks_view.py::"

STEPS = (
    Mutant(
        "written thanks outlive their step",
        "sessions/service.py",
        ".hearing(session.round).at(step)",
        ".hearing(session.round)",
        f"{IN_THANKS}test_nothing_is_left_of_it_when_the_circle_goes_on",
    ),
    Mutant(
        "words that nobody has looked at reach a phone",
        "sessions/domain/slips.py",
        "if s.to == seat and s.fate is Fate.LET_THROUGH",
        "if s.to == seat",
        "tests/sessions/domain/test_slips.py::"
        "test_nothing_reaches_anybody_before_it_is_let_through_and_given",
    ),
    Mutant(
        "a phone tells whose turn to write it was",
        "participant/thanks_view.py",
        "if here and not slips.given",
        "if here",
        f"{ON_A_PHONE}test_nobody_is_told_who_wrote",
    ),
    Mutant(
        "the order of writing tells who was first",
        "facilitator/in_thanks.py",
        "tuple(sorted(shown, key=lambda slip: _place(order, slip.to)))",
        "tuple(shown)",
        f"{IN_THANKS}test_the_words_come_without_who_wrote_them_and_in_the_order_of_the_ring",
    ),
    Mutant(
        "a phone is told who sits with others",
        "participant/pairs_view.py",
        'groups=(here.group,) if stage == "made"',
        'groups=here.pairs.groups if stage == "made"',
        "tests/participant/test_pairs_view.py::test_nobody_is_told_of_another_pair",
    ),
    Mutant(
        "a breath that goes on tells how late it is",
        "web/pictures.py",
        "return -(-left % self.breath_ms) if self.breath_ms else 0",
        "return left if self.breath_ms else 0",
        "tests/participant/test_breath.py::"
        "test_when_the_time_is_over_the_breath_goes_on_and_tells_no_overtime",
    ),
)
