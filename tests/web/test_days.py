"""Days and times as each language writes them."""

import pytest
from flask_babel import force_locale

from tests.support.looking import a_flask
from web.days import clock_time, day_to_come, long_day
from web.languages import COMPLETE


@pytest.fixture(scope="module")
def app():
    return a_flask()


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "Tuesday, December 8"),
        ("ar", "الثلاثاء، 8 ديسمبر"),
        ("de", "Dienstag, 8. Dezember"),
        ("es", "martes, 8 de diciembre"),
        ("fr", "mardi 8 décembre"),
        ("pt", "terça-feira, 8 de dezembro"),
        ("ja", "2026年12月8日火曜日"),
    ],
)
def test_a_day_to_come_has_its_weekday_and_no_year_where_that_stands_last(app, language, day):
    with app.app_context(), force_locale(language):
        assert day_to_come("2026-12-08") == day


@pytest.mark.parametrize("language", COMPLETE)
def test_a_day_that_was_has_its_year(app, language):
    with app.app_context(), force_locale(language):
        assert "2026" in long_day("2026-11-23")


@pytest.mark.parametrize(("language", "at"), [("en", "7:00\u202fPM"), ("de", "19:00")])
def test_a_time_is_told_as_clocks_show_it_there(app, language, at):
    with app.app_context(), force_locale(language):
        assert clock_time("19:00") == at
