"""Everything a wall may say: only which session it shows."""

from marshmallow import fields, validate

from web.schemas import Message, a_language


class Look(Message):
    """What a wall says when it connects: the secret of its link, or nothing if it has none."""

    wall = fields.String(required=True, validate=validate.Length(max=64))
    language = a_language()
