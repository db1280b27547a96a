"""What a console may say about check-ins, each message with its exact shape."""

from marshmallow import fields, validate

from facilitator.schemas import AboutStep
from web.schemas import Command, a_switch, an_id

TOPICS_CHARACTERS = 200


class OpenPoll(AboutStep):
    """The check-in of a step; with `passed_round` also for the seats without a phone."""

    passed_round = a_switch(load_default=False)


class AskRoom(OpenPoll):
    """An instrument for the room, beside the plan."""

    instrument = an_id()


class AskTopics(OpenPoll):
    """Which topic comes next; each on a line, cleaned and counted by the rule."""

    topics = fields.String(required=True, validate=validate.Length(max=2 * TOPICS_CHARACTERS))


class AboutPoll(Command):
    """A command about the open check-in."""

    poll = an_id()
