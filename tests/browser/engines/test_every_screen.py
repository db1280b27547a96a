"""Every screen in other engines: a heading, controls in reach, no scroll sideways at 320 px."""

import pytest

from tests.browser.checks import LOOK, NARROW_PX, TARGET_PX
from tests.browser.gallery import SCREENS

PHONE_HEIGHT = 740
SIZES = {
    "phone": (NARROW_PX, PHONE_HEIGHT),
    "console": (1280, 800),
    "wall": (1280, 720),
    "papers": (1280, 800),
}


@pytest.mark.parametrize("face", SIZES)
def test_every_screen_is_whole(faces, gallery, face):
    page = faces.face(*SIZES[face])
    walk = gallery.walk(face, page) if face in SCREENS else gallery.papers(page)

    assert [(screen, each) for screen in walk for each in what_is_wrong(page, face)] == []


def what_is_wrong(page, face):
    for size in {SIZES[face], SIZES["phone"]}:
        page.becomes(*size)
        yield from ((size, each) for each in page.asks(LOOK, TARGET_PX))
