"""Who is answered in which language, and how languages are offered."""

import pytest
from flask import request
from flask_babel import get_locale, gettext

from tests.support.catalogues import a_catalogue, kept_in
from tests.support.looking import a_flask
from web.languages import COOKIE, CatalogueRefused, Language, Languages, shipped

SPANISH = {"Yes": "Sí", "Close": "Cerrar"}
HERE = Languages({"es": a_catalogue("es", SPANISH), "ar": a_catalogue("ar", {"Yes": "نعم"})})


@pytest.mark.parametrize(
    ("wanted", "best"),
    [
        ("es", "es"),
        ("es-419,es;q=0.9,en;q=0.8", "es"),
        ("ar-EG", "ar"),
        ("fr-CA,ar;q=0.5", "ar"),
        ("en-GB,es;q=0.9", "en"),
        ("en;q=0.5,ES", "es"),
        ("ja", "en"),
        ("*", "en"),
        ("", "en"),
        (";;q=x,,", "en"),
    ],
)
def test_a_phone_is_shown_the_best_match_of_what_it_asks_for(wanted, best):
    assert HERE.best(wanted) == best


def test_a_language_is_called_as_its_speakers_call_it():
    assert [(it.name, it.direction) for it in HERE.offered] == [
        ("العربية", "rtl"), ("English", "ltr"), ("Español", "ltr"),
    ]  # fmt: skip
    assert Language("pt").name == "Português"


def test_what_a_page_says_of_itself_counts_more_than_its_browser():
    browser = {"HTTP_ACCEPT_LANGUAGE": "es"}

    assert HERE.of_page("ar", browser) == "ar"
    for said in (None, "", "tlh", 7, ["ar"]):
        assert HERE.of_page(said, browser) == "es"


def test_a_request_is_answered_in_the_language_it_asks_for_or_that_was_chosen():
    app = a_flask(HERE)
    wants_arabic, chose_spanish = {"Accept-Language": "ar"}, f"{COOKIE}=es"

    with app.test_request_context(headers=wants_arabic):
        assert gettext("Yes") == "نعم"
    with app.test_request_context(headers={**wants_arabic, "Cookie": chose_spanish}):
        assert gettext("Yes") == "Sí"
    with app.test_request_context(headers={**wants_arabic, "Cookie": f"{COOKIE}=tlh"}):
        assert (gettext("Yes"), request.path) == ("نعم", "/")


def test_outside_of_a_request_nobody_has_asked_for_anything():
    with a_flask(HERE).app_context():
        assert (str(get_locale()), gettext("Yes")) == ("en", "Yes")


def test_what_is_fuzzy_or_missing_is_said_in_english():
    catalogue = a_catalogue("es", {"Yes": "Sí", "Close": ""})
    catalogue.add("Not now", "Nunca", flags=["fuzzy"])

    with a_flask(Languages({"es": catalogue})).test_request_context(
        headers={"Accept-Language": "es"}
    ):
        assert [gettext(said) for said in ("Yes", "Close", "Not now")] == ["Sí", "Close", "Not now"]


def test_a_catalogue_can_be_tried_before_it_is_finished(tmp_path):
    tried = kept_in(tmp_path, a_catalogue("es", {"Yes": "Sí", "Close": ""}))

    assert shipped([tried]).knows("es")
    assert not shipped().knows("tlh")


@pytest.mark.parametrize("text", ["no catalogue", 'msgid "Yes"\nmsgstr "Sí"\n', ""])
def test_a_file_that_is_no_catalogue_is_refused_in_a_sentence(tmp_path, text):
    path = tmp_path / "es.po"
    path.write_text(text)

    with pytest.raises(CatalogueRefused, match=r"es\.po "):
        shipped([path])
