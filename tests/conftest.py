"""What every test stands on: compiled catalogues, and English until a test says otherwise."""

import compileall
import gc
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import inspiratie_tui
from inspiratie_tui import texts
from inspiratie_tui.texts import keys

# A law is about values: how long one takes says how busy the machine is. In CI the examples are the same every time,
# so that what is red there is what was changed.
hypothesis.settings.register_profile(
    "inspiratie",
    deadline=None,
    # A law may look at what a fixture made once, when it changes nothing of it.
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture],
    derandomize="CI" in os.environ,
)
hypothesis.settings.load_profile("inspiratie")


CPU_SECONDS = "INSPIRATIE_CPU_SECONDS"
"""The variable of the environment that says how many seconds of processor a run may cost; without it nothing is red.

A busy machine makes a run dearer, by half where other programs share its cores: set it on one that is idle.
"""


def pytest_configure(config: pytest.Config) -> None:
    """Choose what chance chooses, and compile the catalogues and modules that were edited since they were compiled."""
    if hasattr(config, "workerinput"):
        return  # it was done before the run was divided
    # Before the run is divided over processes: all of them must know the same tests.
    os.environ.setdefault("INSPIRATIE_KILL_SEED", "0" if "CI" in os.environ else str(secrets.randbelow(1_000_000)))
    for po in texts.LANGUAGES_FOLDER.glob("*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns:
            continue
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parts[-3], abort_invalid=True)
        fresh = Path(f"{mo}.new")
        with fresh.open("wb") as target:
            write_mo(target, catalogue)
        fresh.replace(mo)
    # Every program that a test starts would compile the package anew where Python was told to write no bytecode.
    compileall.compile_dir(Path(inspiratie_tui.__file__).parent, quiet=1)


def pytest_collection_finish() -> None:
    """Leave what was imported out of every later search for garbage: a seventh of what a test cost."""
    gc.collect()
    gc.freeze()


def cpu_seconds() -> float:
    """Return what this run cost the processor until now, its workers and all programs they started included."""
    return sum(os.times()[:4])


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that cost more than it may; the workers have ended by now."""
    most = os.environ.get(CPU_SECONDS)
    if not hasattr(session.config, "workerinput") and most and cpu_seconds() > float(most) and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the run cost."""
    most = os.environ.get(CPU_SECONDS)
    terminalreporter.write_line(f"{cpu_seconds():.0f} s of processor" + (f", at most {most} s" if most else ""))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Begin and leave every test in the language of the source, with the keys that nobody chose."""
    texts.use(texts.SOURCE_LANGUAGE)
    keys.use({})
    yield
    texts.use(texts.SOURCE_LANGUAGE)
    keys.use({})
