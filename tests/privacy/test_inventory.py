"""docs/privacy.md lists all that is kept anywhere: what is not listed there may not exist."""

import re
import sqlite3
import time
from contextlib import closing
from dataclasses import fields

import pytest

from facilitator.schemas import Hello
from participant.handed_round.schemas import Handed
from participant.schemas import Knock
from sessions.domain.holding import Holder, Holding
from sessions.domain.line import Line, Note
from sessions.domain.people import Room
from sessions.domain.session import Session
from sessions.domain.signals import Signal
from sessions.domain.slips import Slip, Slips
from sessions.memory.chance import SystemChance
from sessions.memory.rooms import Rooms
from sessions.memory.urn import Urn
from sessions.memory.urns import Urns
from sessions.storage.sql import open_store
from sessions.summary import Summary
from talkingpiece.app import create_app
from talkingpiece.config import Config
from talkingpiece.serve import new_socketio
from tests.privacy.inventory import ITEM, PAGE, TITLES, items, parts, table
from tests.privacy.test_log import LINE
from tests.sessions.storage.test_mapping import stored_kinds
from tests.support.source import ROOT, front_end, product
from wall.schemas import Look
from web.limits import TAPS, Limit
from web.namespace import Caller
from web.publisher import Viewer
from web.tokens import SeatToken

STATIC = {path.name: path.read_text() for path in front_end(".mjs")}
TEMPLATES = "".join(path.read_text() for path in front_end(".html"))
KEPT = re.compile(r"keep\.(?:read|write|drop|readList|writeList)\(([^,)]*)")
NAMED_ELSEWHERE = {"switches.mjs", "fields.mjs"}
"""These keep what an attribute of a template names: data-switch, data-keeps."""
STORAGE = re.compile(
    r"\b(localStorage|sessionStorage|indexedDB|caches|cookieStore|serviceWorker)\b|document\.cookie"
)
FRAGMENT = re.compile(r"(?:from|to)Fragment\('(\w+)'")


@pytest.mark.parametrize("title", TITLES)
def test_everything_listed_is_explained(title):
    heading, *rows = table(title)

    assert rows
    assert [row for row in rows if len(row) != len(heading) or not all(row)] == []


def test_every_column_of_the_database_is_listed(tmp_path):
    path = tmp_path / "circles.db"
    open_store(path, SystemChance()).close()

    with closing(sqlite3.connect(path)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
        columns = {
            f"{table}.{column[1]}"
            for (table,) in tables
            for column in database.execute(f"PRAGMA table_info({table})")
        }

    assert items("In the database") == columns


@pytest.mark.parametrize(
    ("title", "kind"),
    [("In the document of a live session", Session), ("In a summary", Summary)],
)
def test_every_field_of_a_stored_document_is_listed(title, kind):
    assert parts(title) == stored_kinds(kind)


def test_everything_that_memory_holds_of_people_is_listed():
    known = {
        kind.__name__: {field.name for field in fields(kind)}
        for kind in (Room, Holding, Holder, Line, Note, Signal, Slips, Slip, Viewer, Caller)
    }
    limit = Limit(TAPS, time.monotonic)

    assert parts("In the server's memory") == {
        **known, "Urn": set(Urn.__slots__), "Urns": set(vars(Urns())), "Rooms": set(vars(Rooms())),
        "Limit": set(vars(limit)),
    }  # fmt: skip


def test_everything_in_a_seat_token_is_listed():
    assert items("In a seat token") == {field.name for field in fields(SeatToken)}


def test_every_key_that_a_browser_keeps_is_listed():
    said = {(name, key.strip()) for name, text in STATIC.items() for key in KEPT.findall(text)}
    named = {key.strip("'") for _, key in said if key.startswith("'")}
    not_named = {name for name, key in said if not key.startswith("'")}
    by_templates = set(re.findall(r'data-(?:keeps|switch)="([\w-]+)"', TEMPLATES))

    assert not_named <= NAMED_ELSEWHERE
    assert items("On a phone, and in the browsers of those who hold") == {
        f"tp.{key}" for key in named | by_templates | {"try"}
    }


def test_browser_storage_is_touched_in_one_place():
    touching = {name for name, text in STATIC.items() if STORAGE.search(without_comments(text))}

    of_a_tab = {"wall.mjs", "handed_round.mjs"}
    assert touching <= {"keep.mjs", *of_a_tab}
    for name in of_a_tab:
        assert STORAGE.findall(without_comments(STATIC[name])) == ["sessionStorage"]


def without_comments(script):
    return re.sub(r"^\s*//.*$", "", script, flags=re.M)


def test_every_part_of_an_address_is_listed(tmp_path):
    made = create_app(Config(tmp_path / "data"), new_socketio("threading"))
    rules = {rule.rule for rule in made.app.url_map.iter_rules()}
    made.store.close()
    fragments = {f"#{name}" for text in STATIC.values() for name in FRAGMENT.findall(text)}
    query = set(re.findall(r"[?&](\w+)=", STATIC["link.mjs"]))

    assert items("In addresses") == rules | {"/socket.io/"} | fragments | {f"?{q}" for q in query}


def test_no_page_reads_a_query():
    reading = {"request.args", "request.values", "request.full_path", "request.query_string"}

    assert [s.name for s in product() if s.mentions() & reading] == []


def test_everything_that_a_page_says_when_it_connects_is_listed():
    assert parts("In what a page says when it connects") == {
        "participant": set(Knock().fields),
        "facilitator": set(Hello().fields),
        "wall": set(Look().fields),
        "handed round": set(Handed().fields),
    }


def test_everything_that_the_program_prints_is_listed():
    keys = re.findall(r'^ +"(\w+)": ', (ROOT / "talkingpiece" / "links.py").read_text(), re.M)
    listed = items("In what the program prints")
    lines = {line for line in listed if " " in line}

    assert listed - lines == set(keys)
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_every_test_that_is_named_exists_and_every_threat_has_one():
    threats = dict(re.findall(r"^\| (T\d+) \|.*\| ([^|]*) \|$", PAGE, re.M))
    assert list(threats) == [f"T{number}" for number in range(1, 15)]

    for threat, cell in threats.items():
        assert ITEM.findall(cell), threat
        for named in ITEM.findall(cell):
            path, _, test = named.partition("::")
            assert (ROOT / path).is_file(), named
            assert not test or re.search(rf"^def {test}\(", (ROOT / path).read_text(), re.M), named


def test_every_proof_is_one_command_that_exists():
    proofs = PAGE.partition("## Repeat every proof")[2]
    commands = re.findall(r"^\| [^|]+ \| `([^`]+)` \| [1-9]\d* s \|$", proofs, re.M)

    assert len(commands) == len(re.findall(r"^\| [^|]+ \| `", proofs, re.M)) >= 15
    for command in commands:
        program, *words = command.split()
        paths = [word for word in words if not word.startswith("--")]
        assert program == "bin/test"
        assert set(words) - set(paths) <= {"--long", "--mutants"}
        assert [path for path in paths if not (ROOT / path).exists()] == [], command
