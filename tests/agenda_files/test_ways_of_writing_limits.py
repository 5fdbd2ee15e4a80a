"""However much of any way of writing stands in an agenda, reading it takes no key's time."""

from collections.abc import Callable

import pytest
from support.as_people_write.notations import BLOCKS, LINES, PARTS
from support.calls import calls
from support.linear import filled, superlinear

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.agenda_files.limits import LARGEST, MOST_IN_A_LINE

HEAD = "# Day\nBegin: 9:00\nEnd: 20:00\n"
MOST_TIMES = 3
"""How many times as many calls twice as much may take."""
SIZES = (75, 150)
"""Half as much and the whole; the reader takes no more than 400 headings."""
MIXED = ("\n".join(PARTS), "\n".join(LINES), "\n\n".join(BLOCKS))
ALL = (*PARTS, *LINES, *BLOCKS)
Made = Callable[[str, int], str]


def under_each_other(text: str, size: int) -> str:
    """Return an agenda of about `size` bytes that repeats `text`, line below line."""
    return HEAD + filled(f"{text}\n", size * len(text) // len(text.encode()) - len(HEAD))


def on_one_line(text: str, size: int) -> str:
    """Return an agenda of about `size` bytes that repeats `text` on one line."""
    return HEAD + filled(text.replace("\n", " ") + " ", size * len(text) // len(text.encode()) - len(HEAD))


def grown(block: str, count: int) -> str:
    """Return an agenda with a block of which the last line stands there `count` times more."""
    last = block.rsplit("\n", 1)[-1]
    return f"{HEAD}## Plan\n" + block + f"\n{last}" * count + "\n"


def lines_of(text: str, count: int) -> str:
    """Return an agenda with `count` lines of `text`, over and over."""
    lines = text.split("\n")
    return HEAD + "\n".join((lines * (count // len(lines) + 1))[:count]) + "\n"


def times_as_many(half: str, whole: str) -> float:
    """Return how many times the calls of reading `half` it takes to read `whole`."""
    parse(half)
    return calls(lambda: parse(whole)) / calls(lambda: parse(half))


@pytest.mark.parametrize("block", BLOCKS)
def test_a_table_or_list_twice_as_long_takes_no_more_than_thrice_the_calls(block: str) -> None:
    assert times_as_many(*(grown(block, count) for count in SIZES)) < MOST_TIMES


@pytest.mark.parametrize("text", MIXED, ids=["parts", "lines", "blocks"])
def test_twice_as_many_headings_and_lines_take_no_more_than_thrice_the_calls(text: str) -> None:
    assert times_as_many(*(lines_of(text, count) for count in SIZES)) < MOST_TIMES


@pytest.mark.parametrize("make", [under_each_other, on_one_line], ids=["lines", "line"])
@pytest.mark.parametrize("text", MIXED, ids=["parts", "lines", "blocks"])
def test_the_largest_file_of_all_of_them_is_read_in_half_a_second(text: str, make: Made) -> None:
    assert superlinear(parse, lambda size: make(text, size), LARGEST, nothing=0.5) is None


@pytest.mark.slow
@pytest.mark.parametrize("make", [under_each_other, on_one_line], ids=["lines", "line"])
@pytest.mark.parametrize("text", ALL)
def test_the_largest_file_of_each_is_read_in_half_a_second(text: str, make: Made) -> None:
    assert superlinear(parse, lambda size: make(text, size), LARGEST, nothing=0.5) is None
    assert times_as_many(make(text, LARGEST // 2), make(text, LARGEST)) < MOST_TIMES


@pytest.mark.slow
@pytest.mark.parametrize("text", ALL)
def test_a_line_twice_as_long_takes_no_more_than_thrice_the_calls(text: str) -> None:
    # Whole pieces: a parenthesis that the limit leaves open makes another heading of it.
    piece = text.replace("\n", " ") + " "
    lines = [piece * (size // len(piece)) for size in (MOST_IN_A_LINE // 2, MOST_IN_A_LINE)]
    assert times_as_many(*(HEAD + f"{line}\n" * 20 for line in lines)) < MOST_TIMES


@pytest.mark.slow
@pytest.mark.parametrize("block", BLOCKS)
def test_the_longest_table_or_list_is_read_in_half_a_second(block: str) -> None:
    last = len(block.rsplit("\n", 1)[-1]) + 1
    assert superlinear(parse, lambda size: grown(block, size // last - 10), LARGEST, nothing=0.5) is None
