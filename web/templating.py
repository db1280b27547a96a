"""A Flask that finds templates and neither writes, remembers nor guesses anything."""

from pathlib import Path

from flask import Flask
from jinja2 import ChoiceLoader, PackageLoader, StrictUndefined

from web.days import clock_time, day_to_come, long_day
from web.lengths import turn_length
from web.naming import called, called_seats
from web.ring import in_the_ring

HOUSE = Path(__file__).resolve().parent.parent
AUDIENCES = ("web", "participant", "facilitator", "wall")
LINK = "talkingpiece link"
LINK_IN_A_CHECKOUT = "bin/talkingpiece link"
"""What makes a one-time link: a checkout puts no command on the path, it has `bin/`."""


def plain_flask(name: str) -> Flask:
    """A Flask that finds every audience's templates and prints nothing."""
    app = Flask(name, static_folder=None, root_path=str(HOUSE))
    app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_loader = ChoiceLoader([PackageLoader(audience) for audience in AUDIENCES])
    app.jinja_env.globals["ring_seats"] = called_seats
    app.jinja_env.globals["link_command"] = link_command(HOUSE)
    app.jinja_env.filters["called"] = called
    app.jinja_env.filters["clock_time"] = clock_time
    app.jinja_env.filters["day_to_come"] = day_to_come
    app.jinja_env.filters["in_the_ring"] = in_the_ring
    app.jinja_env.filters["long_day"] = long_day
    app.jinja_env.filters["turn_length"] = turn_length
    app.logger.disabled = True
    return app


def link_command(house: Path) -> str:
    """What to type for a one-time link, where the packages lie in the folder `house`."""
    return LINK_IN_A_CHECKOUT if (house / LINK_IN_A_CHECKOUT.split()[0]).is_file() else LINK
