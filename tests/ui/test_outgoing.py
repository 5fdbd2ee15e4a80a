"""What goes out to a terminal keeps nobody waiting, whether it is read, read late, or gone."""

import io
import os
import select
import sys
import threading
from collections.abc import Iterator

import pytest

if sys.platform == "win32":
    pytest.skip("Windows is written to by Textual", allow_module_level=True)

from inspiratie_tui.ui.keys.outgoing import MOST_WAITING, Outgoing

PICTURE = "x" * 5_000
PATIENCE = 15.0


class Line:
    """A line with `Outgoing` on one side, and on the other somebody who reads when told to."""

    def __init__(self) -> None:
        self.far, self.near = os.openpty()
        self.gone, self.caught_up = threading.Event(), threading.Event()
        self.stream = io.TextIOWrapper(io.FileIO(self.near, "w"))
        self.outgoing = Outgoing(self.stream, self.gone.set, self.caught_up.set)
        self.outgoing.start()

    def fill(self) -> None:
        """Write more than the line takes, and then more than may wait."""
        while select.select([], [self.near], [], 0)[1]:
            self.outgoing.write(PICTURE)
        for _again in range(3 * MOST_WAITING // len(PICTURE)):
            self.outgoing.write(PICTURE)

    def read_until(self, end: bytes) -> bytes:
        data = b""
        while end not in data:
            data += os.read(self.far, 65536)
        return data

    def hang_up(self) -> None:
        os.close(self.far)
        self.far = -1


@pytest.fixture
def line() -> Iterator[Line]:
    line = Line()
    yield line
    if line.far >= 0:
        line.hang_up()
    line.outgoing.stop()
    assert not line.outgoing.is_alive()
    line.stream.close()


def test_what_is_written_arrives_in_order(line: Line) -> None:
    for number in range(2_000):
        line.outgoing.write(f"{number} ")
    assert line.read_until(b"1999 ") == "".join(f"{number} " for number in range(2_000)).encode()
    assert not line.caught_up.is_set()


def test_what_nobody_reads_is_dropped_whole_and_drawn_anew(line: Line) -> None:
    line.outgoing.write("begin ")
    line.fill()
    assert line.outgoing._size <= MOST_WAITING + len(PICTURE)
    line.caught_up.clear()
    reading = threading.Thread(target=lambda: line.read_until(b"anew"))
    reading.start()
    assert line.caught_up.wait(PATIENCE)
    line.outgoing.write("anew")
    reading.join(PATIENCE)
    assert not reading.is_alive()


def test_a_terminal_that_is_gone_is_told_of_once_and_hinders_nobody(line: Line) -> None:
    line.fill()
    line.hang_up()
    line.outgoing.write(PICTURE)
    assert line.gone.wait(PATIENCE)
    line.outgoing.write(PICTURE)
    assert line.outgoing._size == 0


def test_leaving_a_line_that_hangs_gives_the_terminal_back(line: Line) -> None:
    line.fill()
    line.outgoing.leave()
    line.outgoing.write("given back")
    line.outgoing.stop()
    assert not line.outgoing.is_alive()
    assert line.read_until(b"given back")


def test_leaving_drops_no_word_of_what_gives_the_terminal_back(line: Line) -> None:
    line.outgoing.write("picture")
    line.outgoing.leave()
    line.outgoing.write("given ")
    line.outgoing.write("back")
    line.outgoing.stop()
    assert line.read_until(b"given back")
