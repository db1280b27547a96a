"""The shown on which a plan is changed, as a browser without script has it."""

import html
import re

import pytest

from sessions.domain.plans import StepKind
from sessions.domain.words import Typed
from tests.support.consoles import GROUP, LIBRARY, ConsoleServer
from tests.support.plan_forms import Fields, a_plan_of_ones_own, press


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    return server.fern()


@pytest.fixture
def address(fern):
    return a_plan_of_ones_own(fern)


@pytest.fixture
def shown(fern, address):
    return fern.get(address).text


def kept(server):
    (own,) = server.store.own_plans(GROUP.id)
    return own


def said(answer):
    return html.unescape(answer.text)


def test_what_is_typed_and_saved_is_kept(server, fern, address, shown):
    answer = press(fern, address, shown, title="Our Monday", welcome__minutes="7", people="5")

    own = kept(server)
    assert "Saved." in said(answer)
    assert (own.plan.title, own.plan.people, own.plan.steps[0].minutes) == ("Our Monday", 5, 7)
    assert isinstance(own.plan.title, Typed)
    assert own.version == 1


def test_saving_what_nobody_changed_changes_nothing(server, fern, address, shown):
    answer = press(fern, address, shown)

    assert "Saved." in said(answer)
    assert kept(server).version == 0
    assert kept(server).plan.steps == LIBRARY.plan("grief").plan.steps


def test_nothing_is_kept_before_somebody_saves(server, fern, address, shown):
    for do in ("out:break", "down:welcome", "add:pause:welcome", "for:break:2", "look"):
        assert press(fern, address, shown, do=do).status_code == 200

    assert kept(server).version == 0


def test_what_cannot_be_taken_comes_back_with_a_sentence_beside_its_field(
    server, fern, address, shown
):
    answer = press(fern, address, shown, title="Our Monday", welcome__minutes="a while")

    assert kept(server).version == 0
    assert 'value="a while"' in answer.text
    assert 'value="Our Monday"' in answer.text
    assert 'id="welcome-minutes-why">A whole number from 1 to 60 belongs here.' in answer.text
    assert 'aria-describedby="welcome-minutes-why"' in answer.text
    assert "Not saved yet" in said(answer)
    assert re.search(r'id="step-welcome" open', answer.text)


def test_steps_are_moved_taken_out_put_back_and_saved(server, fern, address, shown):
    shown = press(fern, address, shown, do="down:welcome").text
    shown = press(fern, address, shown, do="out:break").text
    assert "“Break” is taken out." in html.unescape(shown)

    back = press(fern, address, shown, do="back:break").text
    press(fern, address, shown)
    without = [step.id for step in kept(server).plan.steps]
    press(fern, address, back, version="1")
    with_it = [step.id for step in kept(server).plan.steps]

    grief = [step.id for step in LIBRARY.plan("grief").plan.steps]
    grief[0], grief[1] = grief[1], grief[0]
    assert without == [step for step in grief if step != "break"]
    assert with_it == grief


@pytest.mark.parametrize("kind", StepKind)
def test_a_step_of_every_kind_can_be_added_and_kept(server, fern, address, shown, kind):
    shown = press(fern, address, shown, do=f"add:{kind}:welcome").text
    answer = press(fern, address, shown)

    assert "Saved." in said(answer)
    assert kept(server).plan.steps[1].kind is kind


def test_a_step_can_be_copied(server, fern, address, shown):
    press(fern, address, press(fern, address, shown, do="twice:sharing").text)

    rounds = [step for step in kept(server).plan.steps if step.title == "Sharing"]
    assert rounds[0].turns == rounds[1].turns
    assert rounds[0].id != rounds[1].id


def test_words_to_start_from_are_taken_from_a_deck(server, fern, address, shown):
    assert shown.count('value="take:') == 0
    decks = press(fern, address, shown, do="decks:sharing").text
    assert decks.count('value="take:sharing:') == len(LIBRARY.prompts)

    shown = press(fern, address, decks, do="take:sharing:small-kindness").text
    press(fern, address, shown)

    (sharing,) = [step for step in kept(server).plan.steps if step.id == "sharing"]
    assert sharing.prompt == LIBRARY.prompts["small-kindness"]


def test_too_long_an_evening_says_what_would_fit_and_a_button_does_it(server, fern, address, shown):
    shown = press(fern, address, shown, do="look", people="12").text
    over = html.unescape(shown)
    assert "more than the length you name" in over
    (fits,) = re.findall(r'value="(each:sharing:\d+)"', shown)

    fitted = press(fern, address, shown, do=fits)

    assert "more than the length you name" not in said(fitted)
    assert Fields(fitted.text).said["sharing.each"] == fits.rpartition(":")[2]


def test_the_end_is_said_for_the_time_it_begins(fern, address, shown):
    answer = press(fern, address, shown, do="look", begins="19:00", people="8")

    assert "It ends at about 8:25\u202fPM." in said(answer)


def test_what_was_reckoned_stays_when_a_field_cannot_be_read(fern, address, shown):
    assert "For 8 people: about" in said(press(fern, address, shown, do="look", title=""))


def test_of_two_tabs_the_later_is_told_and_loses_nothing(server, fern, address, shown):
    press(fern, address, shown, title="Hers")
    later = press(fern, address, shown, title="His")

    assert "somebody has changed this plan since you opened it" in said(later)
    assert 'value="His"' in later.text
    assert f'href="/facilitator/plan/{kept(server).plan.id}"' in later.text
    assert kept(server).plan.title == "Hers"

    assert "Saved." in said(press(fern, address, later.text))
    assert kept(server).plan.title == "His"


def test_a_plan_that_somebody_deleted_can_be_kept_as_a_new_one(server, fern, address, shown):
    fern.post(f"{address}/delete")
    answer = press(fern, address, shown, title="Still here")
    assert "somebody has deleted this plan" in said(answer)
    assert "Still here" in answer.text

    again = press(fern, address, answer.text, do="again")

    assert again.headers["Location"] == f"/facilitator/plans/{kept(server).plan.id}"
    assert again.headers["Location"] != address
    assert kept(server).plan.title == "Still here"


def test_a_session_that_goes_on_keeps_its_copy_and_the_editor_says_so(server, fern, address, shown):
    assert "A session is going on with this plan" not in shown
    fern.post("/facilitator/open", data={"plan": kept(server).plan.id})

    press(fern, address, shown, title="Changed since")

    assert "A session is going on with this plan" in said(fern.get(address))
    assert server.live.plan.title != "Changed since"


def test_what_a_stranger_plants_in_a_field_stays_text(fern, address, shown):
    answer = press(fern, address, shown, do="look", title='"><script>alert(1)</script>')

    assert "<script>alert" not in answer.text


def test_every_id_is_there_once_and_one_button_is_filled(shown):
    ids = re.findall(r'\sid="([^"]+)"', shown)

    assert sorted(ids) == sorted(set(ids))
    assert shown.count("button--main") == 1


def test_every_field_has_a_label(shown):
    ids = set(re.findall(r'<(?:input|textarea|select) id="([^"]+)"', shown))

    assert ids
    assert ids == set(re.findall(r'<label for="([^"]+)"', shown))


@pytest.mark.parametrize("form", [{}, {"step": ["a", "b"]}, {"do": "save", "version": "x"}])
def test_a_broken_form_breaks_nothing(server, fern, address, form):
    assert fern.post(address, data=form).status_code == 200
    assert kept(server).version == 0
    assert server.troubles == []


def test_what_is_amiss_with_the_steps_together_is_said_below_them(server, fern):
    address = a_plan_of_ones_own(fern, "carers")
    twice = press(fern, address, fern.get(address).text, do="twice:arriving")

    answer = press(fern, address, twice.text)

    assert "Not saved yet" in said(answer)
    assert re.search(r'id="plan-steps" tabindex="-1" autofocus', answer.text)
    assert kept(server).version == 0
