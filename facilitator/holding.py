"""Lets a page be seen by those who hold and nobody else."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import ParamSpec

from flask import request
from flask.typing import ResponseReturnValue

from facilitator.faces import Faces
from web.holders import Holders

P = ParamSpec("P")
View = Callable[P, ResponseReturnValue]


def for_holders(faces: Faces, holders: Holders) -> Callable[[View[P]], View[P]]:
    """A guard for views: without a login it is told in plain words how to get one."""

    def guarded(view: View[P]) -> View[P]:
        @wraps(view)
        def guard(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            if not holders.signed_in(request.environ):
                return faces.paper("signed_out.html", status=HTTPStatus.FORBIDDEN)
            return view(*args, **kwargs)

        return guard

    return guarded
