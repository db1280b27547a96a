"""The next meeting goes into a calendar from the phone itself: nobody is asked for anything."""

from tests.browser.static.measuring import rendered
from tests.support.cast import MEET_AGAIN


def test_the_file_is_in_the_link_and_the_phone_stays_in_its_seat(phone, circle):
    asked_for = []
    circle.show("closing", rendered("closing-with-date"))
    link = phone.get_by_role("link", name="Put it in my calendar")
    link.wait_for()
    phone.on("request", lambda request: asked_for.append(request.url))

    with phone.expect_download() as download:
        link.click()

    said = download.value.path().read_bytes()
    assert download.value.suggested_filename == "next-meeting.ics"
    assert said.startswith(b"BEGIN:VCALENDAR\r\n")
    assert f"UID:{MEET_AGAIN.uid}\r\nDTSTAMP:".encode() in said
    assert [url for url in asked_for if not url.startswith("data:")] == []
    assert link.is_visible()
