"""The disk is made once, and whoever wants to write is handed what writes."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "inspiratie_tui"
WIRING = "commands/opening/wiring.py"
MADE_ONCE = {"Disk", "TinyStore", "DiskFiles", "DiskMover"}


def made_in(source: str, names: set[str]) -> Iterator[str]:
    """Yield each call of one of `names` in a source, whatever it is a part of."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call):
            name = ast.unparse(call.func).rpartition(".")[2]
            if name in names:
                yield name


def joined_with_a_group(source: str) -> Iterator[str]:
    """Yield each path that a source joins from the folder of data, but for what is kept beside the groups."""
    for join in ast.walk(ast.parse(source)):
        if isinstance(join, ast.BinOp) and isinstance(join.op, ast.Div) and not isinstance(join.right, ast.Constant):
            left = ast.unparse(join.left)
            if left == "data" or left.endswith(".data"):
                yield ast.unparse(join)


def modules() -> dict[str, str]:
    return {file.relative_to(PACKAGE).as_posix(): file.read_text("utf-8") for file in PACKAGE.rglob("*.py")}


def test_the_disk_and_the_store_on_it_are_made_in_one_place() -> None:
    made = sorted((name, made) for name, source in modules().items() for made in made_in(source, MADE_ONCE))
    assert made == sorted((WIRING, name) for name in MADE_ONCE)


def test_only_the_store_joins_the_paths_of_groups_and_sessions() -> None:
    joins = {name: list(joined_with_a_group(source)) for name, source in modules().items()}
    assert {name for name, found in joins.items() if found} == {"store/tinydb/places.py"}


def test_a_second_disk_and_a_join_would_be_seen() -> None:
    assert list(made_in("from a import disk\nwrite(disk.Disk(), file)", MADE_ONCE)) == ["Disk"]
    assert list(joined_with_a_group("path = home.data / group.id / name")) == ["home.data / group.id"]
    assert list(joined_with_a_group('log = home.data / "crash.log"')) == []
