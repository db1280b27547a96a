"""The words of content files: which they are, and that nobody forgot to mark one."""

from dataclasses import fields, is_dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from sessions.content.library import CONTENT_FOLDER, Library, load_library
from sessions.domain.words import OURS
from tests.support.catalogues import forms, sentences
from tests.support.pseudo import everything_said
from web.translations.extracting import CONTENT, strings
from web.wording import words_in

NO_WORDS = {
    "id", "author", "licence", "sources", "country", "countries", "name", "address", "numbers",
    "call", "text_words", "web", "source", "emergency", "spoken",
}  # fmt: skip
"""Fields of the content that are the same in every language."""
NO_WORDS_HERE = {"ComeBackWords.words", "CrisisLine.text"}
"""What one types to come back, which is the same for every phone; a number."""


def test_every_text_of_the_content_is_words_or_known_to_be_none():
    """A new field of text: mark it as Words, or say here that it is the same in every language."""
    texts = {
        f"{kind.__name__}.{name}"
        for kind in kinds(Library)
        for name, hint in get_type_hints(kind, include_extras=True).items()
        if plain_text(hint) and name not in NO_WORDS
    }

    assert texts == NO_WORDS_HERE


def test_every_word_of_the_library_is_in_the_catalogue():
    known = {forms(message.id)[0] for message in sentences(everything_said())}

    assert set(words_in(load_library())) <= known


def test_every_content_file_says_where_it_is_shown():
    names = [p.relative_to(CONTENT_FOLDER).as_posix() for p in CONTENT_FOLDER.rglob("*.json")]

    assert [name for name in names if not name.startswith(tuple(CONTENT))] == []


def test_a_text_goes_by_the_nearest_name_above_it():
    content = {"say": ["One", "Two"], "levels": [{"label": "Three", "at": 4}]}

    assert list(strings(content)) == [("say", "One"), ("say", "Two"), ("label", "Three")]


def kinds(top: Any) -> list[type]:
    """Every dataclass that this one is made of."""
    found: list[type] = []
    left = [top]
    while left:
        kind = left.pop()
        left += get_args(kind)
        if isinstance(kind, type) and is_dataclass(kind) and kind not in found:
            found.append(kind)
            left += [get_type_hints(kind)[field.name] for field in fields(kind)]
    return found


def plain_text(hint: Any) -> bool:
    """Whether this is text, or a list of texts, that is not marked as words."""
    if get_origin(hint) is Annotated:
        return OURS not in hint.__metadata__
    return hint is str or (get_origin(hint) is tuple and plain_text(get_args(hint)[0]))
