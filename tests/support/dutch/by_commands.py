"""Everything the commands print in Dutch: help, results, refusals, what is wrong with words, files and settings."""

import errno
import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspiratie_tui import agenda_files, group_page
from inspiratie_tui.commands import where
from inspiratie_tui.commands.opening import screens
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.model import Agenda, PartKind
from inspiratie_tui.core.agenda.problems import GroupCode, Problem, Severity
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.people.private_page import PrivatePage
from inspiratie_tui.core.session import events
from inspiratie_tui.leading import setup
from inspiratie_tui.store.port import Damage, Repair, Replaced, SessionRef, Stood, TooNew
from inspiratie_tui.store.reading import unread_session
from inspiratie_tui.store.tinydb.group_files import GroupFiles
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.texts import event_names, kind_names, os_reasons, refusals, repairs, replaced, times
from inspiratie_tui.texts import problems as sentences
from inspiratie_tui.texts.copies import copies_sentence
from inspiratie_tui.ui.home.offers import entries
from support.dutch import english, joining, live_sentences, plans_by_hand, rehearsing
from support.dutch.shell import Keys, Shell, refusing, speak_dutch
from support.dutch.wrong_agendas import GOOD_AGENDAS, WRONG_AGENDAS
from support.on_disk import list_groups, newer, write_group

WRONG_WORDS = (
    ["nergens"],
    ["run"],
    ["run", "a.md", "b.md"],
    ["where", "--home"],
    ["where", "--hom", "x"],
    ["where", "meer"],
    ["--lang", "xx"],
    ["--lang"],
    ["check"],
    ["check", "a.md", "--people", "0"],
    ["check", "a.md", "--shown=ja"],
    ["check", "a.md", "--shown", "--json"],
)
WRONG_SETTINGS = (
    "thema = 1",
    "thme = 1",
    'language = "fr"\ntheme = 3\ndigits = [1]\nmend_accents = "true"',
    "theme = dark",
    'theme = "dark"\ntheme = "light"',
    "keys = 3",
    'geluid = 1\n[keys]\nkwast = "i"\nnote = "ctrl+m"',
    '[keys]\nnoot = "i"\nnotee = "i"\nnote = 3\npass = []\nundo = "toets"\nredo = "entre"\nhold = "3"\nback = "q"',
    '[keys]\nzwaaien = "i"\npass = "hoofdletter"',
    '[keys]\nnote = "escape"\npass = "shift+space"\nundo = "i"\nredo = "i"',
    "#" * 20_001,
    "#" * 1_001,
    "".join(f"geluid{number} = 1\n" for number in range(25)),
)


_TURN = events.SharedTurn(number=1, person=PersonId("p1"), begin=0)
_ABOUT = {"event": 1, "seats": (PersonId("p1"), PersonId("p2")), "groups": ((PersonId("p1"), PersonId("p2")),)}
_DONE = (
    *(kind(number=2, at=0, person=PersonId("p1")) for kind in (*event_names.OF_PERSON, events.FloorGiven)),
    *(
        kind(number=2, at=0, **{name: has for name, has in _ABOUT.items() if hasattr(kind, name)})
        for kind in event_names.ALONE
    ),
    *(events.Lengthened(number=2, at=0, part=0, by=by * MINUTE) for by in (1, -1, 5)),
    *(events.TurnsShared(number=2, at=0, turns=(_TURN,) * many, until=0) for many in (1, 2)),
)
_THERE = Group("kring-ab12", "Kring", (Person(PersonId("p1"), "Anouk"), Person(PersonId("p2"), "Bilal")))
WRONG_PAGES = (
    ("", None),
    ("# K\n# L\nhallo\n## Deelnemers\n1. {p1}\n2. Bo\n3. Bo\n4. Bo, Jo\n## Koffie\n## Begleiders\n<!--", None),
    ("# K\n## Deelnemers\nA {p9}\nB {p1}\nC {p1}\n## Vroeger\nDaan\n## Data\nnu\n2027-01-18\n18-01-2027", _THERE),
    ("# K\n## Deelnemers\n" + "\n".join("abcdefghij"), None),
    ("# K\n## Deelnemers\nA", None),
    ("# K\n## Deelnemers\n" + "A" * 100 + "\n## Data" * 2_000, None),
)


def everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """All that was printed; what `--json` says in words alone."""
    monkeypatch.chdir(folder)
    speak_dutch(monkeypatch)
    home = folder / "huis"
    shell = Shell(home)
    shell("--help")
    for command in sorted(english.commands()):
        shell(command, "--help")
    for words in WRONG_WORDS:
        shell(*words)
    _checks(shell, folder, monkeypatch)
    plans_by_hand.make_agendas(shell, folder)
    _papers(shell, folder)
    _settings(shell)
    _sessions(shell, folder, monkeypatch)
    _crashes(shell, monkeypatch)
    return {**shell.printed, **{f"sentence {number}": one for number, one in enumerate(_sentences())}}


def _checks(shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in WRONG_AGENDAS.items():
        file = folder / name
        file.write_text(text, "utf-8")
        for words in ([], ["--shown"], ["--people", "1"]):
            shell("check", str(file), *words)
        found = json.loads(shell("check", str(file), "--json"))
        shell.printed[f"{name} --json"] = "\n".join(
            problem["message"] for one in found["files"] for problem in one["problems"]
        )
        del shell.printed[next(key for key in shell.printed if name in key and key.endswith("--json "))]
    (folder / "plaatje.md").write_bytes(b"\xff\xfe\x00")
    (folder / "groot.md").write_bytes(b"x" * 1_100_000)
    shell("check", str(folder), str(folder / "weg.md"), str(folder / "plaatje.md"), str(folder / "groot.md"))
    for why in (PermissionError(errno.EACCES, "x"), OSError(errno.EIO, "x")):
        with monkeypatch.context() as refused:
            refused.setattr(Path, "open", refusing(why))
            shell("check", str(folder / "leeg.md"), about=type(why).__name__)


def _papers(shell: Shell, folder: Path) -> None:
    files = [folder / name for name in WRONG_AGENDAS]
    for number, text in enumerate(GOOD_AGENDAS):
        files.append(folder / f"{number}.md")
        files[-1].write_text(text, "utf-8")
    for file in files:
        for readers in ("facilitators", "participants"):
            for form in ("md", "html"):
                shell("print", str(file), "--for", readers, "--format", form)
    for target in (files[-1], files[0], folder, folder / "nieuw.html", folder / "weg" / "nieuw.html"):
        shell("print", str(files[-1]), "--output", str(target))
    shell("print", str(folder / "weg.md"))


def _settings(shell: Shell) -> None:
    shell("where")
    shell("settings", about="settings: all of them")
    shell.home.mkdir()
    file = shell.home / "settings.toml"
    for text in WRONG_SETTINGS:
        file.write_text(text, "utf-8")
        shell("where", about=f"settings: {text[:200]}")
    file.write_bytes(b"\xff\xff")
    shell("where", about="settings: bytes")
    file.unlink()
    file.mkdir()
    shell("where", about="settings: a folder")
    file.rmdir()
    file.symlink_to(file.name)
    shell("where", about="settings: a link to itself")
    file.unlink()


def _sessions(shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    agenda = folder / "kring.md"
    agenda.write_text("# Kring\nBegin: 14.00 uur\nEinde: 15.00 uur\n## Ronde (60 min, 2 min p.p.)\n", "utf-8")
    shell("show", about="none yet")
    for word in ([], ["resume"], ["review"], ["run", str(agenda)], ["run", str(folder / "weg.md")]):
        shell(*word, about="without a terminal")
    with monkeypatch.context() as there:
        there.setenv("TERM", "dumb")
        shell("resume", about="dumb")
    monkeypatch.setattr(screens, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(screens, "open_screen", lambda *_words: 0)
    with monkeypatch.context() as refused:
        refused.setattr(setup, "set_up", refusing(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))))
        shell("run", str(agenda), about="full")
    for words in ([], ["--new"], [], ["--group", "zo-heet-niemand"]):
        shell("run", str(agenda), *words)
    shell("run", str(folder / "leeg.md"))
    rehearsing.everything(shell, agenda, monkeypatch)
    shell("show")
    shell("show", "zo-heet-niets")
    shell("show", "2")
    (sample,) = list_groups(shell.home / "data")
    for name in ("een", "eenling"):
        write_group(shell.home / "data" / name, Group(name, name, sample.people))
    shell("run", str(agenda), "--group", "e")
    for name in ("een", "twee"):
        write_group(folder / "twee" / "data" / name, Group(name, name, sample.people))
    shell("--home", str(folder / "twee"), "run", str(agenda), about="which group")
    _groups(shell, folder, monkeypatch)
    _damages(shell, monkeypatch, sample)
    taken = folder / "bestand"
    taken.write_text("x")
    Shell.__call__(shell, "--home", str(taken), "resume")


def _groups(shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = folder / "groep.md"
    for text, before in WRONG_PAGES:
        page.write_text(text, "utf-8")
        shell("group", "new", "--from", str(page), about="a page")
        for one in group_page.parse(text, before=before).problems:
            shell.printed[f"page {len(shell.printed)}"] = sentences.sentence(one)
    for code in GroupCode:
        ends = ("_CHANGED", "_TAKEN", "_LEFT", "_ADDED", "_GONE", "_CALLED", "_LINE", "_FEW_NAMES", "_THE_SAME")
        if code.name.endswith(ends):
            elsewhere = Problem(Severity.ERROR, code, 1, 1, {"found": "Bilal", "advice": "Bilal"})
            shell.printed[f"page {len(shell.printed)}"] = sentences.sentence(elsewhere)
    shell.keep("an example", group_page.example(date(2026, 11, 23)))
    former = Group("oud", "Oud", (Person(PersonId("p1"), "Anouk"), Person(PersonId("p2"), "Bo", Role.FORMER)))
    shell.keep("a former member", group_page.page(former))
    for copies in (1, 2):
        shell.keep(f"copies {copies}", copies_sentence(("een.json",) * copies, 2))
    for words in (["new"], ["edit"], ["list"], ["show", "een"], ["show", "z"], ["--help"], ["new", "--help"], []):
        shell("group", *words)
    shell("group", "open", "--help")
    shell("group", "edit", "--help")
    joining.read(shell, folder)
    shell.keep("a private page", group_page.private_text(PrivatePage(), former, {}))
    for name, script in (
        ("typt", "sed -i 's/# Maandaggroep/# Dinsdaggroep/; s/## Data/## Dta/' \"$1\""),
        ("verbetert", "sed -i 's/## Dta/## Data/; s/Anouk/Anoek/; /^ja$/d' \"$1\""),
        ("niets", "exit 0"),
        ("faalt", 'echo >> "$1" ja; exit 3'),
        ("noteert", 'echo >> "$1" "Bellen voor 3 mei"'),
    ):
        (folder / name).write_text(script)
    with monkeypatch.context() as somebody:
        somebody.setattr("sys.stdin", Keys())
        somebody.setenv("VISUAL", "geen-editor-van-die-naam")
        shell("group", "new", about="no editor")
        for name in ("niets", "typt", "faalt", "verbetert"):
            somebody.setenv("VISUAL", f"sh {folder / name}")
            shell("group", "new", about=name)
        somebody.setenv("VISUAL", "sed -i s/Anoek/Anouk/")
        for name in ("voorbeeldgroep", "dinsdag", "dinsdag"):
            shell("group", "edit", name)
        somebody.setenv("VISUAL", f"sh {folder / 'noteert'}")
        shell("group", "edit", "dinsdag", "--private")
        page.write_text("# K\n## Deelnemers\nAnouk\n", "utf-8")
        for error in (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), TooNew(str(page), 9)):
            somebody.setattr(GroupFiles, "write", refusing(error))
            shell("group", "new", "--from", str(page), about=type(error).__name__)


def _damages(shell: Shell, monkeypatch: pytest.MonkeyPatch, sample: Group) -> None:
    session = min((shell.home / "data" / sample.id).glob("2*.json"))
    whole = session.read_text("utf-8")
    for text in (
        whole[:-40],
        "",
        "iets anders",
        whole.replace('"at"', '"ta"'),
    ):
        session.write_text(text, "utf-8")
        shell("show", session.stem, about="damaged")
    session.write_text(whole, "utf-8")
    newer(session)
    shell("show", session.stem, about="newer")
    session.write_text(whole, "utf-8")
    for number in (errno.EACCES, errno.EIO):
        with monkeypatch.context() as refused:
            refused.setattr(SessionFile, "look", refusing(OSError(number, os.strerror(number))))
            shell("show", session.stem, about="refused")
    group = shell.home / "data" / sample.id / "group.json"
    for text in (group.read_text("utf-8")[:-30], "iets anders"):
        group.write_text(text, "utf-8")
        shell("show", session.stem, about="damaged group")
    group.unlink()
    group.mkdir()
    shell("show", session.stem, about="group unreadable")


def _crashes(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where, "run", refusing(ValueError("wat iemand zei")))
    shell("where", about="crash")
    log = shell.home / "data" / "crash.log"
    log.unlink(missing_ok=True)
    log.mkdir()
    shell("where", about="crash without a log")


def _sentences() -> Iterator[str]:
    """What depends on the moment, and reasons that are hard to come by: each in words, as screens and commands do."""
    yield from map(refusals.refusal, Reason)
    yield from map(os_reasons.reason, [*errno.errorcode, None])
    yield from (event_names.event_name(event, Agenda(), {PersonId("p1"): "Ans"}) for event in _DONE)
    kinds = (Repair(damage, "a.json.damaged-1", 3, count, count) for damage in Damage for count in (0, 1, 2))
    yield from map(repairs.repair_sentence, kinds)
    yield from map(repairs.doubtful_sentence, (1, 2))
    yield from map(os_reasons.reason_words, os_reasons.OURS)
    unread = [unread_session(SessionRef("g", "2026-01-10-aaaa"), unread=why) for why in ("TOO_NEW", "LINK")]
    yield from (entry.words for entry in entries(unread, Group("g", "Maandag", ()), lambda _number: None))
    put = (Replaced(stood, "a.json.replaced-1", *4 * (count,)) for stood in Stood for count in (0, 1, 2))
    yield from map(replaced.replaced_sentence, put)
    yield from map(kind_names.part_kind, PartKind)
    for why in agenda_files.Unreadable.__init__.__annotations__["why"]:
        yield sentences.unreadable("a.md", why)
    yield from (times.day(date(2026, month, month)) for month in range(1, 13))
    yield from live_sentences.sentences()
