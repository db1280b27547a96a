"""The call beside a session: a link or a phone number that those who hold typed, and nothing else.

It is opened by people's browsers, so what is not plainly one of the two is refused.
"""

import re
from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.session import Session

LINK_CHARACTERS_AT_MOST = 500
WEB = re.compile(
    r"https://(?P<host>[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)(:[0-9]{1,5})?"
    r"(?P<rest>([/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?)"
)
"""No name or password before the host, and nothing that an address cannot have in it."""
PHONE = re.compile(r"\+?[0-9][0-9,;*#]{2,40}")
SEEN_IN_NUMBERS = re.compile(r"[\s()./-]")
WITHOUT_SCHEME = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+([:/?#]|$)", re.IGNORECASE)


def set_call(session: Session, typed: str) -> Session:
    """The call beside this session; none where nothing is typed."""
    return replace(session, call=call_link(typed) if typed.strip() else "")


def call_link(typed: str) -> str:
    """The link of a call as it is opened; raises Refused."""
    text = typed.strip()
    number = SEEN_IN_NUMBERS.sub("", re.sub(r"^tel:", "", text, flags=re.IGNORECASE))
    if PHONE.fullmatch(number):
        return "tel:" + number.replace("#", "%23")
    if WITHOUT_SCHEME.match(text):
        text = f"https://{text}"
    link = _with_a_small_host(text)
    if len(link) > LINK_CHARACTERS_AT_MOST or not WEB.fullmatch(link):
        raise Refused(Refusal.NO_CALL)
    return link


def _with_a_small_host(link: str) -> str:
    """Scheme and host mean the same in capitals; what comes after them may not."""
    end = re.search(r"(?<!/)(?<!:)[/?#]|$", link)
    at = end.start() if end else len(link)
    return link[:at].lower() + link[at:]
