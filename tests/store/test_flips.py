"""Files of which a bit, a byte or the end changed: nothing is read wrong in silence, and what is lost is counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.on_disk import write_group

from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession
from inspiratie_tui.store.file.lines import CRC, Document, Tables, document_of, parse_exactly, render
from inspiratie_tui.store.file.salvage import read_text
from inspiratie_tui.store.tinydb.header import TABLES

_GROUP_TABLES = ("group", "people", "plan")


@pytest.fixture
def session(full, path: Path) -> bytes:  # type: ignore[no-untyped-def]
    full(7, 8, parts=1).close()
    return path.read_bytes()


@pytest.fixture
def group(tmp_path: Path) -> bytes:
    people = tuple(Person(PersonId(f"p{seat}"), f"Zoë {seat}") for seat in range(1, 12))
    plan = tuple(PlannedSession(number, f"2026-11-{number:02}") for number in range(1, 11))
    write_group(tmp_path / "kring", Group("kring", "Kring", people, plan=plan))
    return (tmp_path / "kring" / "group.json").read_bytes()


def changed(whole: bytes, cases: int) -> Iterator[tuple[str, bytes]]:
    """A bit flipped, a byte replaced, the end cut off: as many of each as of the others, all over `whole`."""
    for case in range(cases):
        place = case * 7_919 % len(whole)
        if case % 3 == 2:
            yield f"cut at {place}", whole[:place]
            continue
        other = whole[place] ^ (1 << case // 3 % 8) if case % 3 == 0 else case * 31 % 256
        yield f"{other:#x} at {place}", whole[:place] + bytes([other]) + whole[place + 1 :]


def untrue(whole: Tables, text: bytes, expected: tuple[str, ...], *, cut: bool) -> str:
    """What is wrong with what is told of `text`, which was the file of `whole`; "" when all of it is true."""
    salvaged = read_text(text, expected)
    read = {home: document for home, document in documents(salvaged.tables) if home[0] in expected}
    written = dict(documents(whole))
    doubtful = {home for home, document in read.items() if document.pop("doubtful", False)}
    if not read.keys() <= written.keys():
        return f"never written: {read.keys() - written.keys()}"
    wrong = {home for home, document in read.items() if document != written[home]}
    if wrong - doubtful:
        return f"changed in silence: {wrong - doubtful}"
    if (wrong or doubtful or len(read) < len(written)) and salvaged.damage is None:
        return "damaged in silence"
    missing = set(written) - read.keys()
    if cut:
        # Nobody can tell what stood behind the end; a document that had begun is the last of which anything is left.
        missing = {last_begun(whole, text)} & missing
    if salvaged.damage is not None and (salvaged.doubtful, salvaged.lost) != (len(doubtful), len(missing)):
        return f"doubtful {len(doubtful)}, lost {len(missing)}, but told: {salvaged.doubtful}, {salvaged.lost}"
    return ""


def last_begun(whole: Tables, text: bytes) -> tuple[str, int] | None:
    """The document of which the cut file `text` has the beginning, if only the comma between it and the one before."""
    everything, end = render(whole), len(text)
    for name, number, line in lines(whole):
        begin = everything.index(line)
        comma = everything[begin - 3 : begin] == b"},\n" and number > 1
        if begin - 2 * comma < end < begin + len(line):
            return name, number
    return None


def lines(tables: Tables) -> Iterator[tuple[str, int, bytes]]:
    for name, table in tables.items():
        for number, line in table.items():
            yield name, number, line


def documents(tables: Tables) -> Iterator[tuple[tuple[str, int], Document]]:
    for name, number, line in lines(tables):
        yield (name, number), {key: value for key, value in document_of(line).items() if key != CRC}


@pytest.mark.parametrize(
    ("kind", "cases"),
    [
        ("session", 2_000),
        ("group", 500),
        pytest.param("session", 40_000, marks=pytest.mark.slow),
        pytest.param("group", 40_000, marks=pytest.mark.slow),
    ],
)
def test_nothing_is_silent_and_what_is_lost_is_told(kind: str, cases: int, request: pytest.FixtureRequest) -> None:
    text = request.getfixturevalue(kind)
    whole = parse_exactly(text)
    assert whole is not None
    expected = TABLES if kind == "session" else _GROUP_TABLES
    told = [(how, untrue(whole, damaged, expected, cut=how.startswith("cut"))) for how, damaged in changed(text, cases)]
    wrong = [case for case in told if case[1]]
    assert not wrong, f"{len(wrong)} of {cases}: {wrong[:10]}"
