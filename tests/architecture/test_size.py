"""Files people read in a sitting."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 300
MODULES = sorted(
    [*ROOT.glob("inspiratie_tui/**/*.py"), *ROOT.glob("tests/**/*.py"), *ROOT.glob("docs/**/*.py"), *ROOT.glob("*.py")]
)


def test_there_are_modules() -> None:
    assert ROOT / "inspiratie_tui" / "__init__.py" in MODULES


def test_modules_are_short() -> None:
    lines = {str(module.relative_to(ROOT)): len(module.read_text("utf-8").splitlines()) for module in MODULES}
    long = {module: count for module, count in lines.items() if count > LONGEST}
    assert long == {}, "it does two things; find the second one's name"
