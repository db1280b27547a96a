"""One gathering, summed up: with words, with counts, and with too few answers to say anything."""

from dataclasses import replace

from sessions.summary import PollSummary
from tests.sessions.storage.evening import SUMMARY

LIMITS = ("It says nothing about any person.", "There was no other group to compare with.")
WORDED = PollSummary(
    "Arriving", "How are you?", ("Heavy", "Light"), ("some", "most_or_all"), (), too_few=False
)
COUNTED = PollSummary("Next week", "Which day?", ("Monday", "Tuesday"), (), (0, 6), too_few=False)
FEW = PollSummary("Leaving", "And now?", ("Heavy", "Light"), (), (), too_few=True)
TONIGHT = replace(SUMMARY, id="the-id-of-the-session", polls=(WORDED, COUNTED, FEW))
