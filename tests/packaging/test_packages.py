"""What is packed is all that is needed: installed in an empty environment, outside the checkout, it starts."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal, surroundings

from inspiratie_tui import texts

ROOT = Path(__file__).parents[2]
FIRST_SIGHT = {"nl": ("Enter", "bijeenkomst 1"), "en": ("Enter", "session 1")}
"""What home says in each language."""
FORWARD_AT_MOST = 10
BEGUN = {"nl": "aan het woord", "en": "speaks"}
"""What the first round says."""
DARK_BACKGROUND = b"48;2;20;17;15"
"""#14110f of the dark theme, as a terminal is told."""

pytestmark = [pytest.mark.slow]


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run([str(word) for word in command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of this checkout, and the wheel made from that sdist."""
    target = tmp_path_factory.mktemp("packed")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", target, folder=ROOT)
    (sdist,) = target.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(target / "unpacked", filter="data")
    (source,) = (target / "unpacked").iterdir()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", target, folder=source)
    return target


def files_of_this_checkout() -> list[Path]:
    """The files that are packed, without what was made beside them."""
    kept = {"inspiratie_tui", "agendas", "docs", "tests", "data"}
    files = [file for file in ROOT.glob("*") if file.is_file()]
    files += [file for folder in kept for file in (ROOT / folder).rglob("*") if file.is_file()]
    return [file for file in files if file.suffix not in (".mo", ".pyc") and ".git" not in file.name]


def built(folder: Path, **environment: str) -> dict[str, bytes]:
    """What comes of building the source in `folder`, by name."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", str(folder / "dist")]
    subprocess.run(command, cwd=folder, env={**os.environ, **environment}, check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in (folder / "dist").iterdir()}


def test_what_is_built_twice_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there" / "deeper"
    for file in files_of_this_checkout():
        for folder in (here, there):
            copy = folder / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
        os.utime(there / file.relative_to(ROOT), (981_173_106, 981_173_106))
    before = os.umask(0o077)
    try:
        second = built(there, TZ="Asia/Tokyo", PYTHONHASHSEED="7", LC_ALL="C")
    finally:
        os.umask(before)
    first = built(here, TZ="UTC", PYTHONHASHSEED="1")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def agendas() -> set[str]:
    return agendas_below(ROOT / "agendas")


def agendas_below(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.md")}


def catalogues() -> set[str]:
    return {po.parts[-3] for po in texts.LANGUAGES_FOLDER.glob("*/LC_MESSAGES/*.po")}


def test_the_wheel_has_everything_and_nothing_else(packed: Path) -> None:
    (wheel,) = packed.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    inside = {name.removeprefix("inspiratie_tui/agendas/") for name in names if "/agendas/" in name}
    assert inside == agendas()
    assert {name.split("/")[3] for name in names if name.endswith(".mo")} == catalogues()
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"inspiratie_tui"}
    modules = {str(file.relative_to(ROOT)) for file in (ROOT / "inspiratie_tui").rglob("*.py")}
    assert {name for name in names if name.endswith(".py")} == modules


@pytest.fixture(scope="module", params=["whl", "tar.gz"])
def inspiratie(packed: Path, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed from the wheel and from the sdist in an environment that has nothing else."""
    empty = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", empty / "venv", folder=empty)
    binaries = empty / "venv" / "bin"
    (package,) = packed.glob(f"*.{request.param}")
    run(binaries / "pip", "install", "--quiet", package, folder=empty)
    return binaries / "inspiratie"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_starts(inspiratie: Path, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    command = [str(inspiratie), "--home", str(home), "--lang", language]
    with Terminal(command, {**surroundings(home), "COLORTERM": "truecolor"}) as terminal:
        terminal.wait_for(*FIRST_SIGHT[language])
        assert DARK_BACKGROUND in terminal.raw
        terminal.press("enter")
        terminal.settle()
        for _ in range(FORWARD_AT_MOST):  # a press that comes too soon after another one, on a busy machine, is none
            terminal.press("right")
            terminal.settle()
            if BEGUN[language] in terminal.text:
                break
        terminal.wait_for(BEGUN[language])
    assert agendas_below(home / "agendas") == agendas()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_its_agendas_are_clean(inspiratie: Path, language: str, tmp_path: Path) -> None:
    shipped = inspiratie.parents[1].glob(f"lib/python*/site-packages/inspiratie_tui/agendas/{language}/**/*.md")
    printed = run(inspiratie, "check", "--lang", language, *sorted(shipped), folder=tmp_path)
    assert "error" not in printed
    assert printed
