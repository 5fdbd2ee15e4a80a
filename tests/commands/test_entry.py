"""From the words on the command line to an exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspiratie_tui import __version__, texts
from inspiratie_tui.commands import where
from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.refused import Refused

SECRET = "Esra twijfelt"


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "INSPIRATIE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("words", [["--version"], ["--lang", "nl", "--version"]])
def test_the_version(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code: object = run(words)
    except SystemExit as done:
        code = done.code
    assert code == 0
    assert capsys.readouterr().out == f"inspiratie {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--home", "there", "--lang", "nl", "where"],
        ["where", "--home", "there", "--lang", "nl"],
        ["--home=there", "where", "--lang=nl"],
        ["--lang", "nl", "where", "--home", "there"],
        ["--home", "elsewhere", "--lang", "en", "where", "--home", "there", "--lang", "nl"],
    ],
)
def test_home_and_language_before_or_after_the_command(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 0
    assert texts.language() == "nl"
    printed = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert printed[0][1] == str(tmp_path / "there")
    assert not (tmp_path / "there").exists()


def test_the_settings_choose_the_language_and_mistakes_in_them_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "settings.toml").write_text('language = "nl"\nthme = "dark"\n', "utf-8")
    assert run(["where", "--home", str(tmp_path)]) == 0
    assert texts.language() == "nl"
    assert "thme" in capsys.readouterr().err
    assert run(["where", "--home", str(tmp_path), "--lang", "en"]) == 0
    assert texts.language() == "en"


@pytest.mark.parametrize(
    "words", [["wher"], ["--lang", "xx", "where"], ["where", "--hom", "x"], ["where", "more"], ["where", "--home"]]
)
def test_words_that_are_not_understood(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        run(words)
    assert refused.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("usage: inspiratie")


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        run(["--help"])
    assert done.value.code == 0
    assert "where" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--help"], ["gebruik: inspiratie", "opties:", "toon deze uitleg", "opdrachten:"]),
        (["run"], ["gebruik: inspiratie run", "inspiratie run: fout: nodig: PROGRAMMA"]),
        (["nergens"], ["fout: argument OPDRACHT: 'nergens' is geen keuze (kies uit "]),
        (["where", "--home"], ["fout: argument --home: hier hoort één waarde achter"]),
        (["where", "meer"], ["fout: onbekend: meer"]),
        (["check", "--shown", "--json", "x.md"], ["gaat niet samen met argument --shown"]),
    ],
)
def test_argparse_speaks_the_language_too(
    words: list[str], expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(["--lang", "nl", *words])
    said = "".join(capsys.readouterr())
    assert [text for text in expected if text not in said] == []
    assert [text for text in ("usage", "error", "options", "expected", "required") if text in said] == []


def test_a_refusal_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(_args: object) -> int:
        raise Refused("Not now.", 1)

    monkeypatch.setattr(where, "run", refuse)
    assert run(["where"]) == 1
    assert capsys.readouterr().err == "inspiratie: Not now.\n"


def test_a_crash_is_a_sentence_and_a_log(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(_args: object) -> int:
        note = SECRET
        raise ValueError(note)

    monkeypatch.setattr(where, "run", crash)
    assert run(["where", "--home", "x"]) == 70
    log = tmp_path / "x" / "data" / "crash.log"
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert str(log) in said.err
    assert "ValueError" in log.read_text("utf-8")
    assert "Esra" not in said.err + log.read_text("utf-8")


def test_a_crash_on_a_disk_that_refuses_is_still_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(_args: object) -> int:
        raise ValueError(SECRET)

    monkeypatch.setattr(where, "run", crash)
    (tmp_path / "x").write_text("a file where home should be")
    assert run(["where", "--home", "x"]) == 70
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "could not be written down" in said


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_args: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(where, "run", interrupted)
    assert run(["where"]) == 130
    assert capsys.readouterr() == ("", "")


def program(*words: str, **more: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "inspiratie_tui", *words], check=False, **more)  # type: ignore[call-overload,no-any-return]


@pytest.mark.skipif(os.name != "posix", reason="a shell with pipes as on POSIX")
def test_a_reader_that_stops_reading_is_no_crash(tmp_path: Path) -> None:
    script = f"{sys.executable} -m inspiratie_tui where --home {tmp_path} | true; exit ${{PIPESTATUS[0]}}"
    answer = subprocess.run(["bash", "-c", script], capture_output=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_a_letter_the_terminal_lacks_is_a_question_mark(tmp_path: Path) -> None:
    folder = tmp_path / "bijeenkomst-één"
    folder.mkdir()
    answer = program("where", "--home", str(folder), capture_output=True, env={"PYTHONIOENCODING": "ascii"})
    assert answer.returncode == 0
    assert b"bijeenkomst-??n" in answer.stdout


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder in use stays")
def test_a_working_folder_that_was_removed(tmp_path: Path) -> None:
    script = (
        "import os, sys; os.rmdir(os.getcwd()); from inspiratie_tui.commands.entry import run;"
        f"sys.exit(run(['where', '--home', {str(tmp_path)!r}]))"
    )
    (tmp_path / "gone").mkdir()
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, cwd=tmp_path / "gone")
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_no_garbage_is_collected_while_a_command_starts(tmp_path: Path) -> None:
    script = (
        "import gc, sys; from inspiratie_tui.commands.entry import run;"
        "collected = []; gc.callbacks.append(lambda *_told: collected.append(1));"
        f"sys.argv[1:] = ['where', '--home', {str(tmp_path)!r}]; gc.collect(); began = len(collected);"
        "run(); print(gc.isenabled(), len(collected) - began)"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "False 0"
