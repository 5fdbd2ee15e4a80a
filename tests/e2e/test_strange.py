"""The whole program amid hostile text: nothing of it acts on the terminal, judged by the bytes the program writes."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from support.on_disk import list_sessions, store_in
from support.pseudo_terminal import Terminal, program, surroundings
from support.strange.kinds import BIDI, KINDS

from inspiratie_tui.core.text.clean import clean

Start = Callable[..., Terminal]

HOSTILE = "".join(
    KINDS[name].given
    for name in ("colour", "the clipboard", "the title", "a link of the terminal", "a clear screen", "C1", "bidi")
).replace("/", "|")
# What only the payload could have brought: the program itself draws with other sequences of ESC.
FOREIGN = [
    *(b"\x1b]52", b"\x1b]0;", b"\x1b]2;", b"\x1b]8;", b"\x1bc", b"\x1b[31;5;7m", b"\x1bP$q"),
    *(one.encode() for one in BIDI),
    *(chr(code).encode() for code in range(0x80, 0xA0)),
]
MILLION = 1_000_000


def assert_calm(raw: bytes) -> None:
    assert [one for one in FOREIGN if one in raw] == []


def hostile_home(home: Path) -> Path:
    """The text as name of the group, of people and of the agenda's file, and all over the agenda."""
    folder = home / "data" / "groep-0000"
    folder.mkdir(parents=True)
    people = {str(n): {"id": f"p{n}", "name": f"{n}{HOSTILE}", "role": "participant"} for n in range(1, 5)}
    plan = {"1": {"number": 1, "date": HOSTILE}}
    tables = {"group": {"1": {"schema": 1, "id": "g", "name": HOSTILE}}, "people": people, "plan": plan}
    (folder / "group.json").write_text(json.dumps(tables), "utf-8")
    agendas = home / "agendas" / "en"
    for old in agendas.iterdir():
        old.unlink()
    text = HOSTILE.replace("\x85", "")
    file = agendas / f"01-{HOSTILE[:60]}\n.md"
    file.write_text(
        f"# T{text}\nBegin: 14:00\n{text}: x\n## P{text} (15 mni)\n- Q{text}?\n\n> C{text}\n## Z{text} (9 min)\n",
        "utf-8",
    )
    return file


def run(home: Path, *words: str) -> bytes:
    """Everything a command writes, on both streams."""
    command = [*program(), *words, "--home", str(home), "--lang", "en"]
    done = subprocess.run(command, env=surroundings(home), capture_output=True, check=False)
    assert done.returncode in (0, 1, 2), done.stderr
    return done.stdout + done.stderr


def the_note(home: Path) -> str:
    """What is kept of the one note there is."""
    (group,) = (home / "data").glob("*/")
    (session,) = list_sessions(group)
    (note,) = store_in(home / "data").look(session.ref).notes
    return note.text


def lead(terminal: Terminal) -> None:
    terminal.wait_for("session 1", "TRo[31;5;7mos")
    terminal.press("enter")
    terminal.wait_for("ready to begin")


def test_no_byte_of_it_acts_on_the_terminal(home: Path, start: Start) -> None:
    file = hostile_home(home)
    terminal = start("--lang", "en")
    lead(terminal)
    terminal.press("space")
    terminal.wait_until_gone("ready to begin")
    terminal.press("a")
    terminal.wait_for("further")
    terminal.settle()
    terminal.press("escape")
    terminal.wait_until_gone("further")
    terminal.wait_for("help")
    terminal.press(".")
    terminal.wait_for(lambda: "help" not in terminal.text, "QRo[31;5;7mos")
    terminal.settle()
    terminal.press(".")
    terminal.wait_for("help")
    terminal.press("1", "n")
    terminal.wait_for("note:")
    pasted = "hier " + HOSTILE.replace("\n", " ")
    terminal.paste(pasted)
    terminal.wait_for("hier")
    terminal.press("enter")
    terminal.wait_for("saved: note")
    terminal.press("escape")
    terminal.wait_until_gone("note:")
    terminal.press("q")
    terminal.wait_for("Leave this session?")
    terminal.settle()
    terminal.press("enter")
    terminal.wait_for("go on with")
    terminal.press("q")
    assert terminal.wait_for_exit() == 0
    assert_calm(bytes(terminal.raw))
    assert the_note(home) == clean(pasted).strip()
    printed = [
        *(run(home, "check", str(file), *words) for words in ((), ("--json",), ("--shown",))),
        run(home, "check", HOSTILE.replace("\0", "")),
        run(home, "show"),
        run(home, "show", HOSTILE),
        run(home, "run", HOSTILE),
        run(home, "where"),
        run(home, "where", HOSTILE),
        run(home / HOSTILE, "where"),
        run(home, HOSTILE * 200),
        run(home, "show", "x" * 10_000),
    ]
    for raw in printed:
        assert_calm(raw)
        assert b"\x1b" not in raw
        assert b"Traceback" not in raw
    assert len(printed[-1]) < 1_000, "a word is repeated as far as anybody reads it"


def test_a_paste_of_a_million_letters_is_kept_to_the_last(home: Path, start: Start) -> None:
    text = ("een regel met wóórden en 王芳 erin\n" * 40_000)[:MILLION]
    terminal = start("--lang", "en")
    terminal.wait_for("session 1")
    terminal.press("enter")
    terminal.wait_for("ready to begin")
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.paste(text)
    terminal.wait_for("een regel met", timeout=60)
    terminal.press("enter")
    terminal.wait_for("saved: note", timeout=60)
    terminal.press("escape")
    terminal.wait_until_gone("note:")
    terminal.press("q")
    terminal.wait_for("go on with")
    terminal.press("q")
    assert terminal.wait_for_exit() == 0
    assert the_note(home) == clean(text).strip()
    assert run(home, "show").decode().count("een regel met") == text.count("een regel met")
