"""The help names every mark and command of the year, in both languages."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.ui.shared.page import PageText
from inspiratie_tui.ui.shared.page_texts import help_page, home_help_page

MARKS = {
    "en": ("# ", "= & <", "#…", "(learning question)", "witness NAME", "changed: …", "let go", "homework"),
    "nl": ("# ", "= & <", "#…", "(leervraag)", "getuige NAAM", "bijgesteld: …", "losgelaten", "huiswerk"),
}
COMMANDS = ("intake", "consent", "group edit", "--private")
DATES = {"en": ("place", "phase", "[g]"), "nl": ("waar", "fase", "[g]")}


def in_words(page: PageText) -> str:
    """What stands on the page, a line each."""
    return "\n".join(f"{line.lead.plain}{line.text.plain}" for block in page.blocks for line in block)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_help_names_every_mark_and_command_of_the_year(language: str) -> None:
    texts.use(language)
    live, home = in_words(help_page({})), in_words(home_help_page({}))
    assert [mark for mark in MARKS[language] if mark not in live] == []
    assert [words for words in (*COMMANDS, *DATES[language]) if words not in home] == []
