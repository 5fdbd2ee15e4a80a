"""Only a regular file of a size that is expected is read; nothing else makes the program wait."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inspiratie_tui.disk.errors import NotRegular, TooLarge
from inspiratie_tui.disk.regular import read_regular

NOT_FILES: dict[str, Callable[[Path], object]] = {
    "a pipe": lambda path: os.mkfifo(path),
    "a folder": lambda path: path.mkdir(),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to a folder": lambda path: path.symlink_to(path.parent),
}


@pytest.mark.skipif(os.name != "posix", reason="other systems have no pipes among their files")
@pytest.mark.parametrize("make", NOT_FILES.values(), ids=NOT_FILES.keys())
@pytest.mark.parametrize("follow", [True, False], ids=["through links", "no links"])
def test_what_is_no_file_is_refused_at_once(make: Callable[[Path], object], follow: bool, tmp_path: Path) -> None:
    path = tmp_path / "there"
    make(path)
    with pytest.raises(NotRegular) as refused:
        read_regular(path, 10, follow=follow)
    assert refused.value.filename == str(path)


def test_a_link_to_a_file_is_read_through_only_where_that_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"words")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "file")
    assert read_regular(link, 10) == b"words"
    with pytest.raises(NotRegular):
        read_regular(link, 10, follow=False)


@pytest.mark.parametrize("size", [0, 1, 10])
def test_a_file_of_at_most_the_size_is_read_whole(size: int, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * size)
    assert read_regular(file, 10) == b"x" * size


def test_a_larger_file_is_refused_and_not_read(tmp_path: Path) -> None:
    file = tmp_path / "file"
    with file.open("wb") as empty:
        empty.truncate(1 << 40)  # a hole: nothing on the disk, and more than any memory
    with pytest.raises(TooLarge) as refused:
        read_regular(file, 64_000_000)
    assert refused.value.errno == errno.EFBIG


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "none", 10)
