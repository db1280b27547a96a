"""What could go wrong with what a group keeps: who sees it, what leaves, what is erased."""

from tests.privacy.mutants.mutant import Mutant

FORGETTING = "tests/sessions/storage/test_forgetting.py"
TURN_TO = "tests/facilitator/test_whom_to_turn_to.py"
ICS = "tests/sessions/exports/test_as_ics.py"
GROUPS = (
    Mutant(
        "whom those who hold of a group turn to is sent to a console before it is needed",
        "facilitator/templates/facilitator/parts/private.html",
        "turn_to(picture.group) if picture.asked_for_help else none",
        "turn_to(picture.group)",
        f"{TURN_TO}::test_otherwise_it_is_not_even_sent",
    ),
    Mutant(
        "somebody of a group is not safe, and nobody is told whom to turn to",
        "facilitator/picture.py",
        "signal.level != Level.MOMENT",
        "signal.level == Level.CHECK",
        f"{TURN_TO}::test_it_is_at_hand_in_the_private_part_when_somebody_asked_for_help",
    ),
    Mutant(
        "where people of a group meet is in a calendar",
        "sessions/exports/as_ics.py",
        '        "CLASS:PRIVATE",\n',
        '        "CLASS:PRIVATE",\n        f"LOCATION:{meeting.place}",\n',
        f"{ICS}::test_where_people_meet_is_not_in_it",
    ),
    Mutant(
        "a calendar says the name of a group",
        "facilitator/filling.py",
        "    if title != NEUTRAL_TITLE and _names(group, title):\n",
        "    if title != NEUTRAL_TITLE and not title:\n",
        "tests/facilitator/test_next_meeting.py::"
        "test_what_cannot_be_kept_is_told_and_nothing_typed_is_lost",
    ),
    Mutant(
        "the day of a group is told before the closing",
        "participant/view.py",
        'still_to_come(session.next_meeting, now) if kind == "closing" else None',
        "still_to_come(session.next_meeting, now)",
        "tests/participant/test_meeting_again.py::"
        "test_no_other_screen_tells_it_and_no_picture_before_has_it",
    ),
    Mutant(
        "a day of a group that is over is told",
        "sessions/domain/meetings.py",
        "return meeting if meeting and meeting.is_to_come(today) else None",
        "return meeting",
        "tests/participant/test_meeting_again.py::test_a_day_that_is_over_is_told_no_more",
    ),
    Mutant(
        "a theme is kept of a group so small that it points to somebody",
        "facilitator/summaries.py",
        "if themes is None or not summary.may_have_themes:",
        "if themes is None:",
        "tests/facilitator/test_themes.py::test_where_few_were_there_a_theme_could_point_to_somebody",
    ),
    Mutant(
        "words of ones own become a theme of a group",
        "sessions/content/themes.py",
        "return found if len(found) == len(set(ids)) else None",
        "return found",
        "tests/facilitator/test_themes.py::test_what_is_not_in_the_list_is_refused_and_changes_nothing",
    ),
    Mutant(
        "what was kept of a group stays in the log after it was changed",
        "sessions/storage/groups.py",
        "                _meets(connection, group)\n        self._database.wipe()\n",
        "                _meets(connection, group)\n",
        f"{FORGETTING}::test_words_that_were_changed_are_in_no_file",
    ),
    Mutant(
        "summaries of a group stay when it is erased",
        "talkingpiece/forget.py",
        "return _proved(store, words, folder) if store.forget_group(group_id) else None",
        "return _proved(store, words, folder)",
        "tests/talkingpiece/test_erasing.py::"
        "test_a_group_is_erased_with_its_summaries_and_another_stays",
    ),
    Mutant(
        "an evening of a group is erased while it goes on",
        "sessions/storage/forgetting.py",
        "            if connection.execute(_LIVE, this).first():\n                return False\n",
        "            connection.execute(delete(live_sessions))\n",
        f"{FORGETTING}::test_a_group_that_is_gathered_now_stays",
    ),
)
