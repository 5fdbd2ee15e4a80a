"""The parser that knows only the command that is named says what the whole one says."""

import argparse

import pytest

from inspiratie_tui import texts
from inspiratie_tui.commands.arguments import COMMANDS, parser

REFUSED = (["--help"], ["--unknown"], ["--home"], ["--lang", "xx"], ["one", "two", "three"], ["--", "--x", "y"], [])


def outcome(whole: argparse.ArgumentParser, words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[object, ...]:
    """What is parsed, the exit code, and what is printed."""
    try:
        parsed: object = {name: str(value) for name, value in vars(whole.parse_args(words)).items()}
    except SystemExit as refused:
        parsed = refused.code
    return (parsed, *capsys.readouterr())


@pytest.mark.parametrize("language", texts.languages())
@pytest.mark.parametrize("command", COMMANDS)
def test_one_command_as_among_all(command: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    texts.use(language)
    for words in REFUSED:
        expected = outcome(parser(), [command, *words], capsys)
        assert outcome(parser(command), [command, *words], capsys) == expected


@pytest.mark.parametrize("word", [None, "wher", "--home", "--help", ""])
def test_any_other_word_has_all_of_them(word: str | None) -> None:
    commands = parser(word).commands
    assert commands is not None
    assert list(commands.choices) == list(COMMANDS)
