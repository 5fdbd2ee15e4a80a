"""What is known before there is a parser."""

import pytest

from inspiratie_tui.commands.words.peek import peek


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], None),
        (["--lang", "nl"], "nl"),
        (["--lang=nl"], "nl"),
        (["where", "--lang", "nl"], "nl"),
        (["--lang", "en", "where", "--lang=nl"], "nl"),
        (["note", "--", "--lang", "nl"], None),
        (["--language", "nl"], None),
        (["--lang"], None),
        (["--lang="], ""),
    ],
)
def test_what_follows_an_option(words: list[str], expected: str | None) -> None:
    assert peek(words, "--lang") == expected
