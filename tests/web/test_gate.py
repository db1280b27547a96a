"""The outermost door: whose requests come in, how large, and what every answer wears."""

import pytest

from web.gate import BODY_BYTES, FEATURES, STRICT_POLICY, Gate, is_own_origin

PAGE, SOCKET = "/", "/socket.io/"
CANARY = "mallory-was-here"


class Asked:
    """One answer of the gate in front of an app that answers everything."""

    def __init__(self, method="GET", path=PAGE, *, app_headers=(), https_only=False, **environ):
        self.reached = False
        gate = Gate(self.app, names=["localhost", "Circle.local"], https_only=https_only)
        self.app_headers = list(app_headers)
        request = {"REQUEST_METHOD": method, "PATH_INFO": path, "wsgi.url_scheme": "http"}
        request |= {"HTTP_HOST": "localhost:8420"} | environ
        self.body = b"".join(gate(request, self.start_response))

    def app(self, environ, start_response):
        self.reached = True
        start_response("200 OK", self.app_headers)
        return [b"let in"]

    def start_response(self, status, headers, exc_info=None):
        self.status, self.headers = int(status.split()[0]), dict(headers)
        self.names = [name.lower() for name, _ in headers]


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "localhost:8420", "LocalHost:8420", "circle.local", "192.168.1.20:8420",
        "127.0.0.1", "[::1]:8420", "[fe80::1]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", [PAGE, SOCKET])
def test_an_address_in_figures_and_our_own_names_are_answered(host, path):
    assert Asked(path=path, HTTP_HOST=host).reached


@pytest.mark.parametrize(
    "host",
    [
        "", "evil.example", "evil.example:8420", "localhost.evil.example",
        "circle.local.evil.example", "evilcircle.local", "other.local", "local",
        "192.168.1.20.evil.example", "localhost, evil.example", "localhost:8420@evil.example",
        "localhost:", "localhost:0", "localhost:99999", "localhost/evil", "localhost.",
        " localhost", "localhost\n", "127.1", "0x7f000001", "2130706433", "127.0.0.1%00",
        "１２７.0.0.1", "[::1", "::1", "[127.0.0.1]", "[fe80::1%25eth0]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", [PAGE, SOCKET])
def test_any_other_host_is_refused(host, path):
    asked = Asked(path=path, HTTP_HOST=host)

    assert (asked.status, asked.reached) == (400, False)


@pytest.mark.parametrize("path", [PAGE, SOCKET])
@pytest.mark.parametrize(
    ("host", "origin", "more", "status"),
    [
        ("localhost:8420", "http://localhost:8420", {}, 200),
        ("localhost:8420", "https://localhost:8420", {}, 200),
        ("LOCALHOST:8420", "http://localhost:8420", {}, 200),
        ("192.168.1.20:8420", "http://192.168.1.20:8420", {}, 200),
        ("[::1]:8420", "http://[::1]:8420", {}, 200),
        ("localhost:8420", "http://evil.example", {}, 403),
        ("localhost:8420", "http://localhost", {}, 403),
        ("localhost:8420", "http://localhost:8421", {}, 403),
        ("localhost:8420", "http://localhost:8420.evil.example", {}, 403),
        ("localhost:8420", "ws://localhost:8420", {}, 403),
        ("localhost:8420", "null", {}, 403),
        ("localhost:8420", "", {}, 403),
        ("192.168.1.20:8420", "http://192.168.1.21:8420", {}, 403),
        ("evil.example", "http://evil.example", {}, 400),
        ("evil.example:8420", "http://evil.example:8420", {}, 400),
        (
            "localhost:8420",
            "http://evil.example",
            {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_X_FORWARDED_PROTO": "http"},
            403,
        ),
        (
            "evil.example",
            "http://localhost:8420",
            {"HTTP_X_FORWARDED_HOST": "localhost:8420"},
            400,
        ),
    ],
)
def test_an_origin_must_be_the_host_that_was_asked(path, host, origin, more, status):
    asked = Asked(path=path, HTTP_HOST=host, HTTP_ORIGIN=origin, **more)

    assert (asked.status, asked.reached) == (status, status == 200)


def test_behind_tls_an_origin_without_it_is_another_place():
    assert Asked(https_only=True, HTTP_ORIGIN="http://localhost:8420").status == 403
    assert Asked(https_only=True, HTTP_ORIGIN="https://localhost:8420").status == 200


def test_someone_without_an_origin_may_look():
    assert Asked().reached
    assert Asked(path=SOCKET).reached


@pytest.mark.parametrize(
    ("origin", "site", "comes_in"),
    [
        ("http://localhost:8420", None, True),
        ("http://localhost:8420", "same-origin", True),
        (None, "same-origin", True),
        (None, None, False),
        (None, "none", False),
        (None, "same-site", False),
        (None, "cross-site", False),
        ("http://localhost:8420", "cross-site", False),
        ("null", "same-origin", False),
    ],
)
def test_a_post_must_show_that_it_comes_from_our_page(origin, site, comes_in):
    shown = {"HTTP_ORIGIN": origin, "HTTP_SEC_FETCH_SITE": site}
    asked = Asked("POST", **{name: value for name, value in shown.items() if value is not None})

    assert (asked.reached, asked.status) == (comes_in, 200 if comes_in else 403)


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "OPTIONS", "PUT", "DELETE", "PATCH", "get"])
def test_nothing_but_reading_and_posting_is_done_here(method):
    asked = Asked(method)

    assert (asked.status, asked.reached) == (405, False)
    assert asked.headers["Allow"] == "GET, HEAD, POST"


@pytest.mark.parametrize(
    ("length", "status"),
    [
        ("", 200),
        ("0", 200),
        (str(BODY_BYTES), 200),
        (str(BODY_BYTES + 1), 413),
        ("9" * 5000, 413),
        ("-1", 411),
        ("1e3", 411),
        ("٣", 411),
    ],
)
def test_a_body_has_to_fit(length, status):
    ours = {"HTTP_ORIGIN": "http://localhost:8420"}

    assert Asked("POST", CONTENT_LENGTH=length, **ours).status == status


def test_a_body_of_unknown_length_is_not_read():
    ours = {"HTTP_ORIGIN": "http://localhost:8420"}

    assert Asked("POST", HTTP_TRANSFER_ENCODING="chunked", **ours).status == 411


def test_a_refusal_repeats_nothing_of_the_request():
    asked = Asked(
        path=f"/{CANARY}",
        QUERY_STRING=CANARY,
        HTTP_HOST=f"{CANARY}.example",
        HTTP_ORIGIN=f"http://{CANARY}.example",
        HTTP_USER_AGENT=CANARY,
    )

    assert CANARY not in f"{asked.headers}{asked.body!r}"
    assert asked.body.decode().count(".") == 2


def test_a_refusal_to_head_has_no_body():
    assert Asked("HEAD", HTTP_HOST="evil.example").body == b""


@pytest.mark.parametrize(
    "asked",
    [Asked(), Asked(path=SOCKET), Asked(HTTP_HOST="evil.example"), Asked("TRACE")],
    ids=["page", "socket", "refusal", "refused method"],
)
def test_every_answer_wears_the_same_protection(asked):
    assert asked.headers["Content-Security-Policy"] == STRICT_POLICY
    assert asked.headers["X-Content-Type-Options"] == "nosniff"
    assert asked.headers["X-Frame-Options"] == "DENY"
    assert asked.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert asked.headers["Referrer-Policy"] == "same-origin"
    assert asked.headers["Cache-Control"] == "no-store"
    assert all(f"{feature}=()" in asked.headers["Permissions-Policy"] for feature in FEATURES)
    assert len(asked.names) == len(set(asked.names))


def test_a_page_keeps_its_own_policy_and_caching():
    asked = Asked(
        app_headers=[
            ("content-security-policy", "default-src 'self'; frame-ancestors 'none'"),
            ("Cache-Control", "max-age=60"),
        ]
    )

    assert asked.headers["content-security-policy"] == "default-src 'self'; frame-ancestors 'none'"
    assert asked.headers["Cache-Control"] == "max-age=60"
    assert len(asked.names) == len(set(asked.names))


def test_no_page_can_be_put_in_a_frame_even_with_a_policy_of_its_own():
    asked = Asked(app_headers=[("Content-Security-Policy", "default-src 'self'")])

    policy = asked.headers["Content-Security-Policy"]
    assert policy == "default-src 'self'; frame-ancestors 'none'"


def test_a_page_cannot_loosen_what_always_holds():
    asked = Asked(app_headers=[("x-frame-options", "SAMEORIGIN")])

    assert asked.headers["X-Frame-Options"] == "DENY"
    assert asked.names.count("x-frame-options") == 1


def test_no_other_site_is_given_leave_to_read():
    asked = Asked(
        path=SOCKET,
        app_headers=[
            ("Access-Control-Allow-Origin", "http://evil.example"),
            ("Access-Control-Allow-Headers", CANARY),
        ],
    )

    assert not [name for name in asked.names if name.startswith("access-control-")]


@pytest.mark.parametrize("name", ["Cross-Origin-Opener-Policy", "Strict-Transport-Security"])
def test_what_only_https_heeds_is_said_only_there(name):
    assert name in Asked(https_only=True).headers
    assert name not in Asked().headers


def test_the_socket_library_asks_the_same_question():
    environ = {"HTTP_HOST": "localhost:8420", "HTTP_X_FORWARDED_HOST": "evil.example"}

    assert is_own_origin("http://localhost:8420", environ)
    assert not is_own_origin("http://evil.example", environ)
    assert not is_own_origin(None, environ)
