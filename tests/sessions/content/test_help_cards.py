"""Help on the console, and the honest limits of a summary."""


def test_a_phone_that_does_not_arrive_has_its_usual_reasons(library):
    causes = {cause.id: cause for cause in library.help.no_phone.causes}

    assert {"wrong-address", "guest-wifi", "not-same-wifi"} <= set(causes)
    assert any("hotspot" in step for step in causes["guest-wifi"].steps)


def test_an_evening_never_depends_on_phones(library):
    assert "without a phone" in library.help.no_phone.without


def test_too_few_answers_are_asked_for_aloud(library):
    too_few = library.help.too_few

    assert "fewer than five" in too_few.text
    assert "Ask aloud" in too_few.suggestion
    assert too_few.ask_aloud != too_few.open_anyway


def test_a_summary_says_what_it_cannot_say(library):
    limits = " ".join(library.help.summary_limits)

    assert "same day is not an outcome" in limits
    assert "no other group to compare" in limits
    assert "may not have answered" in limits
    assert "not a tested scale" in limits
