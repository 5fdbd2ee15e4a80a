"""Home without a parser: only where the parser says exactly that."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.commands import at_home
from inspiratie_tui.commands.arguments import parser
from inspiratie_tui.commands.words.just_home import just_home
from inspiratie_tui.commands.words.peek import peek
from inspiratie_tui.texts import languages

AT_ONCE = (
    [],
    ["--home", "there"],
    ["--home=there"],
    ["--home=a=b"],
    ["--home=-there"],
    ["--home", "maandag groep"],
    ["--home", "where"],
    ["--lang", "nl"],
    ["--lang=en"],
    ["--lang", "nl", "--home=there"],
    ["--home", "one", "--home", "other", "--lang=nl", "--lang=en"],
)
LEFT_TO_THE_PARSER = (
    ["--home"],
    ["--home", ""],
    ["--home="],
    ["--home", "-there"],
    ["--home", "--lang", "nl"],
    ["--home", "--", "there"],
    ["--lang"],
    ["--lang", "xx"],
    ["--lang="],
    ["--hom", "there"],
    ["--l=nl"],
    ["-h"],
    ["--help"],
    ["--version"],
    ["--home", "there", "--help"],
    ["--home", "there", "--version"],
    ["--"],
    ["--unknown"],
    ["-x"],
    [""],
    ["there"],
    ["where"],
    ["--home", "there", "where"],
    ["where", "--home", "there"],
)


def agrees(words: Sequence[str]) -> bool:
    """The parser opens home too, the same one, in the same language."""
    try:
        args = parser(words[0] if words else None).parse_args(words)
    except SystemExit:
        return False
    return (args.run, args.home, args.lang) == (at_home.run, peek(words, "--home"), peek(words, "--lang"))


@pytest.mark.parametrize("words", AT_ONCE)
def test_home_at_once(words: list[str]) -> None:
    assert just_home(words, languages())
    assert agrees(words)


@pytest.mark.parametrize("words", LEFT_TO_THE_PARSER)
def test_left_to_the_parser(words: list[str]) -> None:
    assert not just_home(words, languages())


WORDS = sorted({word for words in (*AT_ONCE, *LEFT_TO_THE_PARSER) for word in words})


@given(st.lists(st.sampled_from([*WORDS, "--home=x y", "-1", "--lang=nl,en", "@file"]), max_size=5))
def test_the_parser_always_agrees(words: list[str]) -> None:
    if just_home(words, languages()):
        assert agrees(words)
