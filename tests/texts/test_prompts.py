"""What is asked beside all else: in both languages it fits on the narrowest of the usual terminals."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.view.slices import GapSlice
from inspiratie_tui.texts import keys
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.prompts import ANSWERS, KEYS, prompt_text, shifted

ROOM = 76
"""Cells of a line on a terminal of 80, as the truth line has them."""


@pytest.mark.parametrize(
    ("length", "unsure", "english", "dutch"),
    [
        (12 * MINUTE, False, "12 min away (14:32-14:44): what was that?", "12 min weg (14.32-14.44): wat was dat?"),
        (25 * SECOND, False, "25 sec away (14:32-14:44): what was that?", "25 sec weg (14.32-14.44): wat was dat?"),
        (75 * MINUTE, False, "1 h 15 away (14:32-14:44): what was that?", "1 u 15 weg (14.32-14.44): wat was dat?"),
        (
            12 * MINUTE,
            True,
            "away, 12 min by the computer's clock, which is not certain: what was that?",
            "weg, volgens de computerklok 12 min, maar die is niet zeker: wat was dat?",
        ),
        (
            0,
            True,
            "away, the computer's clock cannot say how long: what was that?",
            "weg, en de computerklok kan niet zeggen hoe lang: wat was dat?",
        ),
    ],
)
def test_the_question(length: int, unsure: bool, english: str, dutch: str) -> None:
    gap = GapSlice(14 * HOUR + 32 * MINUTE, 14 * HOUR + 44 * MINUTE, length, unsure, tuple(GapMeaning))
    assert prompt_text(gap).text == english
    texts.use("nl")
    assert prompt_text(gap).text == dutch
    assert cells(dutch) <= ROOM
    assert cells("  ".join(f"{key} {words}" for key, words in prompt_text(gap).offers)) <= ROOM


def test_every_answer_has_a_key_as_it_was_chosen() -> None:
    assert set(KEYS.values()) == set(ANSWERS) == set(GapMeaning)
    keys.use({"was_break": ("f5", "k")})
    offers = prompt_text(GapSlice(0, 0, MINUTE, unsure=False, answers=tuple(GapMeaning))).offers
    assert offers == (("w", "it went on"), ("F5", "a break"), ("s", "time stood still"), ("x", "it stopped then"))
    assert prompt_text(GapSlice(0, 0, MINUTE, unsure=False, answers=(GapMeaning.STILL,))).offers == offers[2:3]


@pytest.mark.parametrize(
    ("by", "words"),
    [(90_400, "1 min 30 sec forward"), (-90_000, "1 min 30 sec back"), (-1_501, "2 sec back"), (HOUR, "1 h forward")],
)
def test_a_clock_that_was_put_elsewhere(by: int, words: str) -> None:
    assert words in shifted(by)
    assert "does not change" in shifted(by)
