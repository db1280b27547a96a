"""The quiet word: three levels, never anonymous, and never left without a way on."""

from sessions.content.quiet_word import QuietAnswer, QuietLevel


def test_the_levels_are_said_as_people_say_them(library):
    labels = [each.label for each in library.quiet_word.levels]

    assert labels == ["I need a moment", "Please check in with me", "I'm not safe"]


def test_it_says_that_it_is_not_anonymous(library):
    assert "not anonymous" in library.quiet_word.not_anonymous


def test_every_level_says_what_happens_next_before_it_is_sent(library):
    nexts = {level: library.quiet_word.level(level).next for level in QuietLevel}

    assert len(set(nexts.values())) == len(QuietLevel)
    assert "people to call" in nexts[QuietLevel.UNSAFE]


def test_every_answer_tells_the_one_who_asked_when_somebody_comes(library):
    shown = {answer: library.quiet_word.answer(answer).shown for answer in QuietAnswer}

    assert "now" in shown[QuietAnswer.NOW]
    assert "break" in shown[QuietAnswer.BREAK]
    assert "after" in shown[QuietAnswer.AFTER]


def test_a_word_nobody_saw_says_so_and_points_to_somebody_else(library):
    assert "may not have been seen" in library.quiet_word.unseen
    for level in QuietLevel:
        words = library.quiet_word.level(level).unseen
        assert "speak up" in words
        assert "call" in words


def test_who_only_needs_a_moment_is_told_gently_that_they_may_step_out(library):
    words = library.quiet_word.level(QuietLevel.MOMENT).unseen

    assert words.startswith("You may step out")
    assert "now" not in words
