"""Pages get their style and script by content: let in by hash or by address, compressed, exact."""

import gzip
import hashlib
from base64 import b64encode
from pathlib import Path

import pytest
from flask import Flask

from web.assets import Assets, Packed, policy
from web.bundling import Bundle

STATIC = Path(__file__).resolve().parents[2] / "static"
PHONE_SHEETS = tuple(
    f"css/{name}.css"
    for name in (
        "layers", "tokens", "base", "buttons", "choices", "dialog", "fields", "notice", "ring",
        "phone",
    )
)  # fmt: skip
ENTRIES = ("participant.mjs", "later.mjs", "wall.mjs", "facilitator.mjs", "paper.mjs", "enter.mjs")
STYLE_AND_SCRIPT_BYTES = 10_670
"""Compressed; with the words of the page it has to fit the first flight of a connection (14 KB)."""

IN_BOTH_PARTS = {"chance.mjs"}
"""A module of both is there twice, so it must have nothing to remember."""

LONG = "<p>words</p>" * 100


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "page.css").write_text("a { b: c }\n")
    (tmp_path / "page.mjs").write_text("// Says hello.\n\nconst hello = 1\n")
    (tmp_path / "icon.svg").write_text("<svg/>")
    return tmp_path


def answer(respond, **headers):
    app = Flask("pages", static_folder=None)
    app.add_url_rule("/", "page", respond)
    return app.test_client().get("/", headers=headers)


def hashed(text):
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_an_inline_page_lets_in_exactly_its_own_style_and_script(folder):
    page = Assets(folder).inline(sheets=["page.css"], entry="page.mjs")

    assert page.style.__html__() == "<style>a{b: c}</style>"
    assert page.script.__html__() == f'<script type="module">{page.script.text}</script>'
    policy = page.policy_at("circle.example")
    assert f"script-src {hashed(page.script.text)};" in policy
    assert f"style-src {hashed('a{b: c}')};" in policy


def test_an_inline_page_may_let_in_more_scripts_by_their_whole_addresses(folder):
    page = Assets(folder).inline(sheets=["page.css"], entry="page.mjs")
    more = "192.0.2.1:8420/static/1/a.js 192.0.2.1:8420/static/2/b.mjs"

    policy = page.policy_at("192.0.2.1:8420", "/static/1/a.js", "/static/2/b.mjs")
    assert f"{hashed(page.script.text)} {more}; " in policy


def test_the_second_part_of_a_page_gives_out_its_beginning_and_its_style(folder):
    (folder / "later.mjs").write_text("export function begin(style) {\n  return style\n}\n")
    assets = Assets(folder)
    _, _, digest, name = assets.later("more", sheets=["page.css"], entry="later.mjs").split("/")
    response = answer(lambda: assets.respond(digest, name))

    assert (name, response.mimetype) == ("more.mjs", "text/javascript")
    assert response.text == (
        "function A(a){return a}\nexport{A as begin}\n" + 'export const style="a{b: c}"\n'
    )


def test_linked_addresses_change_with_what_is_behind_them(folder):
    before = Assets(folder).linked("console", sheets=["page.css"], entry="page.mjs")
    (folder / "page.css").write_text("a { b: d }\n")
    after = Assets(folder).linked("console", sheets=["page.css"], entry="page.mjs")

    assert before.script_url == after.script_url
    assert before.style_url != after.style_url


def test_a_linked_file_is_kept_for_good(folder):
    assets = Assets(folder)
    _, _, digest, name = assets.linked("console", sheets=["page.css"]).style_url.split("/")
    response = answer(lambda: assets.respond(digest, name))

    assert response.data == b"a{b: c}"
    assert response.content_type == "text/css; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_file_is_served_as_it_is(folder):
    assets = Assets(folder)
    _, _, digest, name = assets.file_url("icon.svg").split("/")
    response = answer(lambda: assets.respond(digest, name))

    assert (response.data, response.mimetype) == (b"<svg/>", "image/svg+xml")


@pytest.mark.parametrize("name", ["console.css", "page.css", "../pyproject.toml", "icon.svg"])
def test_what_was_not_linked_does_not_exist(folder, name):
    assets = Assets(folder)
    assets.linked("console", sheets=["page.css"])

    assert answer(lambda: assets.respond("0" * 16, name)).status_code == 404


def test_a_page_without_a_script_lets_none_in(folder):
    page = Assets(folder).linked("note", sheets=["page.css"])

    assert page.script_url is None
    assert "script-src 'none';" in page.policy


def test_a_page_comes_compressed_to_whoever_can_read_it():
    page = Packed.of(LONG)
    packed = answer(page.respond, Accept_Encoding="gzip, deflate")
    plain = answer(page.respond, Accept_Encoding="gzip;q=0")

    assert gzip.decompress(packed.data).decode() == plain.data.decode() == LONG
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert packed.headers["ETag"] != plain.headers["ETag"]


def test_a_page_for_many_slow_lines_is_compressed_as_well_as_can_be():
    words = " ".join(f"{number * 7919 % 1009} seats" for number in range(2000))
    quickly, thoroughly = Packed.of(words), Packed.of(words, thoroughly=True)

    assert gzip.decompress(thoroughly.compressed) == quickly.body
    assert len(thoroughly.compressed) < len(quickly.compressed)


def test_a_short_page_is_not_worth_compressing():
    response = answer(Packed.of("short").respond, Accept_Encoding="gzip")

    assert response.data == b"short"


def test_a_page_that_is_known_is_not_sent_again():
    page = Packed.of(LONG)
    known = answer(page.respond).headers["ETag"]
    response = answer(lambda: page.respond(policy="p"), If_None_Match=known)

    assert (response.status_code, response.data) == (304, b"")
    assert response.headers["Cache-Control"] == "no-cache"


def test_a_policy_comes_with_its_page():
    response = answer(lambda: Packed.of(LONG).respond(policy="default-src 'none'"))

    assert response.headers["Content-Security-Policy"] == "default-src 'none'"


def test_the_policy_lets_in_our_own_server_and_nothing_else():
    assert policy(scripts="'self'", styles="'self'").split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types talkingpiece",
    ]


def test_only_pages_that_ask_for_it_may_send_forms():
    assert "form-action 'self'" in policy(scripts="'self'", styles="'self'", forms=True)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_page_of_the_product_can_be_joined(entry):
    assert Assets(STATIC).linked("page", sheets=PHONE_SHEETS, entry=entry).script_url


def test_no_module_that_remembers_something_is_in_both_parts_of_the_phone_page():
    first, later = Bundle(STATIC), Bundle(STATIC)
    first.add("participant.mjs")
    later.add("later.mjs")

    assert first.modules.keys() & later.modules.keys() <= IN_BOTH_PARTS


def test_the_phone_page_keeps_to_its_budget():
    page = Assets(STATIC).inline(sheets=PHONE_SHEETS, entry="participant.mjs")
    sent = gzip.compress((page.style.text + page.script.text).encode(), 9)

    assert len(sent) <= STYLE_AND_SCRIPT_BYTES
