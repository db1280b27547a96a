"""What could go wrong between those who hold, with a call beside the circle, and in the lobby."""

from tests.privacy.mutants.mutant import Mutant

TOGETHER = "tests/facilitator/test_holding_together.py"
BETWEEN = "tests/facilitator/test_between_holders.py"
CALL = "tests/facilitator/test_beside_a_call.py"
BETWEEN_HOLDERS = (
    Mutant(
        "a console that comes or drops takes an undo away",
        "facilitator/socket.py",
        "        self._service.people(session, lambda room: room.held(change))\n",
        "        self._service.people(session, lambda room: room.held(change))\n"
        "        self._service.change(session, lambda s, _now: s)\n",
        f"{TOGETHER}::test_a_console_that_comes_or_drops_takes_no_undo_away",
    ),
    Mutant(
        "who led is forgotten by a restart",
        "facilitator/socket.py",
        'holding.led_by(holder) if said["leads"] and not holding.leads else holding',
        "holding",
        f"{TOGETHER}::test_after_a_restart_the_page_of_who_led_says_so",
    ),
    Mutant(
        "words between those who hold stay in memory",
        "sessions/domain/people.py",
        "room = self if self.line.lasting(now) is self.line else self.talked("
        "self.line.lasting(now))",
        "room = self",
        f"{BETWEEN}::test_after_ten_minutes_it_has_left_screens_and_memory",
    ),
    Mutant(
        "who waits in the lobby is given the call",
        "participant/beside_a_call.py",
        "if seat.standing is not Standing.SEATED:",
        "if seat.standing is Standing.LEFT:",
        f"{CALL}::test_the_link_is_shown_to_who_sits_and_to_nobody_else",
    ),
    Mutant(
        "a word of one microphone is for every phone",
        "participant/beside_a_call.py",
        "moment.room.may_be_heard(seat.id, moment.now)",
        "bool(moment.room.microphones)",
        f"{CALL}::test_a_word_of_the_microphone_is_for_one_phone_alone",
    ),
    Mutant(
        "a call is whatever was typed",
        "sessions/domain/calls.py",
        "if len(link) > LINK_CHARACTERS_AT_MOST or not WEB.fullmatch(link):",
        "if len(link) > LINK_CHARACTERS_AT_MOST:",
        f"{CALL}::test_what_opens_no_call_is_refused_and_the_old_link_stays",
    ),
    Mutant(
        "words of the lobby may lead back to a seat",
        "web/knocking.py",
        "taken = {*self._come_back.first_two(session.id)}",
        "taken: set[str] = set()",
        "tests/web/test_knocking.py::"
        "test_words_that_lead_back_to_a_seat_are_never_shown_in_the_lobby",
    ),
    Mutant(
        "who has gone is still remembered as heard",
        "sessions/domain/people.py",
        "heard=without(self.heard, seat)",
        "heard=self.heard",
        "tests/sessions/domain/test_hearing.py::test_of_who_has_gone_nothing_is_remembered",
    ),
    Mutant(
        "whoever has the piece loses it when chairs are moved",
        "sessions/domain/rounds.py",
        "return replace(self, waiting=in_order(self.waiting, order, self.late))",
        "return replace(self, turn=None, waiting=in_order(self.waiting, order, self.late))",
        "tests/sessions/domain/test_arranging.py::"
        "test_whoever_has_the_piece_keeps_it_with_its_time_and_the_ring_follows_from_there",
    ),
)
