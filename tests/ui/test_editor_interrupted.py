"""ctrl+c in an editor that leaves the terminal as it is: it is the editor's, and ends no session under it."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from inspiratie_tui.ui.shared.editor import _ended

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nobody interrupts like that")


async def test_only_the_editor_hears_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: heard.append(number))

    class Editor:
        async def wait(self) -> int:
            signal.raise_signal(signal.SIGINT)
            return 0

    async def started(*_command: str) -> Editor:
        assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN, "the editor would ignore it too"
        return Editor()

    monkeypatch.setattr(asyncio, "create_subprocess_exec", started)
    try:
        assert await _ended(["editor"], tmp_path) == 0
        assert heard == []
        signal.raise_signal(signal.SIGINT)
        assert heard == [signal.SIGINT], "and it is listened to again"
    finally:
        signal.signal(signal.SIGINT, before)
