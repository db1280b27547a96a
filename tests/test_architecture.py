"""Holds the source to the shape of the house: sizes, borders, and what may be used where."""

import ast
import re
import sys
from collections.abc import Iterable

from tests.support.source import (
    PRODUCT,
    ROOT,
    Function,
    front_end,
    product,
    python,
    within,
    without_migrations,
)

PYTHON_FILE_LINES, PYTHON_FILE_P90_LINES = 250, 150
FUNCTION_LINES, FUNCTION_P90_LINES = 40, 20
PARAMETERS, PARAMETERS_BY_POSITION = 6, 3
FRONT_END_LINES = {".js": 180, ".mjs": 180, ".css": 250, ".html": 150}

EVERYTHING = ("bin", "tests", *PRODUCT)
GREEN_THREADS = ("eventlet", "gevent", "geventwebsocket", "greenlet")
KNOWS_GREEN_THREADS = {
    "talkingpiece/patching.py",
    "talkingpiece/serve.py",
    "talkingpiece/server/eventlet_server.py",
    "talkingpiece/server/gevent_server.py",
}
READS_THE_ENVIRONMENT = {"talkingpiece/desktop.py", "talkingpiece/patching.py"}
TURNS_TEXT_INTO_MARKUP = {"static/markup.mjs"}
SHAPED_BY_OTHERS = {"basic_enter_room", "_print_exception"}
GIVES_TIME_AND_CHANCE = {"sessions/memory/clock.py", "sessions/memory/chance.py"}
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter"}
CHANCE = ("random", "secrets", "uuid")
OUTSIDE_WORLD = (
    "io", "logging", "os", "pathlib", "shutil", "socket", "sqlite3", "subprocess", "tempfile",
    "threading", "time", "urllib",
)  # fmt: skip
RAW_MARKUP = re.compile(
    r"\|\s*safe\b|\bMarkup\(|autoescape false|(inner|outer)HTML|insertAdjacentHTML"
    r"|document\.write|\beval\(|new Function\("
)
FROM_ELSEWHERE = re.compile(
    r"""\bsrc\s*=\s*["'](https?:)?//|<link[^>]+href\s*=\s*["'](https?:)?//"""
    r"""|url\(\s*["']?(https?:)?//|@import[^;]*//|\bfrom\s+["'](https?:)?//|\bimport\s*\(?["']https?:"""
)


def test_every_python_file_opens_by_saying_what_it_owns():
    assert [s.name for s in python(*EVERYTHING) if not ast.get_docstring(s.tree)] == []


def test_no_python_file_needs_a_table_of_contents():
    sources = without_migrations(python(*EVERYTHING))

    assert [s.name for s in sources if s.lines > PYTHON_FILE_LINES] == []
    assert nine_in_ten(s.lines for s in without_migrations(product())) <= PYTHON_FILE_P90_LINES


def test_no_function_is_longer_than_a_screen():
    sources = without_migrations(python(*EVERYTHING))
    lengths = [length(f) for s in without_migrations(product()) for f in s.functions()]

    assert [s.at(f) for s in sources for f in s.functions() if length(f) > FUNCTION_LINES] == []
    assert nine_in_ten(lengths) <= FUNCTION_P90_LINES


def test_functions_take_few_things_and_name_them():
    ours = [(s, f) for s in product() for f in s.functions() if f.name not in SHAPED_BY_OTHERS]

    assert [s.at(f) for s, f in ours if takes_too_much(f)] == []


def test_scripts_styles_and_templates_stay_small():
    paths = front_end(*FRONT_END_LINES)
    too_long = [p for p in paths if len(p.read_text().splitlines()) > FRONT_END_LINES[p.suffix]]

    assert [str(p.relative_to(ROOT)) for p in too_long] == []


def test_no_import_hides_in_a_function():
    hidden = [
        s.at(node)
        for s in python("bin", *PRODUCT)
        for f in s.functions()
        for node in ast.walk(f)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert hidden == []


def test_names_say_what_a_file_is_for():
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "base_utils"}

    assert [s.name for s in python(*EVERYTHING) if vague & {s.path.stem, *s.path.parts}] == []


def test_the_rules_are_made_of_the_standard_library_alone():
    strangers = [
        (s.name, name)
        for s in python("sessions/domain")
        for name in s.imports()
        if not within(name, "sessions.domain")
        and (name.split(".")[0] not in sys.stdlib_module_names or within(name, *OUTSIDE_WORLD))
    ]

    assert strangers == []


def test_sessions_are_told_the_time():
    readers = [
        (s.name, name)
        for s in python("sessions")
        if s.name not in GIVES_TIME_AND_CHANCE
        for name in s.mentions()
        if re.search(r"\b(time|datetime|date)\.(\w+)$", name) and name.split(".")[-1] in CLOCKS
    ]

    assert readers == []


def test_sessions_are_given_their_chance():
    throwers = [
        (s.name, name)
        for s in python("sessions")
        if s.name not in GIVES_TIME_AND_CHANCE
        for name in s.imports()
        if within(name, *CHANCE) and name not in {"random", "random.Random"}
    ]
    module = [s.name for s in python("sessions") if "random" in s.mentions()]

    assert throwers + module == []


def test_green_threads_are_known_only_where_a_server_is_started():
    meets = {s.name for s in product() if any(within(name, *GREEN_THREADS) for name in s.imports())}

    assert meets <= KNOWS_GREEN_THREADS


def test_the_environment_is_read_where_things_start():
    readers = [s.name for s in product() if s.mentions() & {"os.environ", "os.getenv"}]

    assert set(readers) == READS_THE_ENVIRONMENT


def test_nothing_is_printed_or_logged_outside_the_composition_root():
    printing = [s.name for s in product() if "print" in s.mentions()]
    logging = [
        s.name
        for s in product()
        if any(within(name, "logging") for name in s.imports())
        and not s.name.startswith("talkingpiece/")
    ]

    assert printing + logging == []


def test_session_always_means_the_gathering():
    assert [
        s.name for s in product() if "flask.session" in s.imports() and borrows_it(s.tree)
    ] == []


def test_no_markup_goes_round_the_escaping():
    paths = [*front_end(".html", ".js", ".mjs"), *(s.path for s in product())]
    raw = {str(p.relative_to(ROOT)) for p in paths if RAW_MARKUP.search(p.read_text())}

    assert raw <= TURNS_TEXT_INTO_MARKUP


def test_no_page_loads_anything_from_elsewhere():
    paths = front_end(".html", ".css", ".js", ".mjs", ".svg")

    assert [str(p.relative_to(ROOT)) for p in paths if FROM_ELSEWHERE.search(p.read_text())] == []


def nine_in_ten(numbers: Iterable[int]) -> int:
    ordered = sorted(numbers)
    return ordered[int(len(ordered) * 0.9)] if ordered else 0


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def takes_too_much(function: Function) -> bool:
    """`now` is not counted by position: every rule is told the time, and last."""
    by_position = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    told = [name for name in by_position if name not in {"self", "cls", "now"}]
    total = len(told) + len(function.args.kwonlyargs)
    return len(told) > PARAMETERS_BY_POSITION or total > PARAMETERS


def borrows_it(tree: ast.Module) -> bool:
    return any(
        alias.name == "session" and alias.asname != "cookie"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "flask"
        for alias in node.names
    )
