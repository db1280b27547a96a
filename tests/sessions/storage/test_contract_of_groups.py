"""What every store promises of groups, of their summaries, and of what they were asked."""

from dataclasses import replace

from sessions.domain.meetings import Meeting
from sessions.domain.prompts import OWN_WORDS
from sessions.domain.seats import Late
from sessions.summary import PromptSummary, ThemeSummary
from tests.sessions.storage.evening import (
    MONDAY,
    OPENED,
    SUMMARY,
    TUESDAY,
    at_version,
    live,
)

CHRISTMAS = Meeting("u-1", "2026-12-21", "19:00", 90, "The small hall, by the back door")


def test_groups_come_by_title_whatever_their_capitals(store):
    store.add_group(TUESDAY)

    assert store.groups() == (TUESDAY, MONDAY)
    assert store.group(MONDAY.id) == MONDAY
    assert store.group("nobodys") is None


def test_a_group_speaks_english_until_it_speaks_another_language(store):
    assert store.group(MONDAY.id).language == "en"

    store.speaks(MONDAY.id, "ar")
    store.speaks("nobodys", "es")

    assert store.group(MONDAY.id) == replace(MONDAY, language="ar")
    assert store.groups() == (replace(MONDAY, language="ar"),)


def test_a_group_keeps_what_those_who_hold_changed(store):
    changed = replace(
        MONDAY,
        title="Grief circle, Thursdays",
        country="GB",
        safeguarding="Rosa, 0123 456",
        lobby=True,
        wall_names=True,
        late=Late.CLOSED,
        call="https://meet.example.org/tuesday",
        next_meeting=CHRISTMAS,
    )

    store.change_group(changed)

    assert store.group(MONDAY.id) == changed
    assert store.groups() == (changed,)


def test_a_new_date_takes_the_place_of_the_old_one_and_can_be_taken_away(store):
    for meeting in (CHRISTMAS, replace(CHRISTMAS, day="2027-01-04"), None):
        store.change_group(replace(MONDAY, next_meeting=meeting))

        assert store.group(MONDAY.id).next_meeting == meeting


def test_a_group_comes_with_the_date_it_was_added_with(store):
    store.add_group(replace(TUESDAY, next_meeting=CHRISTMAS))

    assert store.group(TUESDAY.id).next_meeting == CHRISTMAS
    assert store.group(MONDAY.id).next_meeting is None


def test_a_group_that_is_gone_stays_away(store):
    store.change_group(replace(TUESDAY, next_meeting=CHRISTMAS))

    assert store.groups() == (MONDAY,)


def test_summaries_come_newest_day_first(store):
    days = {"a": "2026-11-09", "b": "2026-11-23", "c": "2026-11-16", "d": "2026-11-23"}
    for session_id, day in days.items():
        store.open(live(replace(OPENED, id=session_id)))
        store.finish(session_id, replace(SUMMARY, id=session_id, day=day), expected=0)

    assert [summary.id for summary in store.summaries(MONDAY.id)] == ["b", "d", "c", "a"]
    assert store.summaries("tuesday") == ()
    assert store.summary("nothing") is None


def test_a_summary_can_be_changed_and_one_that_is_gone_stays_away(store):
    store.open(live())
    store.finish(OPENED.id, SUMMARY, expected=0)
    themed = replace(SUMMARY, themes=(ThemeSummary("hope", "Hope"),))

    store.change_summary(themed)
    store.change_summary(replace(themed, id="nobodys"))

    assert store.summary(SUMMARY.id) == themed
    assert store.summaries(MONDAY.id) == (themed,)


def evening_with(store, day, *prompts, group=MONDAY):
    """An evening of a group is over, and these prompts were asked in it."""
    session_id = f"{group.id}-{day}"
    asked = tuple(PromptSummary(prompt, "What helped?") for prompt in prompts)
    store.open(live(replace(OPENED, id=session_id, group=group.id)))
    summary = replace(SUMMARY, id=session_id, group=group.id, day=day, prompts=asked)
    assert store.finish(session_id, summary, expected=0)


def test_a_group_is_remembered_to_have_had_a_prompt_on_its_last_day(store):
    evening_with(store, "2026-11-09", "helped", "carrying")
    evening_with(store, "2026-11-16", "helped", "helped")

    assert store.last_asked(MONDAY.id) == {"helped": "2026-11-16", "carrying": "2026-11-09"}


def test_what_one_group_was_asked_is_new_to_another(store):
    store.add_group(TUESDAY)
    evening_with(store, "2026-11-09", "helped")
    evening_with(store, "2026-11-10", "carrying", group=TUESDAY)

    assert store.last_asked(MONDAY.id) == {"helped": "2026-11-09"}
    assert store.last_asked("nobodys") == {}


def test_words_of_ones_own_are_in_no_deck_and_are_not_remembered(store):
    evening_with(store, "2026-11-09", OWN_WORDS)

    assert store.last_asked(MONDAY.id) == {}


def test_an_end_that_lost_the_race_remembers_no_prompt(store):
    store.open(live())
    store.save(at_version(1), expected=0, cmd=None)
    store.finish(OPENED.id, SUMMARY, expected=0)

    assert store.last_asked(MONDAY.id) == {}
