"""A Flask that finds templates and neither writes, remembers nor guesses anything."""

from pathlib import Path

from flask import Flask
from jinja2 import ChoiceLoader, PackageLoader, StrictUndefined

from web.naming import called, called_seats
from web.ring import in_the_ring

HOUSE = Path(__file__).resolve().parent.parent
AUDIENCES = ("web", "participant", "facilitator", "wall")


def plain_flask(name: str) -> Flask:
    """A Flask that finds every audience's templates and prints nothing."""
    app = Flask(name, static_folder=None, root_path=str(HOUSE))
    app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_loader = ChoiceLoader([PackageLoader(audience) for audience in AUDIENCES])
    app.jinja_env.globals["ring_seats"] = called_seats
    app.jinja_env.filters["called"] = called
    app.jinja_env.filters["in_the_ring"] = in_the_ring
    app.logger.disabled = True
    return app
