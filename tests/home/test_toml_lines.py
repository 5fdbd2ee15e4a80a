"""On which line something stands, in every way TOML lets one write it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.home.toml_lines import lines_of, place_of


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("a = 1", ("a",), 1),
        ("\n\n# a = 0\na = 1", ("a",), 4),
        ("a = 1\nb = 2 # a = 3", ("b",), 2),
        ("\"a\" = 1\n'b c' = 2", ("b c",), 2),
        ("a = [\n  1,\n  2,\n]\nb = 1", ("a",), 1),
        ("a = [\n  1,\n  2,\n]\nb = 1", ("b",), 5),
        ('a = """\nb = 2\n"""\nb = 1', ("b",), 4),
        ("a = '''\n[keys]\n'''\n[keys]\nb = 1", ("keys", "b"), 5),
        ("[keys]\na = 1\nb = 2", ("keys",), 1),
        ("[keys]\na = 1\nb = 2", ("keys", "b"), 3),
        ("[ keys ] # here\n\n b = 2", ("keys", "b"), 3),
        ("keys.a = 1\nkeys.b = 2", ("keys", "b"), 2),
        ("keys.a = 1\nkeys.b = 2", ("keys",), 1),
        ("keys = { a = 1, b = [2] }", ("keys", "b"), 1),
        ("x = 1\n[keys.deep]\na = 1", ("keys",), 2),
        ("[[keys]]\na = 1\n[[keys]]\nb = 1", ("keys",), 1),
        ("[keys]\na = 1\n[other]\na = 2", ("other", "a"), 4),
        ("a = 1\r\nb = 2\r\n", ("b",), 2),
        ("a = 1", ("b",), 0),
    ],
)
def test_the_line_of_a_key(text: str, path: tuple[str, ...], line: int) -> None:
    assert lines_of(text).get(path, 0) == line


@pytest.mark.parametrize(
    ("text", "place"),
    [("a = b", (1, 5)), ("a = 1\nb", (2, 2)), ('a = "b', (1, 7)), ("a = [\n1,\n", (2, 3)), ("x = 1\n= 2", (2, 1))],
)
def test_the_place_of_what_is_no_toml(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(text)
    assert place_of(refused.value, text) == place


VALUES = st.sampled_from(["1", '"b = 2"', "[\n1,\n[2]\n]", '"""\n[x]\n"""', "{ y = 1 }", "'''\n\n'''", "true # z"])
STATEMENTS = st.lists(st.tuples(st.sampled_from(["", "# w = 1", "\n"]), VALUES), max_size=8)


@given(STATEMENTS)
def test_every_key_is_found_where_it_was_written(statements: list[tuple[str, str]]) -> None:
    text, written = "", {}
    for number, (before, value) in enumerate(statements):
        text += f"{before}\n"
        written[f"k{number}",] = text.count("\n") + 1
        text += f"k{number} = {value}\n"
    lines = lines_of(text)
    assert {path: lines.get(path, 0) for path in written} == written
