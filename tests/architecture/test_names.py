"""The code says what it means: names of things, docstrings that begin with a verb, sources that can be found."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "inspiratie_tui"
EMPTY_NAMES = {"said", "found", "one", "known"}
OLD_ROOTS = re.compile(r"nudge|lying|deed|left_lying|put_right|putting_right", re.IGNORECASE)
"""What a feature was called before; a reminder, a parked question, an action, a correction."""
VERBS = """
Add Answer Ask Await Beat Begin Call Change Check Choose Close Complete Copy Count Do Draw Drop End Erase Fill Follow
Forget Give Go Hand Handle Hang Hide Ignore Insert Keep Lay Lead Leave Let Lift List Listen Look Make Mark Mend Move
Name Notice Offer Open Paint Perform Play Post Press Print Propose Put Raise Read Reckon Redo Refuse Rehearse Remember
Remove Reopen Repaint Replace Report Return Ring Run Save Say Scroll Send Set Show Start Stop Suggest Switch Take Tell
Try Undo Unset Use Wait Watch Write Yield
"""
"""How a docstring of a function begins; a new verb is added here."""
OUTSIDE = re.compile(r"DESIGN|FIELD-NOTES|RULES \d|HOUSE\.md")


def trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield str(file.relative_to(PACKAGE)), ast.parse(file.read_text("utf-8"))


def named(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and name of every variable, parameter, attribute, function and class that is made in `tree`."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield node.lineno, name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield node.lineno, name


def empty_names(tree: ast.Module) -> Iterator[str]:
    """Names that name no thing."""
    return (f"{line} {name}" for line, name in named(tree) if name in EMPTY_NAMES)


def old_names(tree: ast.Module) -> Iterator[str]:
    """Names with a root that the feature no longer has."""
    return (f"{line} {name}" for line, name in named(tree) if OLD_ROOTS.search(name))


def without_verb(tree: ast.Module) -> Iterator[str]:
    """Functions whose docstring does not begin by saying what they do."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(node)
            if text is not None and text.split(maxsplit=1)[0] not in VERBS.split():
                yield f"{node.lineno} {node.name}: {text.splitlines()[0]}"


def test_a_variable_has_the_name_of_a_thing() -> None:
    assert [f"{file}:{name}" for file, tree in trees() for name in empty_names(tree)] == []


def test_a_feature_has_one_root() -> None:
    assert [f"{file}:{name}" for file, tree in trees() for name in old_names(tree)] == []


def test_a_docstring_begins_with_what_is_done() -> None:
    assert [f"{file}:{function}" for file, tree in trees() for function in without_verb(tree)] == []


def test_nothing_is_cited_that_is_not_in_the_repository() -> None:
    assert [
        f"{file.relative_to(PACKAGE)}:{number} {line.strip()}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if OUTSIDE.search(line)
    ] == []


def test_no_class_has_the_name_of_another_one() -> None:
    files: dict[str, list[str]] = {}
    for file, tree in trees():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                files.setdefault(node.name, []).append(file)
    assert [f"{name}: {', '.join(where)}" for name, where in files.items() if len(where) > 1] == []


def test_what_is_looked_for_is_seen() -> None:
    source = 'def f(one):\n    """What f is."""\n    found = [known for known in one]\n    f.said = nudge = found\n'
    tree = ast.parse(source)
    assert sorted(empty_names(tree)) == ["1 one", "3 found", "3 known", "4 said"]
    assert list(old_names(tree)) == ["4 nudge"]
    assert list(without_verb(tree)) == ["1 f: What f is."]
    assert list(without_verb(ast.parse('async def g():\n    """Return it."""'))) == []
    assert OUTSIDE.search("(DESIGN section 5)")
    assert not OUTSIDE.search("docs/glossary.md")
