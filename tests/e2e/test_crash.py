"""A mistake of the program itself shows no note and no name: one sentence, a log without them, exit 70."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.on_disk import open_session
from support.pseudo_terminal import Terminal, surroundings

from inspiratie_tui.texts import _

SECRET = "geheimpje"
NAMES = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo", "Noor", "Sami")
# Each makes a mistake that holds what was typed, in its message and in a local variable, once that was typed.
MISTAKES = {
    "key": """
from inspiratie_tui.ui.shared.note_area import NoteArea
async def wrong(self, event, before=NoteArea._on_key):
    text = self.text
    if "geheimpje" in text:
        raise ValueError(f"Anouk: {text}")
    await before(self, event)
NoteArea._on_key = wrong
""",
    "paint": """
from inspiratie_tui.ui.shared.note_area import NoteArea
def wrong(self, y, before=NoteArea.render_line):
    text = self.text
    if "geheimpje" in text:
        raise ValueError(f"Anouk: {text}")
    return before(self, y)
NoteArea.render_line = wrong
""",
    "worker": """
from inspiratie_tui.leading.runner import SessionRunner
async def wrong(self, before=SessionRunner.sign):
    typed = self.drafts.typed
    if typed is not None and "geheimpje" in typed.text:
        raise ValueError(f"Anouk: {typed.text}")
    await before(self)
SessionRunner.sign = wrong
""",
    "writer": """
from inspiratie_tui.store.tinydb.session_file import SessionFile
def wrong(self, alive, before=SessionFile.beat):
    if alive.draft is not None and "geheimpje" in alive.draft.text:
        raise ValueError(f"Anouk: {alive.draft.text}")
    before(self, alive)
SessionFile.beat = wrong
""",
}


@pytest.fixture(params=sorted(MISTAKES))
def faulty(request: pytest.FixtureRequest, home: Path, tmp_path: Path) -> Iterator[Terminal]:
    script = tmp_path / "faulty.py"
    script.write_text(
        f"{MISTAKES[request.param]}\nfrom inspiratie_tui.commands.entry import run\nraise SystemExit(run())\n"
    )
    with Terminal([sys.executable, str(script), "--home", str(home), "--lang", "en"], surroundings(home)) as terminal:
        yield terminal


def test_a_crash_shows_nothing_of_anybody(faulty: Terminal, home: Path) -> None:
    faulty.wait_for("Arrival")
    faulty.press("enter")
    faulty.wait_for(_("ready to begin"))
    faulty.press("n")
    faulty.wait_for("note:")
    faulty.press("wat bewaard is", "enter")
    faulty.wait_for(_("saved: {kind}").format(kind=_("note")))
    faulty.press(SECRET, "x")

    assert faulty.wait_for_exit() == 70
    _before, left, after = faulty.raw.decode().rpartition("\x1b[?1049l")
    assert left
    log = home / "data" / "crash.log"
    said = after.replace("\r\n", "\n").replace("\x1b[?25h", "").strip()
    assert _("The program stopped because of a mistake of its own. What was saved is safe.") in said
    assert str(log) in said
    assert "Traceback" not in said
    assert said.count("\n") == 0, said
    for shown in (said, log.read_text("utf-8")):
        for word in (SECRET, "wat bewaard is", *NAMES):
            assert word not in shown
    assert "ValueError" in log.read_text("utf-8")
    assert log.stat().st_mode & 0o077 == 0

    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    with open_session(path) as kept:
        assert [note.text for note in kept.notes] == ["wat bewaard is"]
        assert not kept.read_only
