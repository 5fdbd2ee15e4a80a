"""What is kept of a crash, and what is not."""

import asyncio
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from inspiratie_tui import __version__
from inspiratie_tui.home import crash_log

SECRET = "Esra twijfelt over haar baan"


def with_message() -> None:
    note = SECRET
    raise ValueError(note)


def in_a_chain() -> None:
    try:
        with_message()
    except ValueError as problem:
        raise KeyError(SECRET) from problem


def while_handling() -> None:
    try:
        with_message()
    except ValueError:
        {}[SECRET]


def in_a_group() -> None:
    async def both() -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(asyncio.to_thread(with_message))

    asyncio.run(both())


def in_a_circle() -> None:
    first, second = ValueError(SECRET), KeyError(SECRET)
    first.__cause__, second.__cause__ = second, first
    raise first


def in_a_library() -> None:
    Path(SECRET).read_text("utf-8")


def entry(crash: Callable[[], object]) -> str:
    with pytest.raises(Exception) as caught:  # noqa: PT011  (each of them raises another)
        crash()
    return crash_log.describe(caught.value, "2026-11-23 15:42:00")


@pytest.mark.parametrize("crash", [with_message, in_a_chain, while_handling, in_a_group, in_a_circle, in_a_library])
def test_no_words_of_anybody(crash: Callable[[], object]) -> None:
    text = entry(crash)
    assert "Esra" not in text
    assert "baan" not in text
    assert str(Path.home()) not in text
    assert str(Path(__file__).parent) not in text


def test_where_and_what_and_which_versions() -> None:
    text = entry(with_message)
    line = with_message.__code__.co_firstlineno + 2
    assert text.startswith("2026-11-23 15:42:00\n")
    assert f"inspiratie {__version__}, Python 3." in text
    assert "textual 8." in text
    assert "\nbuiltins.ValueError\n" in text
    assert f"test_crash_log.py:{line} with_message\n" in text


def test_what_led_to_it_comes_first() -> None:
    lines = entry(in_a_chain).splitlines()
    assert lines.index("builtins.ValueError") < lines.index("which led to") < lines.index("builtins.KeyError")
    lines = entry(while_handling).splitlines()
    assert lines.index("builtins.ValueError") < lines.index("while that was handled") < lines.index("builtins.KeyError")


def test_every_error_of_a_group() -> None:
    text = entry(in_a_group)
    assert "builtins.ExceptionGroup" in text
    assert "of which\nbuiltins.ValueError" in text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("/x/lib/python3.11/site-packages/textual/app.py", "textual/app.py"),
        ("/x/anna/inspiratie_tui/inspiratie_tui/ui/app.py", "inspiratie_tui/ui/app.py"),
        ("/x/anna/script.py", "script.py"),
        ("<string>", "<string>"),
        ("<frozen runpy>", "<frozen runpy>"),
    ],
)
def test_a_file_is_named_without_the_folders_of_its_user(name: str, expected: str) -> None:
    assert crash_log._file(name) == expected


def test_entries_are_added_to_a_private_file(tmp_path: Path) -> None:
    log = tmp_path / "data" / "crash.log"
    crash_log.write_down("een\n", log)
    crash_log.write_down("twee\n", log)
    assert log.read_text("utf-8") == "een\ntwee\n"
    if os.name == "posix":
        assert stat.S_IMODE(log.stat().st_mode) == 0o600
        assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700
