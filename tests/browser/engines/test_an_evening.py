"""A small evening in other engines: phone, console and wall, each tapped and read there."""

import pytest

from sessions.domain import door, evening
from tests.browser.engines.window import Face, Faces
from tests.browser.gallery import Gallery
from tests.browser.people import AGREED

ADA, GUS = "Ada Okafor", "Gus Papadakis"
LISTENERS = ("Ben", "Chidi", "Dana", "Eli", "Farah")
PHONE, CONSOLE, WALL = (390, 740), (1000, 800), (600, 600)
SECOND_PART = """() => [...document.styleSheets[0].cssRules]
  .some(({ cssText }) => cssText.includes('.breath'))"""
BREAKS = """() => {
  setTimeout(() => { throw new Error('the ring is broken') })
  console.warn('the bell is cracked')
  document.body.append(Object.assign(new Image(), { src: 'http://192.0.2.1/x.png' }))
}"""


@pytest.fixture
def ada(faces: Faces) -> Face:
    return faces.face(*PHONE)


@pytest.fixture
def fern(faces: Faces, ada: Face) -> Face:
    return faces.face(*CONSOLE)


@pytest.fixture
def wall(faces: Faces, fern: Face) -> Face:
    return faces.face(*WALL)


def test_an_evening_can_be_held(gallery, ada, fern, wall):
    they_arrive(gallery, ada, fern, wall)
    they_check_in(gallery, ada, fern, wall)
    they_share(ada, fern, wall)
    assert ada.asks(SECOND_PART), "its style is in the sheet that the page came with"
    ada_sends_a_quiet_word_and_steps_out(ada, fern)
    they_end(gallery, ada, fern, wall)


def they_arrive(gallery, ada, fern, wall):
    fern.opens(gallery.way_in("console"))
    fern.hears("People are arriving")
    wall.opens(gallery.way_in("wall"))
    wall.hears("Come and sit down")
    ada.opens(gallery.way_in("phone"))
    ada.hears("Welcome")
    ada.taps(AGREED)
    ada.taps("What shall we call you?")
    ada.types(ADA)
    ada.taps("Take a seat")
    ada.hears(f"Welcome, {ADA}")
    fern.taps("Add a seat without a phone")
    fern.taps("Their name")
    fern.types(GUS)
    fern.taps("Add the seat")
    fern.reads(GUS)


def they_check_in(gallery, ada, fern, wall):
    seats = [some_listen(gallery, name) for name in LISTENERS]
    fern.taps("Begin with Welcome")
    for face in (ada, wall):
        face.hears("Welcome")
    fern.taps("Go on to: What we ask of one another")
    fern.taps("Go on to: Arriving")
    fern.taps("Open the check-in")
    wall.hears("On your phone")
    wall.reads("How are you arriving?")
    ada.hears("How are you arriving?")
    ada.taps("Steady")
    ada.reads("Your answer is in.")
    for seat in seats:
        gallery.product.service.check_ins.cast(
            gallery.session.id, "arriving", seat, key=seat, choice=1
        )
    fern.reads("Everyone has answered.")
    fern.taps("Close and show")
    for face in (ada, wall):
        face.hears("Arriving")
        face.reads("most or all")


def some_listen(gallery: Gallery, name):
    service, session = gallery.product.service, gallery.session.id
    seat = service.join(session, f"join-key-of-{name}", name)
    service.people(session, lambda room: room.arrived(seat))
    service.change(session, lambda s, now: door.listen(s, seat, True, now))
    return seat


def they_share(ada, fern, wall):
    fern.taps("Go on to: To sit with")
    fern.taps("Go on to: Sharing")
    ada.hears("Sharing")
    fern.taps("Offer it to whoever is ready")
    ada.hears("The piece is in the middle")
    fern.taps("Offer it by name")
    fern.taps(GUS)
    fern.taps(f"{GUS} has begun")
    ada.hears(f"Listening to {GUS}")
    fern.taps(f"Hand on to {ADA}")
    ada.hears("It is coming to you")
    ada.taps("Take the piece")
    ada.hears("It is with you")
    ada.reads("plenty of time")
    fern.hears(f"With {ADA}")
    wall.hears("Sharing")
    ada.taps("Hand it on")
    fern.hears("Everyone has been offered the piece")
    for face in (ada, wall):
        face.hears("It has been all the way round")


def ada_sends_a_quiet_word_and_steps_out(ada, fern):
    fern.taps("Go on to: A quiet minute")
    ada.hears("A quiet minute")
    ada.taps("Quiet word")
    ada.taps("Please check in with me")
    ada.reads("Their answer will show here.")
    fern.taps("Only you see this")
    fern.reads(f"{ADA} asks you to check in.")
    fern.taps("At the break")
    ada.reads("Someone will come to you at the break.")
    ada.taps("My seat")
    ada.taps("Step out for a moment")
    ada.hears("Out for a moment")
    ada.taps("I’m back")
    ada.hears("A quiet minute")


def goes_on_to_the_last_step(gallery):
    service, session = gallery.product.service, gallery.session.id
    while (at := service.session(session)).step != at.plan.steps[-1]:
        service.change(session, lambda s, now: evening.next_step(s, s.step.id, s.speaking, now))


def they_end(gallery, ada, fern, wall):
    goes_on_to_the_last_step(gallery)
    for face in (ada, wall):
        face.hears("Thank you")
    fern.taps("End the session")
    fern.taps("End the session")
    for face in (ada, wall):
        face.hears("The session has ended")
    fern.hears("The session is over")
    assert ada.kept() == []


def test_what_a_page_complains_of_is_heard(gallery, window):
    faces = Faces(window, gallery.url)
    ada = faces.face(*PHONE)
    ada.opens(gallery.url)
    ada.asks(BREAKS)
    ada.taps(AGREED)

    said = " ".join(faces.complaints())
    assert "the ring is broken" in said
    assert "the bell is cracked" in said
    assert "refused img-src http://192.0.2.1/x.png" in said
