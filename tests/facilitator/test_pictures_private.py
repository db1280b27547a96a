"""What only those who hold are shown, and what not even they are: answers of a check-in."""

import html as entities
import re
from dataclasses import replace

import pytest

from sessions.disclosure import Progress
from sessions.domain import door, sharing
from sessions.domain.people import Out
from sessions.domain.signals import Answer, Level, Signal
from tests.support.cast import SEVEN, a_circle, holding, in_a_round, in_pairs
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

NOT_SAFE = Signal("signal-1", "ben", Level.UNSAFE, SEVEN)
A_MILDER_WORD = Signal("signal-2", "ada", Level.CHECK, SEVEN)


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
    assert 'class="private private--waiting" id="private" data-fold="20">' in SCREENS["over"]


def test_a_word_that_somebody_is_not_safe_looks_like_no_other_news():
    assert "private--urgent" in SCREENS["private"]
    assert SCREENS["private"].count("Please look now") == 2
    assert "Please look now" not in SCREENS["over"]
    assert "private--urgent" not in html(a_circle(), a_room(signals=(A_MILDER_WORD,)))
    answered = replace(NOT_SAFE, answer=Answer.NOW)
    assert "private--urgent" not in html(a_circle(), a_room(signals=(answered,)))


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
        ("signal-1", "now"),
        ("signal-3", "now"), ("signal-3", "break"), ("signal-3", "after"),
        ("signal-2", "now"), ("signal-2", "after"),
    ]  # fmt: skip


def test_who_is_not_safe_is_gone_to_now_and_at_no_later_time():
    sent = buttons(html(a_circle(), a_room(signals=(NOT_SAFE,))), "signal.seen")

    assert [s["answer"] for _, s in sent] == ["now"]


def test_what_was_answered_is_put_away_when_they_have_spoken():
    answered = replace(A_MILDER_WORD, answer=Answer.BREAK)

    (spoken,) = buttons(html(a_circle(), a_room(signals=(answered,))), "signal.spoken")
    assert spoken[1] == {"id": "signal-2"}
    assert not buttons(html(a_circle(), a_room(signals=(A_MILDER_WORD,))), "signal.spoken")


def test_who_has_stepped_out_is_told_of_before_anything_milder():
    session = sharing.offer(in_a_round(), "r1", "ben", SEVEN)
    known = a_room(out={"ben": Out.CHECK})
    shown = html(session, known, now=SEVEN + 60)

    assert "cannot take it just now" in shown
    assert "please check on them" in shown
    assert 'id="nudge"' not in shown


def test_who_is_left_alone_in_a_pair_is_told_of():
    known = a_room(out={"ben": Out.FINE})

    assert f"<bdi>{NAMES['ada']}</bdi> sits alone meanwhile" in html(in_pairs(), known)
    assert "sits alone meanwhile" not in html(in_pairs(begin=False), known)
    assert "sits alone meanwhile" not in html(in_pairs(), a_room(out={}))


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
