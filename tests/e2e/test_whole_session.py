"""From home through a whole session to reading it back, as a facilitator does it, in a terminal of 80 by 24."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal, program, surroundings
from support.reading import figures, labelled, seconds

from inspiratie_tui import texts
from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.texts import _, kind_names, ngettext

Start = Callable[..., Terminal]
Seen = str | Callable[[], bool]


class Leading:
    """A facilitator at the keys: each step waits until the screen shows what came of it."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def press(self, key: str, *until: Seen) -> None:
        self.terminal.press(key)
        self.terminal.wait_for(*until)

    def forward(self, *until: Seen) -> None:
        self.terminal.settle()
        self.press("right", *until)

    def speaks(self, name: str) -> Callable[[], bool]:
        return lambda: labelled(self.terminal.lines, _("speaks")) == name

    def shows(self, said: str) -> Callable[[], bool]:
        return lambda: figures(self.terminal.lines) == said

    def note(self, kind: NoteKind, *typed: str) -> None:
        for text in typed:
            self.terminal.press(text)
        self.press("enter", _("saved: {kind}").format(kind=kind_names.note_kind(kind)))
        # The text leaves the field when it is on disk.
        self.terminal.wait_for(f"{kind_names.note_kind(NoteKind.NOTE)}:")

    def open_ready(self, home_line: str) -> None:
        self.terminal.wait_for("inspiratie", "Anouk", "Hugo", home_line)
        assert self.terminal.lines[0].strip().startswith("inspiratie")
        self.press("enter", _("ready to begin"), "1 Anouk", "8 Hugo")

    def round_of_eight(self) -> None:
        """Two pass, are asked again at the end, and then speak."""
        self.forward(self.speaks("Anouk"))
        self.forward(self.speaks("Bilal"))
        self.press("p", self.speaks("Chen"), "2 Bilal")  # the next one speaks at once; nothing says who passed
        self.forward(self.speaks("Daan"))
        self.forward(self.speaks("Esra"))
        self.press("p", self.speaks("Femke"), "5 Esra")
        self.forward(self.speaks("Giulia"))
        self.forward(self.speaks("Hugo"))
        self.forward(self.speaks("Bilal"))
        self.forward(self.speaks("Esra"), _("turn {done} of {total}").format(done=8, total=8))
        self.forward(_("the round is complete"))

    def stand_still(self) -> None:
        """A hold charges nobody: the time left is the same after it, whatever the clock did."""
        before = seconds(figures(self.terminal.lines))
        self.press("space", _("time stands still since {time}").format(time="").strip())
        self.terminal.settle()
        self.terminal.settle()
        self.terminal.settle()
        self.press("space", lambda: figures(self.terminal.lines) != "")
        assert 0 <= before - seconds(figures(self.terminal.lines)) <= 1

    def end(self) -> None:
        self.forward(_("This was the last part. End the session?"))
        self.terminal.settle()
        self.press("enter", _("planned {length}").partition("{")[0])


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    texts.use(request.param)
    return str(request.param)


def shown(home: Path, language: str) -> str:
    done = subprocess.run(
        program("show", "--home", str(home), "--lang", language),
        env=surroundings(home),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_session_of_eight_from_home_to_the_report(home: Path, start: Start, language: str) -> None:
    (home / "settings.toml").write_text('digits = "exact"\n')
    parts = {
        "nl": ("Aankomen", "Rondje: wie ben je", "Dialoog", "Maatschappelijk perspectief"),
        "en": ("Arrival", "Round: who are you", "Dialogue", "Perspective on society"),
    }[language]
    terminal = start("--lang", language)
    leading = Leading(terminal)

    leading.open_ready(parts[0])
    assert parts[0] in terminal.text
    leading.forward(_("this part"), parts[0])  # two seconds, and nothing ends at zero
    terminal.wait_for(lambda: figures(terminal.lines).startswith("+"))

    leading.forward(parts[1], ngettext("{total} turn", "{total} turns", 8).format(total=8))
    if language == "nl":
        leading.round_of_eight()
        leading.forward(parts[2])
    else:
        # Once is enough for the whole round; leaving an open one takes two keys.
        leading.press("down", f"3. {parts[2]}")
        leading.press("enter", lambda: terminal.lines[1].strip() == parts[2])
    leading.press("h", _("Who wants to say something? Press the digit."))
    leading.press("4", "4^Daan")
    leading.press("3", leading.speaks("Chen"))
    leading.stand_still()
    leading.forward(leading.speaks("Daan"))  # whose hand was up
    leading.press("u", leading.speaks("Chen"))
    leading.press("y", leading.speaks("Daan"))

    leading.press("n", f"{kind_names.note_kind(NoteKind.NOTE)}:")
    leading.note(NoteKind.INSIGHT, "! ", "twee wegen", "ctrl+j", "één berg")
    terminal.paste("eerste\ntweede\nderde")
    terminal.wait_for("eerste", "derde")
    leading.note(NoteKind.NOTE)
    leading.note(NoteKind.STEP, "> @Da", "tab", "belt morgen")
    terminal.press("escape")
    terminal.wait_until_gone(f"{kind_names.note_kind(NoteKind.NOTE)}:")

    leading.forward(f"→ {parts[3]}")  # the turn is over, and the dialogue is not
    leading.forward(parts[3])
    leading.end()
    for part in parts:
        terminal.wait_for(part)
    assert "@Daan belt morgen" not in terminal.text, "the circle still sits round the screen"
    leading.press("r", "@Daan belt morgen")
    assert "twee wegen" not in terminal.text
    terminal.settle()
    leading.press("r", "twee wegen")
    terminal.settle()
    terminal.press("q")
    terminal.wait_until_gone("twee wegen")
    terminal.settle()
    leading.press("q", _("the session is over"))
    leading.press("q", "inspiratie")
    terminal.press("q")
    assert terminal.wait_for_exit() == 0

    report = shown(home, language)
    for part in parts:
        assert part in report
    for line in ("twee wegen", "één berg", "eerste", "tweede", "derde", "@Daan belt morgen"):
        assert line in report
    insight = f"Daan · {kind_names.note_kind(NoteKind.INSIGHT)}: twee wegen"
    assert insight in report  # who spoke at its first character
    planned = _("planned {length}").format(length="2 sec")
    assert report.splitlines()[3].startswith(f"1 {parts[0]} ")
    assert f" {planned}, " in report.splitlines()[3]
