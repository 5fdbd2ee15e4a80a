import os
from pathlib import Path

import pytest

from inspiratie_tui.agenda_files import Unreadable, read
from inspiratie_tui.agenda_files.limits import LARGEST
from inspiratie_tui.core.agenda.problems import WhyUnreadable
from inspiratie_tui.texts.problems import UNREADABLE, unreadable


def why(path: Path) -> WhyUnreadable:
    with pytest.raises(Unreadable) as refused:
        read(path)
    assert isinstance(refused.value, OSError)
    assert refused.value.path == path
    return refused.value.why


def test_why_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.md").write_bytes("café".encode("latin-1"))
    (tmp_path / "utf16.md").write_bytes("# A".encode("utf-16"))
    (tmp_path / "large.md").write_bytes(b"a" * (LARGEST + 1))
    assert why(tmp_path / "missing.md") is WhyUnreadable.MISSING
    assert why(tmp_path) is WhyUnreadable.NOT_A_FILE
    assert why(tmp_path / "latin.md") is WhyUnreadable.NOT_TEXT
    assert why(tmp_path / "utf16.md") is WhyUnreadable.NOT_TEXT
    assert why(tmp_path / "large.md") is WhyUnreadable.TOO_LARGE
    assert why(tmp_path / ("x" * 5000)) is WhyUnreadable.FAILED


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "pipe.md")
    assert why(tmp_path / "pipe.md") is WhyUnreadable.NOT_A_FILE


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A\n", "utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr("inspiratie_tui.disk.regular.os.open", refuse)
    assert why(path) is WhyUnreadable.NOT_ALLOWED


def test_every_reason_has_a_sentence_with_the_file_as_given() -> None:
    for reason in WhyUnreadable:
        assert "agendas/a.md" in unreadable("agendas/a.md", reason)
    assert set(UNREADABLE) == set(WhyUnreadable)


def test_the_file_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    content = "\ufeff##Kop\r\n\ttekst\x00\r\n".encode()
    path.write_bytes(content)
    read(path)
    assert path.read_bytes() == content
