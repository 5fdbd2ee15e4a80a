"""The screen reads an agenda while the list beside it reads others: neither waits, neither finds half a reader."""

import pytest
from markdown_it.ruler import Ruler

from inspiratie_tui.agenda_files import markup, outline, parse

AGENDA = "# Aankomen (14:00)\n\n## Rondje (20 min)\n\n- Wat *neem* je mee?\n\n> Een spreuk\n"


def test_a_reader_is_complete_before_it_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (outline, markup):
        module._reader.cache_clear()
        module._reader()

    def gather(_ruler: Ruler) -> None:
        raise AssertionError("rules are gathered while a text is read")

    monkeypatch.setattr(Ruler, "__compile__", gather)
    assert [part.title for part in parse(AGENDA, "a.md").agenda.parts] == ["Rondje"]
