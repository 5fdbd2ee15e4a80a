"""Whatever stands in a file, twice as much of it takes twice as long to read, not four times."""

from collections.abc import Callable
from resource import RUSAGE_SELF, getrusage

import pytest

from inspiratie_tui.store.file.lines import Document, line_of, render
from inspiratie_tui.store.file.salvage import Salvaged, read_text
from inspiratie_tui.store.tinydb.header import TABLES

MOST = 2.2
"""How many times as long twice the text may take; what is quadratic takes four times as long."""
_TRIES = 12


def _note(number: int) -> Document:
    return {"id": f"n{number}", "at": 60_000, "text": "Wat vraagt dit van jou? Wachten tot het stil is."}


def _doubtful(size: int) -> bytes:
    return b'{"notes":{\n%b\n}}\n' % b",\n".join(
        line_of("notes", 1, _note(1)).replace(b"van jou", b"van ons") for _ in range(size)
    )


def _damaged_at_its_end(size: int) -> bytes:
    return render({"notes": {number: line_of("notes", number, _note(number)) for number in range(1, size)}})[:-9]


HOSTILE: dict[str, tuple[Callable[[int], bytes], int]] = {
    "fragments": (lambda size: b'{"events":{' + b'"1":{' * size, 4_000),
    "fragments on lines": (lambda size: b'{"events":{\n' + b'"1":{\n' * size, 3_000),
    "fragments that have an end": (lambda size: b'{"events":{' + b'"1":{' * size + b"}" * size, 4_000),
    "one text without an end": (lambda size: b'{"notes":{\n"1":{"text":"' + b"stil " * size, 200_000),
    "texts without an end": (lambda size: b'{"notes":{' + b'"1":{"text":"stil ' * size, 800),
    "backslashes": (lambda size: b'{"notes":{\n"1":{"text":"' + b"\\" * size, 400_000),
    "braces": (lambda size: b'{"events":{"1":' + b"{" * size, 1_000_000),
    "deep": (lambda size: b'{"events":{"1":' + b'{"a":' * size, 60_000),
    "lists": (lambda size: b'{"events":{"1":{"a":' + b"[" * size, 1_000_000),
    "tables": (lambda size: b"{" + b'"events":{"1"' * size, 12_000),
    "a name of a table": (lambda size: b'{"' + b"a" * size, 300_000),
    "spaces": (lambda size: b'{"events":{"1"' + b" " * size + b":" + b" " * size, 300_000),
    "digits": (lambda size: b'{"events":{\n"1":{"at":' + b"1" * size + b"}", 500_000),
    "digits of an id": (lambda size: b'{"events":{\n"' + b"1" * size + b'":{}', 500_000),
    "no UTF-8": (lambda size: b'{"notes":{\n"1":{"text":"' + b"\xff" * size, 500_000),
    "empty documents": (lambda size: b'{"events":{' + b'"1":{},' * size, 1_000),
    "doubtful documents": (_doubtful, 150),
    "a long session": (_damaged_at_its_end, 600),
}


@pytest.mark.parametrize(("make", "size"), HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_takes_twice_as_long(make: Callable[[int], bytes], size: int) -> None:
    once, twice = make(size), make(2 * size)
    least = [_cost(once), _cost(twice)]
    for _ in range(_TRIES):  # a busy machine makes any of them dearer, none cheaper
        if least[1] <= MOST * least[0]:
            return
        least = list(map(min, least, (_cost(once), _cost(twice))))
    pytest.fail(f"{least[1] / least[0]:.1f} times as long")


def test_200_000_fragments_are_counted() -> None:
    salvaged = read_text(b'{"events":{\n' + b'"1":{' * 200_000, TABLES)
    assert (salvaged.kept, salvaged.doubtful, salvaged.lost) == (0, 0, 200_001), "and the header"


def _cost(text: bytes) -> float:
    """The seconds of processor that reading takes; what is less than 0.03 cannot be compared."""
    before = getrusage(RUSAGE_SELF)
    assert isinstance(read_text(text, TABLES), Salvaged)
    after = getrusage(RUSAGE_SELF)
    return max(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 0.03)
