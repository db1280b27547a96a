"""The plan of an evening of ninety minutes with a step of every kind, and who comes to it."""

from sessions.content.library import load_library
from sessions.content.reading.fields import Fields
from sessions.content.reading.steps import read_steps
from sessions.domain.plans import Format, Plan

LENGTH_MINUTES = 90
SPEAKERS = ("Ada Okafor", "Ben Lindqvist", "Chidi Moreau", "Dana Rossi")
LISTENER, LATECOMER = "Eli Navarro", "Farah Haddad"
WITHOUT_PHONE = ("Gus Papadakis", "Hana Sato", "Ines Duarte")
EVERYONE = (*SPEAKERS, LISTENER, LATECOMER, *WITHOUT_PHONE)
FERN, SAM = "Fern", "Sam"
PROMPT = "inner-weather"

STEPS = [
    {"id": "welcome", "kind": "welcome", "title": "Welcome", "minutes": 5},
    {"id": "agreements", "kind": "agreements", "title": "What we ask", "minutes": 3},
    {
        "id": "arriving",
        "kind": "check_in",
        "title": "Arriving",
        "minutes": 3,
        "question": {
            "text": "How are you arriving?",
            "options": ["Heavy", "Steady", "Light"],
            "scale": True,
        },
    },
    {"id": "breath", "kind": "pause", "title": "A breath", "minutes": 2, "breath": True},
    {"id": "to-sit-with", "kind": "prompt", "title": "To sit with", "minutes": 2, "prompt": PROMPT},
    {
        "id": "sharing",
        "kind": "round",
        "title": "Sharing",
        "prompt": PROMPT,
        "turns": {"seconds": 300, "order": "circle", "clock": "holder"},
    },
    {"id": "break", "kind": "break", "title": "Break", "minutes": 10},
    {
        "id": "in-twos",
        "kind": "pairs",
        "title": "In twos",
        "pairs": {"size": 2, "seconds": 180},
    },
    {
        "id": "thanks",
        "kind": "appreciation",
        "title": "Thanks",
        "minutes": 7,
        "turns": {"seconds": None, "order": "circle", "clock": "nobody"},
    },
    {"id": "closing", "kind": "closing", "title": "Thank you", "minutes": 5},
]


def the_plan() -> Plan:
    """Read as every plan is."""
    with Fields({"steps": STEPS}, "ninety-minutes") as fields:
        steps = read_steps(fields, load_library().shelves)
    return Plan("ninety-minutes", "Ninety minutes", "", Format.IN_PERSON, steps)
