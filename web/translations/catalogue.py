"""Gathers every sentence into `messages.pot`, and brings the catalogue of each language up to it.

`bin/words` does it; the program itself never writes here. Nothing of a day or a machine goes into
the files, so that they change only when a sentence does.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

from sessions.content.library import CONTENT_FOLDER, load_library
from web.languages import BEGUN, TRANSLATIONS, catalogue_path, read_catalogue
from web.templating import AUDIENCES, HOUSE
from web.translations.extracting import extract_code, extract_content, extract_template

TEMPLATE = TRANSLATIONS / "messages.pot"
CODE = (*AUDIENCES, "talkingpiece")
MARKS = {
    "_": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2), "lazy_ngettext": (1, 2),
}  # fmt: skip
"""The functions whose first text (and the second, where a number decides) people can read."""

HEADER = """\
# What Talking Piece says: every sentence once, with where it is shown.
# docs/translating.md says how to go on. The words are under CC BY 4.0.
#"""
NOT_KEPT = (b'"POT-Creation-Date:', b'"PO-Revision-Date:', b'"Generated-By:')
LINE_LETTERS = 100

PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 ? 4 : 5);"
}
"""Where Babel would number the forms in another order than translators and their tools do."""

Extractor = Callable[..., Any]
Source = tuple[Extractor, Path, dict[str, Any]]


def gathered() -> Catalog:
    """Every sentence of the product as it is now."""
    made = _nothing_yet()
    for extractor, path, options in sources():
        place = (path.relative_to(HOUSE).as_posix(), 0)
        with path.open("rb") as file:
            for _line, said, comments, _context in extract(extractor, file, MARKS, (), options):
                made.add(said, locations=[place], auto_comments=comments)
    return made


def sources() -> Iterator[Source]:
    """Every file that has sentences, with what finds them."""
    library = load_library()
    for folder in AUDIENCES:
        for path in sorted((HOUSE / folder / "templates").rglob("*.html")):
            yield extract_template, path, {"folder": folder}
    for folder in CODE:
        for path in sorted((HOUSE / folder).rglob("*.py")):
            yield extract_code, path, {}
    for path in sorted(CONTENT_FOLDER.rglob("*.json")):
        name = path.relative_to(CONTENT_FOLDER).as_posix()
        yield extract_content, path, {"name": name, "library": library}


def brought_up_to(template: Catalog, code: str) -> Catalog:
    """The catalogue of a language with every sentence there is now, and none that is gone.

    A sentence that was only changed keeps its translation, marked fuzzy: somebody should look.
    """
    path = catalogue_path(code)
    made = read_catalogue(path) if path.exists() else _nothing_yet(code)
    made.update(template, update_header_comment=True)
    made.obsolete.clear()
    return made


def as_file(made: Catalog) -> bytes:
    """A catalogue as its file holds it: the same sentences give the same bytes."""
    out = BytesIO()
    write_po(out, made, width=LINE_LETTERS, include_lineno=False, ignore_obsolete=True)
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(NOT_KEPT))


def main() -> None:
    """Write all of it anew."""
    template = gathered()
    TEMPLATE.write_bytes(as_file(template))
    for code in BEGUN:
        path = catalogue_path(code)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_file(brought_up_to(template, code)))


def _nothing_yet(code: str | None = None) -> Catalog:
    """`Talking Piece` is given in two parts, because the format wants a version behind a name."""
    made = Catalog(
        code,
        header_comment=HEADER,
        project="Talking",
        version="Piece",
        msgid_bugs_address="the project's issues",
        fuzzy=False,
    )
    if code in PLURALS:
        made.mime_headers = [("Plural-Forms", PLURALS[code])]
    return made


if __name__ == "__main__":
    main()
