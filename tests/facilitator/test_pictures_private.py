"""What only those who hold are shown, and what not even they are: answers of a check-in."""

import html as entities
import re

import pytest

from sessions.disclosure import Progress
from sessions.domain import door
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import SEVEN, a_circle, holding
from tests.support.console_screens import (
    SCREENS,
    asked,
    buttons,
    everyone_heard,
    the_next,
    words,
)
from tests.support.consoles import FACES, LIBRARY, html
from tests.support.looking import NAMES, a_room


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress.WAITING, "Waiting for answers."),
        (Progress.ENOUGH, "There are enough answers to show."),
        (Progress.EVERYONE, "Everyone has answered."),
    ],
)
def test_an_open_check_in_says_one_of_three_lines(progress, said):
    text = words(html(asked(), progress=progress))

    assert said in text
    assert not re.search(r"[0-9]+ (have )?answer", text)


def test_with_everyone_safe_the_fold_is_dark_and_what_is_in_it_stays_folded():
    assert '<details class="private" id="private" data-fold="20">' in SCREENS["held"]
    assert 'class="private private--waiting" id="private" data-fold="20">' in SCREENS["private"]


def test_nothing_private_stands_outside_the_fold():
    before, _, rest = SCREENS["private"].partition('id="private"')
    after = rest.partition("If it becomes hard to hear")[2].partition("<section>\n<h2>People")[0]

    for said in ("not safe", "asks you to check in", "needs a moment", "please check on"):
        assert said in rest
        assert said not in before + after


def test_a_nudge_is_private_and_has_words_to_use():
    for screen, situation in (("over", "turn_over"), ("unanswered", "offer_unanswered")):
        stage, _, private = SCREENS[screen].partition('id="private"')
        said = FACES.library.phrases.phrases
        words_to_use = next(p.say[0] for p in said if p.situation == situation)
        assert entities.escape(words_to_use, quote=False) in entities.unescape(private)
        assert "private--waiting" in SCREENS[screen]
        assert words_to_use not in entities.unescape(stage)


def test_who_was_not_heard_this_evening_is_named_inside_the_fold_and_nowhere_else():
    session = everyone_heard()
    known = a_room(heard={"r1": frozenset({"ada", "ben"})})

    before, _, rest = html(session, known).partition('id="private"')
    inside = rest.partition("<section>\n<h2>People")[0]
    assert "Not yet heard this evening" in inside
    assert NAMES["chidi"] in inside.partition('id="unheard"')[2].partition("</p>")[0]
    assert "Not yet heard" not in before
    assert "Not yet heard" not in html(session, a_room())


def test_a_quiet_word_can_be_answered_in_three_ways_and_otherwise():
    sent = buttons(SCREENS["private"], "signal.seen")

    assert [(s["id"], s["answer"]) for _, s in sent] == [
        ("signal-1", "now"), ("signal-1", "break"), ("signal-1", "after"),
        ("signal-3", "now"), ("signal-3", "break"), ("signal-3", "after"),
        ("signal-2", "now"), ("signal-2", "after"),
    ]  # fmt: skip


def test_a_quiet_word_from_the_lobby_says_where_they_wait():
    session = door.join(door.use_lobby(a_circle(), True), "dana", SEVEN)
    word = Signal("signal-1", "dana", Level.CHECK, SEVEN)
    named, unnamed = (html(session, a_room(names=names, signals=(word,))) for names in (NAMES, {}))

    assert f"<bdi>{NAMES['dana']}</bdi> asks you to check in." in named
    assert "<bdi>Seat 4</bdi> asks you to check in." in unnamed
    assert "They wait in the lobby." in named
    assert "They wait in the lobby." not in SCREENS["private"]


def test_the_end_asks_first_and_names_who_is_still_to_be_spoken_with():
    (ask,) = re.findall(r'data-emit="session\.end"[^>]*data-ask="([^"]*)"', SCREENS["closing"])
    assert "End the session?" in ask

    assert "3 people asked for you: have you spoken?" in SCREENS["closing, asked for"]


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ((None, Answer.BREAK, Answer.AFTER), "3 people asked for you: have you spoken?"),
        ((Answer.NOW, None, Answer.NOW), "Somebody asked for you: have you spoken?"),
        ((Answer.NOW, Answer.NOW, Answer.NOW), ""),
    ],
)
def test_an_early_end_names_them_too_but_nobody_who_was_gone_to_at_once(answers, asked):
    signals = tuple(
        Signal(f"signal-{seat}", seat, Level.CHECK, SEVEN, answer)
        for seat, answer in zip(("ada", "ben", "chidi"), answers, strict=True)
    )
    early = html(holding("ada"), a_room(signals=signals))

    (question,) = re.findall(r'data-emit="session\.end"[^>]*data-ask="([^"]*)"', early)
    assert question.startswith(f"{asked}\n\nEnd the session?" if asked else "End the session?")


def test_ending_is_offered_on_every_screen_but_an_open_check_in():
    without = {name for name, text in SCREENS.items() if not buttons(text, "session.end")}

    assert without == {"poll", "ended"}


def test_before_a_small_check_in_the_warning_stands_in_the_way():
    assert not buttons(the_next(SCREENS["too few"]), "poll.open")
    assert 'data-open="too-few"' in the_next(SCREENS["too few"])
    assert buttons(SCREENS["too few"], "poll.open") == [("poll.open", {"step": "check_in"})]
    assert LIBRARY.help.too_few.suggestion in words(SCREENS["too few"])


def test_the_last_picture_makes_the_page_forget_and_leads_to_the_summary():
    assert "data-forget" in SCREENS["ended"]
    assert 'href="/facilitator/summary/its-own"' in SCREENS["ended"]
    assert not set(NAMES.values()) & set(words(SCREENS["ended"]).split("\n"))
