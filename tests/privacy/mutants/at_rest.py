"""What could go wrong with what is written to disk, kept in memory or exported."""

from tests.privacy.mutants.mutant import Mutant

STORAGE = "tests/sessions/storage"
AT_REST = (
    Mutant(
        "secure_delete is not set",
        "sessions/storage/engines.py",
        '    "secure_delete": 1,  # Some builds',
        "    # Some builds",
        f"{STORAGE}/test_engines.py::test_erasing_does_not_depend_on_how_sqlite_was_built",
    ),
    Mutant(
        "what is deleted stays in free pages",
        "sessions/storage/engines.py",
        '"secure_delete": 1,',
        '"secure_delete": 0,',
        f"{STORAGE}/test_traces.py::test_after_the_end_nothing_of_it_is_in_any_file",
    ),
    Mutant(
        "the write-ahead log is not wiped at the end",
        "sessions/storage/live.py",
        "        self._database.wipe()\n",
        "",
        f"{STORAGE}/test_traces.py::test_after_the_end_nothing_of_it_is_in_any_file",
    ),
    Mutant(
        "nobody looks whether the log was wiped",
        "sessions/storage/database.py",
        "return tuple(said) == (0, 0, 0) and (",
        "return bool(said) or (",
        f"{STORAGE}/test_traces.py::test_a_reader_in_the_way_is_noticed_within_two_seconds",
    ),
    Mutant(
        "a trace that was left is never wiped",
        "sessions/storage/database.py",
        "        if self.traces_left:\n            self.traces_left = not self._wiped()\n",
        "",
        f"{STORAGE}/test_traces.py::test_the_next_write_wipes_what_was_left",
    ),
    Mutant(
        "temporary files may be written",
        "sessions/storage/engines.py",
        '"temp_store": 2,',
        '"temp_store": 1,',
        f"{STORAGE}/test_engines.py::test_every_promise_rests_on_a_setting",
    ),
    Mutant(
        "others on the machine may read the database",
        "sessions/storage/engines.py",
        "OWNER_ONLY_FILE = 0o600",
        "OWNER_ONLY_FILE = 0o644",
        f"{STORAGE}/test_engines.py::test_only_the_owner_may_read_the_files",
    ),
    Mutant(
        "an error of the database repeats what it was given",
        "sessions/storage/database.py",
        "raise (AlreadyThere if kind in NOT_UNIQUE else StoreFailed)(kind) from None",
        "raise (AlreadyThere if kind in NOT_UNIQUE else StoreFailed)(str(error)) from None",
        f"{STORAGE}/test_database.py::test_a_failure_never_repeats_what_was_to_be_stored",
    ),
    Mutant(
        "a core file may be written",
        "talkingpiece/process.py",
        "        _limit(resource.RLIMIT_CORE, 0)\n",
        "",
        "tests/talkingpiece/test_process.py::test_it_may_hold_many_sockets_and_writes_no_core",
    ),
    Mutant(
        "a name is written into the seat",
        "sessions/service.py",
        "        seat = self.keys(session_id).seat(join_key)\n",
        "        seat = self.keys(session_id).seat(join_key) + name.encode().hex()\n",
        "tests/privacy/test_nothing_personal_stays.py::"
        "test_nothing_personal_is_left_during_after_a_crash_or_after_the_end",
    ),
    Mutant(
        "the names stay in memory after the end",
        "sessions/service.py",
        "        self._stores.rooms.drop(session_id)\n        self.check_ins",
        "        self.check_ins",
        "tests/sessions/test_service_ends.py::"
        "test_the_end_leaves_the_summary_and_forgets_everybody",
    ),
    Mutant(
        "a summary knows the time of day",
        "sessions/service.py",
        "datetime.fromtimestamp(now).date().isoformat()",
        "datetime.fromtimestamp(now).isoformat()",
        "tests/sessions/test_service_ends.py::test_a_summary_knows_the_day_and_nothing_finer",
    ),
    Mutant(
        "an export carries the id of its session",
        "sessions/exports/sheet.py",
        "        group=summary.title,\n",
        "        group=summary.title + summary.id,\n",
        "tests/sessions/exports/test_as_json.py::test_no_id_and_no_time_of_day_is_in_it",
    ),
)
