"""What is asked beside all else: in both languages it fits on the narrowest of the usual terminals."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.actions.reminders import ReminderKind
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.view.slices import CallBackSlice, GapSlice, ReminderSlice
from inspiratie_tui.texts import keys
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.prompts import ANSWERS, KEYS, prompt_text, shifted

ROOM = 76
"""Cells of a line on a terminal of 80, as the truth line has them."""


@pytest.mark.parametrize(
    ("length", "unsure", "english", "dutch"),
    [
        (31 * DAY + HOUR, False, "not kept for 31 days: what was that?", "31 dagen niet bijgehouden: wat was dat?"),
        (12 * MINUTE, False, "14:32-14:44 not kept: what was that?", "14.32-14.44 niet bijgehouden: wat was dat?"),
        (
            12 * MINUTE,
            True,
            "not kept for about 12 min, by the computer's clock: what was that?",
            "ongeveer 12 min niet bijgehouden, volgens de computerklok: wat was dat?",
        ),
        (
            0,
            True,
            "not kept for a while, how long is not known: what was that?",
            "een tijd niet bijgehouden, hoe lang is niet bekend: wat was dat?",
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
    assert offers == (("[w]", "it went on"), ("F5", "a break"), ("[s]", "time stood still"), ("[e]", "it had ended"))
    assert prompt_text(GapSlice(0, 0, MINUTE, unsure=False, answers=(GapMeaning.STILL,))).offers == offers[2:3]


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Dialogue: at your best, and when not", "Has 'Dialogue' begun?"),
        ("Meal", "Has 'Meal' begun?"),
        (": a colon", "Has ': a colon' begun?"),
    ],
)
def test_a_part_is_called_by_the_beginning_of_its_title(title: str, question: str) -> None:
    assert prompt_text(ReminderSlice(ReminderKind.PART_OVER, title, 15 * HOUR)) == (
        question,
        (("[i]", "yes, at 15:00"), ("Esc", "no")),
    )


EIGHT = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Fatima", "Giulia", "Hugo")


@pytest.mark.parametrize(
    ("people", "english", "dutch"),
    [
        (EIGHT[1:2], "Has Bilal had a turn?", "Is Bilal al geweest?"),
        (EIGHT[:2], "Have Anouk and Bilal had a turn?", "Zijn Anouk en Bilal al geweest?"),
        (EIGHT[:3], "Have Anouk, Bilal and Chen had a turn?", "Zijn Anouk, Bilal en Chen al geweest?"),
        (
            EIGHT[:4],
            "Have Anouk, Bilal, Chen and 1 other had a turn?",
            "Zijn Anouk, Bilal, Chen en 1 ander al geweest?",
        ),
        (
            EIGHT[:7],
            "Have Anouk, Bilal, Chen and 4 others had a turn?",
            "Zijn Anouk, Bilal, Chen en 4 anderen al geweest?",
        ),
        (
            ("Anne-Sophie van der Meulen", "Bo", "Maximiliaan de Wit") * 2,
            "Have Anne-Sophi…, Bo, Maximiliaa… and 3 others had a turn?",
            "Zijn Anne-Sophi…, Bo, Maximiliaa… en 3 anderen al geweest?",
        ),
        (
            ("Wilhelmina Johanna Cornelia van Beuningen",),
            "Has Wilhelmina Johanna Cornelia van Beuning… had a turn?",
            "Is Wilhelmina Johanna Cornelia van Beuning… al geweest?",
        ),
    ],
)
def test_whether_people_have_been_is_one_line(people: tuple[str, ...], english: str, dutch: str) -> None:
    asked = ReminderSlice(ReminderKind.UNCOUNTED, None, 14 * HOUR, people=people)
    assert prompt_text(asked) == (english, (("[i]", "yes"), ("Esc", "no")))
    texts.use("nl")
    assert prompt_text(asked) == (dutch, (("[i]", "ja"), ("Esc", "nee")))
    for language in ("en", "nl"):
        texts.use(language)
        text, offers = prompt_text(asked)
        assert cells("  ".join([text, *(f"{key} {words}" for key, words in offers)])) <= ROOM


@pytest.mark.parametrize(
    ("left", "english", "dutch"),
    [
        (3, "call them back in 3 min", "over 3 min terugroepen"),
        (1, "call them back in 1 min", "over 1 min terugroepen"),
        (0, "call them back now", "nu terugroepen"),
    ],
)
@pytest.mark.parametrize("typing", [False, True])
def test_calling_back_asks_for_no_key(left: int, english: str, dutch: str, typing: bool) -> None:
    assert prompt_text(CallBackSlice(left), typing=typing) == (english, ())
    texts.use("nl")
    assert prompt_text(CallBackSlice(left), typing=typing) == (dutch, ())


@pytest.mark.parametrize(
    ("by", "words"),
    [(90_400, "1 min 30 sec forward"), (-90_000, "1 min 30 sec back"), (-1_501, "2 sec back"), (HOUR, "1 h forward")],
)
def test_a_clock_that_was_put_elsewhere(by: int, words: str) -> None:
    assert words in shifted(by)
    assert "does not change" in shifted(by)
