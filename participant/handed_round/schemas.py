"""Everything a phone that goes round may say."""

from marshmallow import fields, validate

from participant.schemas import Cast
from web.schemas import Message, a_language, an_id


class Handed(Message):
    """What the page says when it connects: the secret of its link."""

    handed = fields.String(required=True, validate=validate.Length(max=64))
    language = a_language()


class CastFor(Cast):
    """The ballot of a seat without a phone."""

    seat = an_id()
