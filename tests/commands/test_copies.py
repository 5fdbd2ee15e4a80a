"""Copies that a sync left are met by no command, told once by each, and stay as they were."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.afternoons import hold

from inspiratie_tui import texts
from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import screens
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.home import Home

MakeGroup = Callable[..., Group]
AGENDA = "# Held\n## Dialogue (60 min)\n## Dialogue too (60 min)\n"
DAY = "2026-11-23-cd34"
COPY = f"{DAY}.sync-conflict-20261123-140000-K3XQ7PL"
TOLD = f"2 files beside the sessions are copies: they are not shown and count in nothing. Leave them: {COPY}.json, "


@pytest.fixture
def copies(home: Home, make_group: MakeGroup) -> list[Path]:
    """The copies beside a group and its one session."""
    group = make_group("maandag-ab12")
    session = hold(home.data, group, DAY, AGENDA, 70, 50, ended=True)
    made = [session.with_name(f"{COPY}.json"), session.with_name("group (conflicted copy 2026-11-23 140000).json")]
    for copy, source in zip(made, (session, session.with_name("group.json")), strict=True):
        copy.write_bytes(source.read_bytes())
    return made


def inspiratie(home: Home, *words: str) -> int:
    return run([*words, "--home", str(home.folder), "--lang", texts.language()])


@pytest.mark.parametrize(
    "words", [("show",), ("show", DAY), ("group", "list"), ("group", "show"), ("resume",), ("review", "2026")]
)
def test_every_command_tells_of_them_once_and_knows_one_session(
    words: tuple[str, ...],
    home: Home,
    copies: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(screens, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(screens, "open_screen", lambda _home, start, _group: opened.append(start.session.session) or 0)
    before = [(copy.read_bytes(), copy.stat().st_mtime_ns) for copy in copies]
    assert inspiratie(home, *words) == 0
    shown = capsys.readouterr()
    assert shown.err.count(TOLD) == 1
    assert "conflict" not in shown.out
    assert opened == ([DAY] if words[0] in ("resume", "review") else [])
    assert [(copy.read_bytes(), copy.stat().st_mtime_ns) for copy in copies] == before


def test_a_copy_that_is_named_is_no_session(home: Home, copies: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert inspiratie(home, "show", f"{COPY}.json") == 1
    assert f"No session is called {COPY}" in capsys.readouterr().err


def test_they_teach_no_usual_length(
    home: Home, copies: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agenda = tmp_path / "coming.md"
    agenda.write_text(AGENDA, "utf-8")
    assert inspiratie(home, "check", str(agenda), "--group", "maandag") == 0
    shown = capsys.readouterr()
    assert "How long parts usually take is told once there were 3 of a kind, in at least 2 ended sessions." in shown.out
    assert shown.err.count(TOLD) == 1
    assert "cannot be read" not in shown.err


def test_without_copies_nothing_is_told(home: Home, make_group: MakeGroup, capsys: pytest.CaptureFixture[str]) -> None:
    hold(home.data, make_group("maandag-ab12"), DAY, AGENDA, 70)
    assert inspiratie(home, "show") == 0
    assert capsys.readouterr().err == ""
