"""A phone that stops reading is let go; a room that answers all at once is not."""

import queue

import pytest

from talkingpiece.server.backlog import BACKLOG_PACKETS, MOST_PACKETS, STUCK_SECONDS, Backlog


class Line:
    """A queue to one client, and whether it was hung up."""

    def __init__(self, stuck):
        self.queue = queue.Queue()
        self.is_up = True
        self.backlog = Backlog(self.queue, lambda: stuck, self.hang_up)

    def hang_up(self):
        self.is_up = False

    def put(self, count):
        for number in range(count):
            self.backlog.put(number)
        return self


def test_a_client_that_keeps_up_gets_everything_in_order():
    line = Line(stuck=0).put(BACKLOG_PACKETS)

    assert [line.backlog.get() for _ in range(BACKLOG_PACKETS)] == list(range(BACKLOG_PACKETS))
    assert line.is_up


def test_a_client_that_has_stopped_reading_is_let_go_and_nothing_more_is_kept():
    line = Line(stuck=STUCK_SECONDS).put(BACKLOG_PACKETS)
    assert line.is_up

    line.put(100)

    assert not line.is_up
    assert line.queue.qsize() == BACKLOG_PACKETS


def test_a_burst_to_a_client_that_reads_is_kept():
    line = Line(stuck=STUCK_SECONDS / 2).put(BACKLOG_PACKETS * 4)

    assert line.is_up
    assert line.queue.qsize() == BACKLOG_PACKETS * 4


def test_no_burst_is_endless():
    line = Line(stuck=0).put(MOST_PACKETS + 10)

    assert not line.is_up
    assert line.queue.qsize() == MOST_PACKETS


def test_the_mark_of_the_end_always_fits():
    line = Line(stuck=STUCK_SECONDS).put(BACKLOG_PACKETS)
    line.backlog.put(None)

    assert line.is_up
    assert line.queue.qsize() == BACKLOG_PACKETS + 1


def test_for_engine_io_it_is_the_queue_it_was():
    backlog = Line(stuck=0).put(1).backlog

    assert backlog.get(timeout=1) == 0
    backlog.task_done()
    backlog.join()
    with pytest.raises(queue.Empty):
        backlog.get(block=False)
