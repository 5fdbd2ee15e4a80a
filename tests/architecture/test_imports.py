"""What may import what, and what is loaded when."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.afternoons import hold
from support.on_disk import write_group

from inspiratie_tui.core.people.group import Group, Person, PersonId

ROOT = Path(__file__).parents[2]

LOADED_BY = """
import importlib, pkgutil, sys
before = set(sys.modules)
for name in {names!r}:
    module = importlib.import_module(name)
    for found in pkgutil.walk_packages(getattr(module, "__path__", ()), name + "."):
        importlib.import_module(found.name)
print(*sorted({{name.partition(".")[0] for name in set(sys.modules) - before}} - {{"inspiratie_tui"}}))
"""


def loaded_by(*names: str) -> set[str]:
    """The top-level modules that a fresh Python loads for `names` and everything below them."""
    answer = subprocess.run(
        [sys.executable, "-c", LOADED_BY.format(names=names)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT.parent,
    )
    return set(answer.stdout.split())


def test_the_contracts_hold() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_the_core_loads_nothing_but_the_standard_library_and_the_maker_of_its_values() -> None:
    loaded = loaded_by("inspiratie_tui.core")
    assert loaded <= sys.stdlib_module_names | {"msgspec", "typing_extensions"}
    assert not loaded & {"asyncio", "gettext", "random", "socket", "subprocess", "tempfile"}


@pytest.mark.parametrize("layer", ["texts", "clock", "home", "agenda_files", "reports", "store"])
def test_no_layer_below_the_screens_loads_textual(layer: str) -> None:
    assert not loaded_by(f"inspiratie_tui.{layer}") & {"textual", "rich"}


def test_only_the_store_loads_tinydb() -> None:
    assert "tinydb" in loaded_by("inspiratie_tui.store.tinydb")
    assert "tinydb" not in loaded_by(
        *(f"inspiratie_tui.{layer}" for layer in ("agenda_files", "reports", "clock", "home"))
    )


@pytest.mark.parametrize("layer", ["store.port", "store.memory", "leading", "group_page"])
def test_whoever_knows_the_port_alone_loads_nothing_that_writes_documents(layer: str) -> None:
    assert not loaded_by(f"inspiratie_tui.{layer}") & {"tinydb", "filelock"}


def test_home_is_shown_before_the_library_that_writes_is_loaded() -> None:
    program = (
        "import sys; from pathlib import Path; from inspiratie_tui.commands.opening.wiring import store_in;"
        "from inspiratie_tui.home import Home; import inspiratie_tui.ui.home.home_screen;"
        "store_in(Home(Path('nowhere'))).archive.sessions('nobody');"
        "print(*({'tinydb', 'filelock'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout == "\n"


RUN = """
import contextlib, io, sys
from inspiratie_tui.commands.entry import run
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
    run({words!r})
print(*sys.modules)
"""


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        (["--help"], {"msgspec", "asyncio", "json", "platform"}),
        (["where", "--help"], {"msgspec", "inspiratie_tui.commands.check"}),
        (["check", "agendas/en/01-arriving.md"], {"asyncio", "json", "inspiratie_tui.commands.group"}),
        (["show", "--home", "{home}"], {"asyncio", "ssl", "tinydb", "filelock", "markdown_it"}),
    ],
)
def test_a_command_waits_for_nothing_that_it_does_not_use(words: list[str], left_out: set[str], tmp_path: Path) -> None:
    group = Group("kring-ab12", "Kring", (Person(PersonId("p1"), "Anouk"),))
    write_group(tmp_path / "data" / group.id, group)
    hold(tmp_path / "data", group, "2026-11-23-aaaa", "# A\n## Dialogue (60 min)\n", 70)
    program = RUN.format(words=[word.format(home=tmp_path) for word in words])
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stderr == ""
    assert not left_out & set(answer.stdout.split())


def test_the_version_is_said_before_anything_is_loaded() -> None:
    program = "import sys; before = set(sys.modules); from inspiratie_tui.commands.entry import run; run(['--version'])"
    loaded = "; print(*sorted(set(sys.modules) - before))"
    answer = subprocess.run(
        [sys.executable, "-c", program + loaded], capture_output=True, text=True, check=True, cwd=ROOT.parent
    )
    version, modules = answer.stdout.splitlines()
    assert version.startswith("inspiratie ")
    ours = {"inspiratie_tui", "inspiratie_tui.commands", "inspiratie_tui.commands.entry"}
    assert set(modules.split()) == ours
