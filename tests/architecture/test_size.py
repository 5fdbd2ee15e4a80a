"""Files people read in a sitting."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 300
MODULES = sorted(
    [*ROOT.glob("inspiratie_tui/**/*.py"), *ROOT.glob("tests/**/*.py"), *ROOT.glob("docs/**/*.py"), *ROOT.glob("*.py")]
)


def test_there_are_modules() -> None:
    assert ROOT / "inspiratie_tui" / "__init__.py" in MODULES


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_a_module_is_short(module: Path) -> None:
    lines = len(module.read_text("utf-8").splitlines())
    assert lines <= LONGEST, f"{lines} lines: it does two things; find the second one's name"
