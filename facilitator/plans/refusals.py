"""Why a plan cannot be taken as it was typed or brought: each reason in a kind sentence."""

from flask_babel import gettext, lazy_gettext

from sessions.content.reading.refused import ContentRefused, Why

_ = lazy_gettext

SENTENCES = {
    Why.MISSING: _("This is still missing."),
    Why.UNKNOWN: _("Nothing is known here by this name."),
    Why.NOT_AN_OBJECT: _("Named fields in curly brackets belong here."),
    Why.NOT_TEXT: _("Words in quotation marks belong here."),
    Why.EMPTY: _("A few words belong here."),
    Why.TOO_LONG: _("These are %(length)s letters. At most %(most)s fit here."),
    Why.HIDDEN_SIGN: _("There is a space at an end, a line break or a hidden sign in it."),
    Why.NOT_AN_ID: _("Small letters and digits belong here, joined by hyphens."),
    Why.NOT_WHOLE: _("A whole number from %(least)s to %(most)s belongs here."),
    Why.NOT_A_FLAG: _("Here it is either true or false."),
    Why.NOT_ONE_OF: _("One of these belongs here: %(kinds)s."),
    Why.NOT_A_LIST: _("A list of %(least)s to %(most)s belongs here."),
    Why.SAID_TWICE: _("The same is said twice here."),
    Why.ID_TWICE: _("“%(id)s” is here twice."),
    Why.NO_PLACE: _("This belongs only to steps of these kinds: %(kinds)s."),
    Why.FROM_TURNS: _("In a round with a clock, the minutes follow from the number of people."),
    Why.IN_NO_DECK: _("“%(prompt)s” lies in no deck here."),
    Why.NOT_RISING: _("Whole numbers from %(least)s to %(most)s belong here, each a higher one."),
    Why.NO_INSTRUMENT: _("“%(instrument)s” is no instrument here."),
    Why.NOT_FOR_THAT: _("“%(instrument)s” is not made for that part of an evening."),
    Why.NOT_A_PAIR: _(
        "One evening can ask the same thing once before and once after, in this order, and no more."
    ),
    Why.TAKES_LONGER: _("The steps take %(minutes)s minutes more than the length says."),
    Why.NOT_UTF_8: _("This is not a text file in UTF-8."),
    Why.NOT_JSON: _("Line %(line)s is not JSON as it should be."),
    Why.WRITTEN_TWICE: _("This name is written twice in one place."),
    Why.OTHER_VERSION: _("%(version)s belongs here: the file is from another version."),
}

NO_PLAN = _(
    "This is no plan that was taken away from here. Look for a file that was saved with "
    "“Take it away as a file”; its name begins with circle-plan."
)
NO_PLAN_AT_ALL = {(Why.NOT_UTF_8, ()), (Why.NOT_JSON, ()), (Why.NOT_AN_OBJECT, ())}
MARK = ("talkingpiece_plan",)
"""The field that every plan has which was taken away from here, and hardly anything else."""


def sentence(refused: ContentRefused) -> str:
    """What to say of a file: that it is no plan at all, or what in it is not as it must be.

    A line is named where somebody wrote more than one of them by hand.
    """
    reason = (refused.why, refused.path)
    if reason in NO_PLAN_AT_ALL or reason == (Why.MISSING, MARK):
        broken_later = refused.why == Why.NOT_JSON and refused.figures != {"line": 1}
        return f"{NO_PLAN} {why(refused)}" if broken_later else str(NO_PLAN)
    place = where(refused)
    return f"{place}: {why(refused)}" if place else why(refused)


def why(refused: ContentRefused) -> str:
    """The sentence for a refusal, in the reader's language."""
    if refused.why not in set(Why):
        return str(gettext("This cannot be read here."))
    figures = {name: str(value) for name, value in refused.figures.items()}
    said: str = str(SENTENCES[Why(refused.why)])
    return said % figures


def whole_number(least: int, most: int) -> str:
    """That a whole number belongs there, and which."""
    return why(ContentRefused("", why=Why.NOT_WHOLE, figures={"least": least, "most": most}))


def where(refused: ContentRefused) -> str:
    """The path to the field, as a file has it: steps 3, turns, seconds."""
    said = ""
    for part in refused.path:
        said += f" {part}" if isinstance(part, int) else f", {part}"
    return said.removeprefix(", ")
