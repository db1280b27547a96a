"""The pages of groups: what one keeps between its sessions, and that nothing typed is lost."""

from dataclasses import replace

import pytest

from sessions.domain.groups import Group
from sessions.domain.seats import Late
from tests.support.catalogues import a_catalogue
from tests.support.consoles import GROUP, ConsoleServer
from tests.support.text import text_of
from web.languages import Languages

PAGE = f"/facilitator/groups/{GROUP.id}"
CONTACT = "Rosa Canary, 0123 456"
AS_IT_IS = {"title": GROUP.title, "country": "US", "language": "en", "safeguarding": ""}


@pytest.fixture
def server():
    return ConsoleServer(languages=Languages({"es": a_catalogue("es", {})}))


@pytest.fixture
def fern(server):
    return server.fern()


def says(browser, **typed):
    return browser.post(PAGE, data={**AS_IT_IS, **typed})


def of(server):
    return server.store.group(GROUP.id)


def test_a_newcomer_with_one_group_is_asked_nothing_about_it(fern):
    page = fern.get("/facilitator")

    assert 'name="group"' not in page.text
    assert page.text.count("/facilitator/groups") == 1, "one quiet link"


def test_every_group_has_a_page_of_its_own(server, fern):
    server.store.add_group(Group("carers", "Carers on Tuesday"))

    page = fern.get("/facilitator/groups").text

    assert 'href="/facilitator/groups/carers"' in page
    assert f'href="{PAGE}"' in page
    assert "Carers on Tuesday" in fern.get("/facilitator/groups/carers").text


def test_another_group_needs_a_name_and_begins_where_the_first_one_is(server, fern):
    server.store.change_group(replace(GROUP, country="IE", language="es", safeguarding=CONTACT))

    answer = fern.post("/facilitator/groups", data={"title": " Carers  on\tTuesday "})

    (new,) = [group for group in server.store.groups() if group.id != GROUP.id]
    assert (answer.status_code, answer.location) == (303, f"/facilitator/groups/{new.id}")
    assert new == Group(new.id, "Carers on Tuesday", "IE", "es")


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("", "Please give the group a name."),
        ("\u200b \t", "Please give the group a name."),
        ("thursday  CIRCLE", "Another group is called that."),
        ("x" * 61, "That is a little too long."),
    ],
)
def test_a_name_that_cannot_be_kept_is_told_and_not_lost(server, fern, title, sentence):
    for address, said in ((PAGE, {**AS_IT_IS, "title": title}), ("", {"title": title})):
        if address and title.startswith("thursday"):
            continue
        answer = fern.post(address or "/facilitator/groups", data=said)

        assert answer.status_code == 400
        assert sentence in text_of(answer)
        assert f'value="{title}"' in answer.text
        assert server.store.groups() == (GROUP,)


def test_a_group_may_keep_its_own_name_and_not_take_another_ones(server, fern):
    server.store.add_group(Group("carers", "Carers"))

    assert says(fern, title="Thursday Circle").status_code == 303
    answer = says(fern, title="CARERS", safeguarding=CONTACT)

    assert "Another group is called that." in text_of(answer)
    assert f'value="{CONTACT}"' in answer.text
    assert of(server).title == "Thursday Circle"


def test_what_is_changed_is_kept_and_said_to_be(server, fern):
    answer = says(
        fern, title="Monday circle", country="GB", language="es", safeguarding=CONTACT,
        lobby="on", wall_names="on",
    )  # fmt: skip

    assert of(server) == Group(
        GROUP.id, "Monday circle", "GB", "es", CONTACT, lobby=True, wall_names=True
    )
    assert answer.location == f"{PAGE}/kept"
    assert "That is kept." in text_of(fern.get(answer.location))
    assert "That is kept." not in text_of(fern.get(PAGE))


def test_a_group_keeps_its_call_and_what_becomes_of_who_comes_late(server, fern):
    says(fern, call="meet.example.org/tuesday", late="closed")

    assert of(server).call == "https://meet.example.org/tuesday"
    assert of(server).late is Late.CLOSED
    assert '<option value="closed" selected>' in fern.get(PAGE).text
    says(fern, call=" ", late="sometimes")
    assert of(server) == replace(GROUP, late=Late.CLOSED)


def test_what_opens_no_call_is_told_and_not_lost(server, fern):
    answer = says(fern, call="javascript:alert(1)")

    assert "That opens no call." in text_of(answer)
    assert 'value="javascript:alert(1)"' in answer.text
    assert 'href="javascript' not in answer.text
    assert of(server) == GROUP


def test_a_switch_that_is_let_go_of_is_off(server, fern):
    says(fern, lobby="on", wall_names="on")
    page = fern.get(PAGE).text
    assert page.count('type="checkbox"') == page.count(" checked") == 2

    says(fern)

    assert of(server) == GROUP
    assert " checked" not in fern.get(PAGE).text


@pytest.mark.parametrize("typed", [{"country": "EU"}, {"country": "<b>"}, {"language": "tlh"}])
def test_a_country_or_a_language_that_is_not_offered_changes_nothing(server, fern, typed):
    assert says(fern, **typed).status_code == 303
    assert of(server) == GROUP


def test_every_country_can_be_chosen_in_the_readers_own_words(fern):
    page = fern.get(PAGE, headers={"Accept-Language": "es"}).text

    assert '<option value="US" selected>Estados Unidos</option>' in page
    assert page.count("<option value=") > 245
    assert page.index("Alemania") < page.index("Zimbabue")


def test_where_there_is_one_language_it_is_not_asked_for():
    fern = ConsoleServer().fern()

    assert 'name="language"' not in fern.get(PAGE).text
    assert fern.post(PAGE, data={"title": "Monday circle"}).status_code == 303


def test_what_is_typed_is_text(server, fern):
    says(fern, title="<b>Monday</b>", safeguarding='"><script>')

    page = fern.get(PAGE).text
    assert "<b>" not in page
    assert "<script>" not in page


def test_the_page_says_what_the_contact_is_for_and_who_sees_it(fern):
    said = text_of(fern.get(PAGE))

    assert "Only those who hold see it" in said
    assert "kept where Talking Piece runs" in said
    assert "never sent to the phones of those who take part" in said


DATE = {"day": "2026-12-08", "time": "19:00", "minutes": "90", "place": "", "calendar": ""}
NO_DATE = {"day": "", "time": "", "minutes": "90", "place": "", "calendar": "Talking Piece"}


def test_a_date_that_stands_there_is_kept_with_everything_else(server, fern):
    assert says(fern, title="Monday circle", **DATE).status_code == 303

    assert (of(server).title, of(server).next_meeting.day) == ("Monday circle", "2026-12-08")
    first = of(server).next_meeting
    says(fern, **DATE)
    assert of(server) == replace(GROUP, next_meeting=first)


@pytest.mark.parametrize("address", ["/meeting", "/meeting/none"])
def test_a_name_that_was_typed_is_kept_by_the_buttons_of_the_date_too(server, fern, address):
    fern.post(PAGE + address, data={**AS_IT_IS, **DATE, "title": "Monday circle"})

    assert of(server).title == "Monday circle"
    assert bool(of(server).next_meeting) is (address == "/meeting")


@pytest.mark.parametrize("spoilt", [{"title": ""}, {"day": "2026-11-22"}])
def test_whatever_is_to_be_mended_nothing_typed_is_lost(server, fern, spoilt):
    typed = {"title": "Monday circle", "safeguarding": CONTACT, **DATE, "place": "The hall"}
    for address in ("", "/meeting"):
        answer = fern.post(PAGE + address, data={**AS_IT_IS, **typed, **spoilt})

        assert answer.status_code == 400
        for value in {**typed, **spoilt}.values():
            assert f'value="{value}"' in answer.text
        assert "<details open>" in answer.text, "the date can be seen"
        assert of(server) == GROUP


def test_where_no_date_was_chosen_none_is_asked_for(server, fern):
    for calendar in ("", "Talking Piece"):
        assert says(fern, **NO_DATE | {"calendar": calendar}).status_code == 303
        assert of(server) == GROUP
    answer = says(fern, **NO_DATE | {"place": "The hall"})
    assert "Please choose a day." in text_of(answer)


@pytest.mark.parametrize("address", [PAGE, "/facilitator/groups", "/facilitator/plans"])
def test_while_a_session_goes_on_the_way_back_says_where_it_leads(fern, address):
    assert "Back to the session" not in fern.get(address).text

    fern.post("/facilitator/open", data={"plan": "in-person-90"})

    assert 'href="/facilitator">Back to the session</a>' in fern.get(address).text


def test_a_group_that_is_not_there_is_not_made_by_asking(server, fern):
    for address in ("", "/kept", "/erase", "/meeting.ics"):
        assert fern.get(f"/facilitator/groups/nobodys{address}").status_code == 404
    assert fern.post("/facilitator/groups/nobodys", data=AS_IT_IS).status_code == 404
    assert server.store.groups() == (GROUP,)
