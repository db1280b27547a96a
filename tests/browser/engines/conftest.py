"""The other engines, each started once, on one server."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.browser.engines.around import Framed
from tests.browser.engines.firefox import firefox
from tests.browser.engines.webkit import webkit
from tests.browser.engines.window import Faces, Window
from tests.browser.gallery import Gallery, opened

Start = Callable[[Path], AbstractContextManager[Window]]
ENGINES: dict[str, Start] = {
    "webkit": webkit,
    "firefox": firefox,
}


@pytest.fixture(scope="session", params=ENGINES)
def window(request, tmp_path_factory) -> Iterator[Window]:
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as window:
        yield window


@pytest.fixture
def gallery(tmp_path) -> Iterator[Gallery]:
    with opened(tmp_path, Framed) as gallery:
        yield gallery


@pytest.fixture
def faces(window, gallery) -> Iterator[Faces]:
    """A window on that server; afterwards no page has complained."""
    faces = Faces(window, gallery.url)
    yield faces
    assert faces.complaints() == []
