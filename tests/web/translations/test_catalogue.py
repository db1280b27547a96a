"""Every sentence is in the catalogue, every translation fits, no language is offered half done."""

import re

import pytest
from babel.messages.catalog import Catalog

from tests.support.catalogues import a_catalogue, forms, sentences, spoilt, unfinished
from tests.support.pseudo import everything_said
from tests.support.source import ROOT, front_end
from web.languages import BEGUN, COMPLETE, SOURCE, catalogue_path, read_catalogue
from web.translations.catalogue import TEMPLATE, as_file, brought_up_to

TOO_OLD = "a sentence has changed: run bin/words, and commit what it writes"
MARKED = re.compile(r"(?<![\w.])(?:_|gettext|ngettext)\((?!\s*[\"'])")


def test_the_template_has_every_sentence_as_it_is_now():
    assert TEMPLATE.read_bytes() == as_file(everything_said()), TOO_OLD


@pytest.mark.parametrize("code", BEGUN)
def test_each_catalogue_has_every_sentence_and_no_other(code):
    assert catalogue_path(code).read_bytes() == as_file(brought_up_to(everything_said(), code)), (
        TOO_OLD
    )


@pytest.mark.parametrize("code", BEGUN)
def test_what_is_translated_keeps_its_signs(code):
    assert spoilt(read_catalogue(catalogue_path(code))) == []


def test_a_language_that_is_offered_has_every_sentence_and_each_was_looked_at():
    offered = [code for code in COMPLETE if code != SOURCE]
    left = {code: unfinished(read_catalogue(catalogue_path(code))) for code in offered}

    assert {code: missing for code, missing in left.items() if missing} == {}


def test_every_language_has_its_catalogue_and_every_catalogue_its_language():
    folders = {path.parent.parent.name for path in TEMPLATE.parent.glob("*/LC_MESSAGES/*.po")}

    assert folders == set(BEGUN)
    assert set(COMPLETE) <= {SOURCE, *BEGUN}


def test_every_sentence_says_where_it_is_shown():
    assert [forms(m.id)[0] for m in sentences(everything_said()) if not all(m.auto_comments)] == []
    assert [forms(m.id)[0] for m in sentences(everything_said()) if not m.auto_comments] == []


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("It is coming to you", "On a phone: The piece is offered to the one who looks"),
        ("Run of show", "On the console, for those who hold: The run of show"),
        ("Come and sit down", "On the shared screen: While people arrive"),
        ("It is not paused.", "From the program: Every refusal in a clear, kind sentence"),
        ("Eat something warm.", None),
        ("I'm not safe", "The quiet word: a private message from a phone, and its answers (on a b"),
        (
            "Heavy",
            "A ready plan. Title, summary, notes: for those who hold. Words: for everyone (an",
        ),
    ],
)
def test_a_translator_is_told_where(sentence, shown):
    message = everything_said().get(sentence)

    assert (message is None) is (shown is None)
    assert message is None or any(said.startswith(shown) for said in message.auto_comments)


@pytest.mark.parametrize(
    "kept", ["Talking Piece", "CC-BY-4.0", "988", "HOME", "Samaritans", "circle"]
)
def test_what_is_no_sentence_is_not_asked_for(kept):
    assert everything_said().get(kept) is None


def test_no_template_translates_what_it_was_given():
    """A sentence of ours may hold tags; what somebody typed would become one."""
    said = {
        p.relative_to(ROOT).as_posix(): MARKED.findall(p.read_text()) for p in front_end(".html")
    }

    assert {path: found for path, found in said.items() if found} == {}


@pytest.mark.parametrize(
    ("english", "translated"),
    [
        ("Hand on to %(name)s", "Pasa la pieza"),
        ("Hand on to %(name)s", "Pasa a %(nombre)s"),
        ("Hand on to %(name)s", "Pasa a %(name)s, 100 %"),
        ("With <bdi>%(name)s</bdi>", "Con %(name)s"),
        ("One moment.", "Un <b>momento</b>."),
        (("%(num)s seat.", "%(num)s seats."), ("%(num)s lugar.",)),
        (("%(num)s seat.", "%(num)s seats."), ("Un lugar.", "%(n)s lugares.")),
    ],
)
def test_a_spoilt_translation_is_found(english, translated):
    catalogue = Catalog("es")
    catalogue.add(english, translated)

    assert spoilt(catalogue) == [forms(english)[0]]


def test_a_good_translation_is_left_in_peace():
    catalogue = a_catalogue("es", {"With <bdi>%(name)s</bdi>": "Con <bdi>%(name)s</bdi>"})
    catalogue.add(("%(num)s seat.", "%(num)s seats."), ("Un lugar.", "%(num)s lugares."))

    assert (spoilt(catalogue), unfinished(catalogue)) == ([], [])


def test_what_is_missing_or_fuzzy_is_unfinished():
    catalogue = a_catalogue("es", {"Yes": "Sí", "Close": ""})
    catalogue.add("Not now", "Ahora no", flags=["fuzzy"])
    catalogue.add(("%(num)s seat.", "%(num)s seats."), ("Un lugar.", ""))

    assert unfinished(catalogue) == ["Close", "Not now", "%(num)s seat."]
