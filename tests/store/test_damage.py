"""A file to which something happened: found or harmless, never overwritten, read as far as it goes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.on_disk import list_sessions, look_session, open_session

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.store.file.salvage import read_text
from inspiratie_tui.store.port import Damage
from inspiratie_tui.store.tinydb.header import TABLES
from inspiratie_tui.store.tinydb.session_content import content_of
from inspiratie_tui.store.tinydb.session_file import SessionFile

Full = Callable[..., SessionFile]


@pytest.fixture
def small(full: Full, path: Path) -> bytes:
    """A file of a header, an agenda, three turns and four notes."""
    full(4, 4).close()
    return path.read_bytes()


def documents(text: bytes) -> tuple[tuple[Event, ...], tuple[Note, ...]]:
    content = content_of(read_text(text, TABLES).tables)
    return content.events, content.kept.notes


@pytest.mark.parametrize("stride", [5, pytest.param(1, marks=pytest.mark.slow)])
def test_a_flipped_bit_is_found_or_harmless(small: bytes, stride: int) -> None:
    """Every bit of each byte, or of every fifth one, of the notes and turns; fewer of the long agenda."""
    whole = documents(small)
    long = small.index(b'"1":{"kind":"opened"'), small.index(b'"2":{"kind":"floor given"')
    silent = []
    for place in range(0, len(small), stride):
        if long[0] < place < long[1] and place % 19:
            continue
        for bit in range(8):
            flipped = bytearray(small)
            flipped[place] ^= 1 << bit
            found = read_text(bytes(flipped), TABLES)
            if found.damage is None and documents(bytes(flipped)) != whole:
                silent.append((place, bit))
            assert found.kept + found.lost >= 8, (place, bit)
    assert silent == []


def test_a_cut_file_keeps_every_whole_document(small: bytes) -> None:
    rows = small.splitlines(keepends=True)
    starts = [sum(map(len, rows[:number])) for number in range(len(rows) + 1)]
    ends = [start + len(row.rstrip(b",\n")) for start, row in zip(starts, rows, strict=False) if row[1:2].isdigit()]
    for cut in range(len(small) - 1):
        found = read_text(small[:cut], TABLES)
        whole = sum(end <= cut for end in ends)
        assert sum(map(len, found.tables.values())) == found.kept == whole, cut
        assert found.doubtful == 0
        # Without its last newline it is still whole.
        wrong = {None} if cut == len(small) - 1 else {Damage.EMPTY, Damage.NOT_OURS, Damage.CUT_OFF}
        assert found.damage in wrong, cut


def test_most_of_a_cut_file_comes_back(full: Full, path: Path) -> None:
    with full(200, 100) as file:
        notes = file.notes
    text = path.read_bytes()
    path.write_bytes(text[: int(len(text) * 0.995)])
    with open_session(path) as file:
        assert len(file.events) == 200
        assert len(file.notes) >= 97
        assert file.notes == notes[: len(file.notes)]


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        (b"", Damage.EMPTY),
        (b"null", Damage.EMPTY),
        (b"{}", Damage.EMPTY),
        (bytes(4096), Damage.EMPTY),
        (b"Lieve Anouk,\n", Damage.NOT_OURS),
        (b"[1, 2]", Damage.NOT_OURS),
        (b'{"_default": {"1": {"text": "een"}}}', Damage.NOT_OURS),
        (b"\xff\xfe\x00\x01", Damage.NOT_OURS),
        (b'{"session":' + b'{"1":' * 3000, Damage.DAMAGED),
    ],
)
def test_what_is_not_a_session_is_set_aside(
    full: Full, path: Path, note: Callable[..., Note], text: bytes, damage: Damage
) -> None:
    full(1, 0).close()
    path.write_bytes(text)
    with open_session(path) as file:
        assert file.repair is not None
        assert file.repair.code is damage
        assert file.repair.set_aside == f"{path.name}.damaged-1"
        assert path.with_name(file.repair.set_aside).read_bytes() == text
        assert (file.header.session_id, file.header.group_id) == (path.stem, path.parent.name)
        file.put_note(note(1))
    with open_session(path) as again:
        assert again.repair is None
        assert len(again.notes) == 1


def test_a_second_damage_does_not_take_the_first_ones_place(small: bytes, path: Path) -> None:
    for number, cut in enumerate((200, 100), 1):
        path.write_bytes(small[:-cut])
        with open_session(path) as file:
            assert file.repair is not None
            assert file.repair.set_aside == f"{path.name}.damaged-{number}"
    # The power went between setting aside and mending: the same copy is found, not made again.
    path.write_bytes(small[:-200])
    with open_session(path) as file:
        assert file.repair is not None
        assert file.repair.set_aside == f"{path.name}.damaged-1"


@pytest.mark.parametrize(
    ("was", "is_now", "shown"),
    [
        (b"wachten", b"wichten", "wachten"),
        (b"wachten", b"wichtin", "wichtin"),
        (b"wachten", b"w\x00chten", "wachten"),
        (b"wachten", b"w\nchten", "wachten"),
        (b"wachten", b'w"chten', "wachten"),
        (b"wachten", b"w\\chten", "wachten"),
        (b"wachten", b"w\xffchten", "wachten"),
        (b"wachten", b"w\xffcht\xffn", "w�cht�n"),
        (b'"text":"Anouk', b'"text":{Anouk', "wachten"),
        (b'"text":"Anouk', b'"text!:"Anouk', "wachten"),
        (b'"text":"Anouk', b'"t"xt":"Anouk', "wachten"),
    ],
)
def test_a_note_with_a_bad_byte_comes_back_with_its_text(
    small: bytes, path: Path, was: bytes, is_now: bytes, shown: str
) -> None:
    """One bad byte is put right by the checksum; where there are more, what can be read is shown as it stands."""
    path.write_bytes(small.replace(was, is_now, 1))
    with open_session(path) as file:
        assert file.repair is not None
        assert (file.repair.code, file.repair.doubtful, file.repair.lost) == (Damage.DAMAGED, 1, 0)
        assert [note.doubtful for note in file.notes] == [True, False, False, False]
        assert shown in file.notes[0].text
    with open_session(path) as again:
        assert again.repair is None
        assert [note.doubtful for note in again.notes] == [True, False, False, False], "until somebody confirms it"
        again.put_note(replace(again.notes[0], doubtful=False))
    assert b"doubtful" not in path.read_bytes()


def test_a_number_is_lost_also_where_no_trace_is_left(small: bytes, path: Path) -> None:
    gone = (b'"2":{"kind"', b'"3":{"id"')
    rows = small.splitlines(keepends=True)
    path.write_bytes(b"".join(bytes(len(row)) if row.startswith(gone) else row for row in rows))
    with open_session(path) as file:
        assert file.repair is not None
        assert (file.repair.kept, file.repair.doubtful, file.repair.lost) == (7, 0, 2)


def test_looking_changes_nothing(small: bytes, path: Path) -> None:
    path.write_bytes(small[:-30])
    before = {one.name: one.stat().st_mtime_ns for one in path.parent.iterdir()}
    file = look_session(path)
    assert file.repair is not None
    assert file.repair.set_aside is None
    assert len(file.notes) == 3
    assert list_sessions(path.parent)[0].repair is not None
    assert {one.name: one.stat().st_mtime_ns for one in path.parent.iterdir()} == before


@settings(max_examples=60)
@given(share=st.floats(0, 1), stretch=st.binary(min_size=1, max_size=600) | st.integers(1, 600).map(bytes))
def test_a_garbled_stretch_costs_only_what_it_touches(small: bytes, share: float, stretch: bytes) -> None:
    start = int(share * (len(small) - len(stretch) - 1))
    end = start + len(stretch)
    found = read_text(small[:start] + stretch + small[end:], TABLES)
    touched = small[:end].count(b"\n{") + small[:end].count(b'\n"') - small[:start].count(b'\n"') + 1
    assert found.kept >= 9 - touched
    assert found.damage is not None or documents(small[:start] + stretch + small[end:]) == documents(small)


@given(st.binary(max_size=400))
def test_reading_never_raises(text: bytes) -> None:
    assert read_text(text, TABLES).damage is not None
    read_text(b'{"session":{\n"1":{"schema":1}},"notes":{"1":{' + text, TABLES)
