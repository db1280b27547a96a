"""What could go wrong with what is printed, who is let in, and what others are shown."""

from tests.privacy.mutants.mutant import Mutant

GATE = "tests/web/test_gate.py"
SAFETY = "tests/sessions/storage/test_safety.py"
OUTSIDE = (
    Mutant(
        "what broke is printed with what it held",
        "talkingpiece/discretion.py",
        'return f"{name} at {places[-1]}"',
        'return f"{name} {problem} at {places[-1]}"',
        "tests/talkingpiece/test_discretion.py::test_a_problem_is_named_by_its_class_and_our_line",
    ),
    Mutant(
        "the log repeats whatever it is told",
        "talkingpiece/log.py",
        "said = outcome if OUTCOME.fullmatch(outcome) else NOT_LISTED",
        "said = outcome",
        "tests/talkingpiece/test_log.py::test_what_is_no_class_and_line_of_code_is_not_repeated",
    ),
    Mutant(
        "the log has times that can be laid beside others",
        "talkingpiece/log.py",
        '"%Y-%m-%dT%H:%MZ"',
        '"%Y-%m-%dT%H:%M:%SZ"',
        "tests/privacy/test_log.py::test_only_discreet_lines_are_ever_written",
    ),
    Mutant(
        "a library may warn of what a client said",
        "talkingpiece/discretion.py",
        "    logging.captureWarnings(True)\n",
        "",
        "tests/talkingpiece/test_discretion.py::test_what_a_library_warns_of_is_not_written",
    ),
    Mutant(
        "Python prints its own tracebacks",
        "talkingpiece/discretion.py",
        "    sys.excepthook = _uncaught\n",
        "",
        "tests/talkingpiece/test_discretion.py::test_the_last_words_of_the_process_are_discreet",
    ),
    Mutant(
        "a library may log what a client said",
        "talkingpiece/discretion.py",
        "        if problem is not None:\n            report(problem)\n",
        "        sys.stderr.write(record.getMessage())\n",
        "tests/talkingpiece/test_discretion.py::"
        "test_a_log_record_is_reduced_to_the_problem_it_carries",
    ),
    Mutant(
        "a handler that breaks has no error handler",
        "talkingpiece/serve.py",
        "    socketio.on_error_default(_refuse)\n",
        "",
        "tests/talkingpiece/test_serve.py::test_a_handler_that_breaks_is_answered_without_its_text",
    ),
    Mutant(
        "eventlet prints its own tracebacks",
        "talkingpiece/server/eventlet_server.py",
        "    eventlet.debug.hub_exceptions(False)\n",
        "",
        "tests/privacy/test_hub.py::test_the_hub_of_eventlet_prints_nothing_of_what_breaks_in_it",
    ),
    Mutant(
        "the doctor lets others read the files",
        "talkingpiece/checks/files.py",
        "    if not mode & OTHERS:\n",
        "    if not mode & 0o007:\n",
        "tests/talkingpiece/checks/test_files.py::"
        "test_a_file_that_others_could_reach_is_named_with_its_mending",
    ),
    Mutant(
        "the doctor does not look whether memory may be dumped",
        "talkingpiece/checks/memory.py",
        "dangers = () if is_never_dumped() else (DUMPED,)",
        "dangers: tuple[Danger, ...] = ()",
        "tests/talkingpiece/checks/test_memory.py::"
        "test_a_process_that_was_not_hardened_is_a_danger",
    ),
    Mutant(
        "the doctor takes a half-hearted secure_delete",
        "sessions/storage/safety.py",
        '{"secure_delete": "1", ',
        "{",
        f"{SAFETY}::test_a_setting_of_sqlite_that_keeps_what_was_deleted_is_named",
    ),
    Mutant(
        "the doctor takes a Redis that others can ask",
        "talkingpiece/checks/redis.py",
        "        wrong.append(OPEN_TO_OTHERS)\n",
        "        pass\n",
        "tests/talkingpiece/checks/test_redis.py::test_one_that_anybody_may_ask_is_named",
    ),
    Mutant(
        "a start serves although there is a danger",
        "talkingpiece/doctor.py",
        "    if found.dangers and not unsafe:\n",
        "    if not unsafe and not config:\n",
        "tests/talkingpiece/test_doctor.py::"
        "test_a_start_is_refused_with_how_to_mend_it_and_how_to_go_on",
    ),
    Mutant(
        "phones are not told of a danger",
        "participant/templates/participant/screen.html",
        '{% include "participant/parts/less_safely.html" %}',
        "",
        "tests/participant/test_less_safely.py::test_every_screen_of_a_seat_says_it",
    ),
    Mutant(
        "what was forgotten is not searched for",
        "talkingpiece/proof.py",
        "found = tuple(str(path) for path in files if _has_any(path.read_bytes(), needles))",
        "found = tuple(str(path) for path in files if not path.exists())",
        "tests/talkingpiece/test_forget.py::test_a_copy_that_somebody_made_is_found_and_named",
    ),
    Mutant(
        "another host is let in",
        "web/gate.py",
        '        if not is_ours(environ.get("HTTP_HOST", ""), self._names):\n'
        "            return OTHER_HOST\n",
        "",
        f"{GATE}::test_any_other_host_is_refused",
    ),
    Mutant(
        "another origin is let in",
        "web/gate.py",
        "        if not self._is_from_us(environ):\n            return OTHER_ORIGIN\n",
        "",
        f"{GATE}::test_an_origin_must_be_the_host_that_was_asked",
    ),
    Mutant(
        "an address is kept as it is",
        "web/limits.py",
        'return hmac.new(self._salt or b"-", key.encode(), sha256).digest()',
        "return key.encode()",
        "tests/web/test_limits.py::test_no_address_is_kept_as_it_is",
    ),
    Mutant(
        "a token outlives its session",
        "sessions/keys.py",
        "[purpose.encode(), self.salt, text.encode()]",
        "[purpose.encode(), text.encode()]",
        "tests/sessions/test_keys.py::test_another_salt_or_secret_makes_everything_else",
    ),
    Mutant(
        "a token of a removed seat lives on",
        "sessions/domain/door.py",
        "token_epoch=seat.token_epoch + 1",
        "token_epoch=seat.token_epoch",
        "tests/participant/test_socket.py::"
        "test_a_removed_seat_waits_in_the_lobby_and_its_old_token_and_code_are_dead",
    ),
    Mutant(
        "a one-time link is stored as it is",
        "web/holders.py",
        "self.store.add_link(digest(secret), ",
        "self.store.add_link(secret, ",
        "tests/web/test_holders.py::test_nothing_that_opens_a_door_is_stored_as_it_is",
    ),
    Mutant(
        "a phone is not told to forget",
        "participant/templates/participant/ended.html",
        ' class="words" data-forget>',
        ' class="words">',
        "tests/participant/test_screens.py::test_the_page_is_told_to_forget_and_says_so",
    ),
    Mutant(
        "the wall says who has the piece",
        "wall/view.py",
        'holder=seat_name(session, room, turn.seat) if session.wall_names else "",',
        "holder=seat_name(session, room, turn.seat),",
        "tests/wall/test_view.py::test_a_wall_shows_nobodys_name",
    ),
    Mutant(
        "a message may carry half a character",
        "web/schemas.py",
        '            raise ValidationError("whole characters only") from None\n',
        "            pass\n",
        "tests/web/test_schemas.py::test_half_a_character_is_refused_wherever_it_stands",
    ),
)
