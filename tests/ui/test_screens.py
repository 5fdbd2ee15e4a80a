"""The pictures in docs/screens: each says what it must say, at both sizes and in both languages."""

import re
from pathlib import Path

import pytest
from drawing import drawn
from make_screens import ALSO_IN, LANGUAGES, SIZES, shown
from scenes import SCENES
from support.on_pictures import SAYS
from support.room import Table

from inspiratie_tui.ui.shared.key_line import KeyLine

DOCS = Path(__file__).parents[2] / "docs"
ENGLISH = re.compile(
    r"\b(left|speaks|next|round|turn|closing|ends|forward|hold|undo|help|planned|took|notes?|leave|space|saved|calm|"
    r"late|part|session|time stands|reopen|mend|question|quote|insight|safe)\b"
)
SMALL, WIDE = SIZES


def test_every_scene_is_asserted() -> None:
    assert set(SAYS) == {(scene, language) for scene in SCENES for language in LANGUAGES}


@pytest.mark.parametrize(("scene", "language"), SAYS)
async def test_a_screen_says_what_it_must(scene: str, language: str, tmp_path: Path) -> None:
    async with shown(scene, language, SMALL, tmp_path) as table:
        small = table.text
        await table.pilot.resize_terminal(*WIDE)
        await table.quiet()
        _says(table.text, scene, language)
        if scene in ("ready", "round", "dialogue"):
            assert re.search(r"19[.:]20  (Maatschappelijk|Societal)\b(?s:.){,250} 25 min", table.text), (
                "the agenda beside it"
            )
        _says(small, scene, language)
        _shows_every_key(table, small)
        _is_drawn_without_the_machine(table, tmp_path)


def _says(text: str, scene: str, language: str) -> None:
    for said in SAYS[scene, language]:
        assert re.search(said, text, re.MULTILINE), f"{said}\n{text}"
    if language == "nl":
        assert ENGLISH.findall(text.replace("Pauze", "")) == [], text
    if scene in ("round", "dialogue", "past-zero", "note"):
        assert "██" in text, "how long still"


def _shows_every_key(table: Table, small: str) -> None:
    """At 80 cells too the words are short enough for all keys that matter; none gives way to another."""
    shown = table.screen.query_one(KeyLine).shown
    assert shown
    assert [f"{key} {word}" for key, word in shown if f"{key} {word}" not in small] == []


def _is_drawn_without_the_machine(table: Table, folder: Path) -> None:
    svg = drawn(table.app.export_screenshot(title="inspiratie", simplify=True))
    assert str(folder) not in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "").replace("https://www.textualize.io", "")
    assert not re.search(r"terminal-\d", svg)


def test_every_picture_is_there() -> None:
    wanted = {f"{scene}-{language}-{w}x{h}.svg" for scene in SCENES for language in LANGUAGES for w, h in SIZES}
    wanted |= {
        f"{scene}-{language}-{SMALL[0]}x{SMALL[1]}-{theme}.svg"
        for theme, scenes in ALSO_IN.items()
        for scene in scenes
        for language in LANGUAGES
    }
    assert {picture.name for picture in (DOCS / "screens").glob("*.svg")} == wanted
