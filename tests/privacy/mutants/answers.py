"""What could go wrong with answers: in the urn, in what is said of it, and on the way."""

from tests.privacy.mutants.mutant import Mutant

URN = "tests/sessions/memory/test_urn.py"
DISCLOSURE = "tests/sessions/test_disclosure.py"
MOVING = "tests/sessions/test_moving.py"
SWAP = "tests/privacy/test_swap.py"
ANSWERS = (
    Mutant(
        "the urn remembers in which order ballots came",
        "sessions/memory/urn.py",
        "dict(sorted({**self._ballots, ballot: choice}.items()))",
        "{**self._ballots, ballot: choice}",
        f"{URN}::test_no_order_of_arrival_stays_in_memory",
    ),
    Mutant(
        "the urn remembers in which order people voted",
        "sessions/memory/urn.py",
        "        self._voted = frozenset(seat for seat in self._electorate if seat in voted)\n",
        "        self._voted = frozenset(voted)\n",
        f"{URN}::test_the_urn_holds_neither_a_key_nor_what_came_beside_the_ballot",
    ),
    Mutant(
        "the urn keeps the keys of the phones",
        "sessions/memory/urn.py",
        "ballot = sha256(key.encode()).digest()",
        "ballot = key.encode()",
        f"{URN}::test_the_urn_holds_neither_a_key_nor_what_came_beside_the_ballot",
    ),
    Mutant(
        "one seat votes as often as it makes keys",
        "sessions/memory/urn.py",
        "if (voter in self._voted) != (ballot in self._ballots):",
        "if voter not in self._voted and ballot in self._ballots:",
        f"{URN}::test_a_second_ballot_with_a_new_key_is_refused",
    ),
    Mutant(
        "who has a key may change another's ballot",
        "sessions/memory/urn.py",
        "if (voter in self._voted) != (ballot in self._ballots):",
        "if voter in self._voted and ballot not in self._ballots:",
        f"{URN}::test_a_key_never_works_for_two_people",
    ),
    Mutant(
        "few or none is one answer at most",
        "sessions/disclosure.py",
        "FEW_REACHES_AT_LEAST_ANSWERS = 2",
        "FEW_REACHES_AT_LEAST_ANSWERS = 1",
        f"{DISCLOSURE}::test_no_words_make_anyone_certain_of_anybody_elses_answer",
    ),
    Mutant(
        "most or all is nearly all",
        "sessions/disclosure.py",
        "most_from=(2 * answers + 1) // 3,",
        "most_from=answers - 1,",
        f"{DISCLOSURE}::test_no_words_make_anyone_certain_of_anybody_elses_answer",
    ),
    Mutant(
        "something is said of four answers",
        "sessions/disclosure.py",
        "FEWEST_ANSWERS = 5",
        "FEWEST_ANSWERS = 4",
        f"{DISCLOSURE}::test_under_five_answers_nothing_is_said_but_that",
    ),
    Mutant(
        "a scale is shown point by point",
        "sessions/disclosure.py",
        "shown = zones(counts) if scale else tuple(counts)",
        "shown = tuple(counts)",
        f"{DISCLOSURE}::test_a_scale_is_shown_as_three_zones",
    ),
    Mutant(
        "a personal check-in is shown in counts",
        "sessions/disclosure.py",
        "return in_words(shown, bands_for(answers)) if personal else Exact(shown)",
        "return Exact(shown)",
        f"{DISCLOSURE}::test_counts_are_said_only_of_a_poll_that_is_not_personal",
    ),
    Mutant(
        "a question is asked again of another circle",
        "sessions/domain/asking.py",
        "            raise Refused(Refusal.ASKED_OF_OTHERS)\n",
        "            pass\n",
        "tests/sessions/domain/test_asking.py::"
        "test_a_question_is_not_asked_again_of_a_circle_that_somebody_came_to",
    ),
    Mutant(
        "moves are said beside a lopsided before",
        "sessions/moving.py",
        "if same_people and is_spread(before.said) and is_spread(after.said):",
        "if same_people and is_spread(after.said):",
        f"{MOVING}::test_otherwise_nothing_is_said_of_moves",
    ),
    Mutant(
        "moves are said of seven people",
        "sessions/moving.py",
        "FEWEST_ANSWERS_OF_A_MOVE = 8",
        "FEWEST_ANSWERS_OF_A_MOVE = 7",
        f"{MOVING}::test_of_seven_people_nothing_is_said_of_moves",
    ),
    Mutant(
        "whether all but some agree is not asked of moves",
        "sessions/moving.py",
        "return isinstance(said, Words) and Share.SOME in said.shares",
        "return isinstance(said, Words)",
        f"{MOVING}::test_where_an_answer_is_spread_not_all_others_gave_the_same",
    ),
    Mutant(
        "who was asked is forgotten with the urn",
        "sessions/memory/urns.py",
        "            urn = self._urns.pop((session, poll), None)\n",
        "            urn = self._urns.pop((session, poll), None)\n"
        "            self._asked.pop((session, poll), None)\n",
        "tests/sessions/test_service_asks_again.py::test_the_same_circle_is_asked_again",
    ),
    Mutant(
        "who was asked is remembered after the end",
        "sessions/memory/urns.py",
        "for place, of in self._asked.items() if place[0] != session}",
        "for place, of in self._asked.items()}",
        "tests/sessions/memory/test_urn.py::test_who_was_asked_is_remembered_until_the_session_ends",
    ),
    Mutant(
        "the document keeps who could answer",
        "sessions/domain/polls.py",
        "return replace(self, electorate=(), outcome=outcome)",
        "return replace(self, outcome=outcome)",
        "tests/sessions/domain/test_asking.py::"
        "test_a_check_in_closes_with_what_may_be_said_and_forgets_who_could_answer",
    ),
    Mutant(
        "everyone is told of every answer",
        "sessions/checking_in.py",
        "if session and self.progress(session) is not before:",
        "if session:",
        f"{SWAP}::test_everyone_is_told_only_when_the_line_changes",
    ),
    Mutant(
        "an answer leaves a mark in the database",
        "sessions/checking_in.py",
        "        before = session and self.progress(session)\n",
        "        before = self._house.change(session_id, lambda session, _now: session) and None\n",
        "tests/sessions/test_service_ends.py::test_a_ballot_changes_nothing_in_the_store",
    ),
    Mutant(
        "the answer to a ballot tells what it said",
        "participant/commands.py",
        '"poll.cast": Command(schemas.Cast(), cast),',
        '"poll.cast": Command(schemas.Cast(), lambda who, it: cast(who, it) or it["choice"]),',
        f"{SWAP}::test_whoever_of_five_gave_which_answer_everything_is_the_same",
    ),
    Mutant(
        "a ballot is longer for some answers",
        "participant/schemas.py",
        "CHOICES_AT_MOST = 7",
        "CHOICES_AT_MOST = 11",
        f"{SWAP}::test_a_ballot_is_as_long_whatever_it_says",
    ),
    Mutant(
        "moves are said although somebody did not answer",
        "sessions/moves.py",
        "not all(self._urns.answered_by_all(session.id, each) for each in three)",
        "False",
        "tests/sessions/test_service_moves.py::test_otherwise_nothing_is_said_of_it",
    ),
    Mutant(
        "moves are asked of a circle that somebody left",
        "sessions/moves.py",
        "            and asked.get(poll.id) == entitled\n",
        "",
        "tests/sessions/test_service_moves.py::test_nor_of_a_circle_that_somebody_left_or_came_to",
    ),
    Mutant(
        "a repeated close drops the urns of the next check-in",
        "sessions/checking_in.py",
        "polls = session.check_in if session and named else ()",
        "polls = session.check_in if session else ()",
        "tests/sessions/test_service_moves.py::"
        "test_a_repeated_close_does_not_touch_the_check_in_that_is_open_by_now",
    ),
    Mutant(
        "one answers for a seat that has a phone",
        "sessions/domain/asking.py",
        "if not seat.phone and seat.id in poll.electorate",
        "if seat.id in poll.electorate",
        "tests/sessions/test_service_moves.py::"
        "test_a_seat_with_a_phone_is_never_answered_for_on_one_that_goes_round",
    ),
    Mutant(
        "a scale that looks back is asked before and after",
        "sessions/content/reading/instruments.py",
        "if use is Use.BEFORE_AND_AFTER and recall is not Recall.NOW:",
        "if False:",
        "tests/sessions/content/reading/test_instruments.py::"
        "test_what_looks_back_further_is_not_asked_before_and_after",
    ),
    Mutant(
        "the list of who may answer says who came first",
        "sessions/domain/asking.py",
        "return tuple(sorted(seat.id for seat in session.circle if seat.phone or passed_round))",
        "return tuple(seat.id for seat in session.circle if seat.phone or passed_round)",
        "tests/sessions/domain/test_asking.py::test_the_electorate_says_nothing_of_who_came_first",
    ),
)
