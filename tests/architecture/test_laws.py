"""There is one Hypothesis profile: a law says how many examples it wants, and nothing else.

Health checks that a law lets go of replace those of the profile, so that a busy machine would make it red again.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]
THEIRS = {"max_examples", "stateful_step_count"}


def own_ways(source: str) -> Iterator[str]:
    """What calls of `settings` in `source` set that the profile settles."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("settings", "hypothesis.settings"):
            yield from (str(word.arg) for word in call.keywords if word.arg not in THEIRS)


def test_a_law_only_says_how_many_examples_it_wants() -> None:
    ways = {str(file.relative_to(TESTS)): [*own_ways(file.read_text("utf-8"))] for file in TESTS.rglob("*.py")}
    assert {file: words for file, words in ways.items() if words} == {}


def test_another_way_is_seen() -> None:
    assert list(own_ways("@settings(max_examples=4, deadline=None)\ndef law(): ...")) == ["deadline"]
