"""Which language is spoken."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.texts import language_choice


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, ()),
        ({"LANG": "nl_NL.UTF-8"}, ("nl_NL", "nl")),
        ({"LANG": "nl_BE@euro"}, ("nl_BE", "nl")),
        ({"LANG": "nl"}, ("nl",)),
        ({"LANG": "NL-nl"}, ("nl_nl", "nl")),
        ({"LANG": "zh_Hans_CN"}, ("zh_Hans_CN", "zh_Hans", "zh")),
        ({"LANG": "C.UTF-8"}, ()),
        ({"LANG": "POSIX"}, ()),
        ({"LANG": "nl_NL", "LC_MESSAGES": "en_GB.UTF-8"}, ("en_GB", "en")),
        ({"LANG": "nl_NL", "LC_MESSAGES": ""}, ("nl_NL", "nl")),
        ({"LANG": "nl_NL", "LC_MESSAGES": "nl_NL", "LC_ALL": "C"}, ()),  # alone: C means English
    ],
)
def test_language_of_the_machine(environ: dict[str, str], expected: tuple[str, ...]) -> None:
    assert language_choice.of_machine(environ) == expected


@pytest.mark.parametrize(
    ("asked", "setting", "locale", "expected"),
    [
        ("nl", "en", "en_GB", "nl"),
        (None, "nl", "en_GB", "nl"),
        (None, None, "nl_NL.UTF-8", "nl"),
        (None, None, "fr_FR.UTF-8", "en"),
        ("fr", "nl", "en_GB", "nl"),  # no such catalogue: the next wish counts
        ("en", "nl", "nl_NL", "en"),
        (None, None, "", "en"),
    ],
)
def test_what_was_asked_goes_before_settings_before_machine(
    asked: str | None, setting: str | None, locale: str, expected: str
) -> None:
    assert language_choice.choose(asked, setting, {"LANG": locale}) == expected


def test_a_language_without_a_catalogue_is_english() -> None:
    texts.use("nl")
    assert texts.language() == "nl"
    texts.use("xx")
    assert texts.language() == "en"
    assert texts._("") == ""


def test_the_source_comes_first_among_the_languages() -> None:
    assert texts.languages()[0] == "en"
    assert "nl" in texts.languages()
