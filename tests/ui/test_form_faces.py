"""What stands on the face in forms with steps and in silence between turns, in both languages."""

import pytest
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.ui.context import AtSession

DUTCH = """\
# Bijeenkomst 5
Begin: 14.00 uur
## Reflectie: meedenken zonder raad (120 min)
### Twee keer een vraag op tafel (2 x 35 min, in twee kringen)
1. Vertellen (5 min, inbrenger)
2. Vragen om het te zien (8 min, kring)
   - Wat gebeurde er precies?
3. Met de rug naar de kring (10 min, kring, inbrenger luistert)
4. Stilte (1 min, stil)
5. Wat je hoorde (5 min, inbrenger)
6. Waar het over jou gaat (6 min, wie wil)
## Tweetallen (30 min)
### Lopen (2 x 10 min)
1. De een (5 min, tweetallen)
2. De ander (5 min, doorschuiven)
## Ronde (20 min, 2 min p.p., 20 sec stilte ertussen)
## Terug in de kring (15 min, wie wil)
"""
ENGLISH = """\
# Session 5
Begin: 14:00
## Reflection: thinking along without advice (120 min)
### Twice a question on the table (2 x 35 min, in two circles)
1. Tell (5 min, bringer)
2. Ask to see it (8 min, circle)
   - What happened exactly?
3. With the back to the circle (10 min, circle, bringer listens)
4. Silence (1 min, silent)
5. What you heard (5 min, bringer)
6. Where it is about you (6 min, whoever wants)
## Pairs (30 min)
### Walking (2 x 10 min)
1. The one (5 min, pairs)
2. The other (5 min, moving on)
## Round (20 min, 2 min each, 20 sec silence between)
## Back in the circle (15 min, whoever wants)
"""
LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


def rows(table: Table) -> list[str]:
    return [" ".join(line.split()) for line in table.text.splitlines()]


def shows(table: Table, *expected: str) -> None:
    seen = rows(table)
    for words in expected:
        assert any(row.endswith(words) for row in seen), f"{words!r} is not in\n{table.text}"


@LANGUAGES
async def test_one_key_leads_a_form_with_a_bringer(room: Room, language: str) -> None:
    texts.use(language)
    dutch = language == "nl"
    async with room.open(room.lay(DUTCH if dutch else ENGLISH)) as table:
        await table.press("right")
        shows(
            table,
            "wie brengt in? een cijfer · → Vragen om het te zien"
            if dutch
            else "who brings something in? a digit · → Ask to see it",
        )
        assert "in twee kringen" in table.text or "in two circles" in table.text
        await table.press("4", "right", "right")
        if dutch:
            shows(table, "eerste van twee · 3 van 6 · Met de rug naar de kring", "aan het woord de kring")
            shows(table, "luistert Daan", "→ Stilte, 1 min")
        else:
            shows(table, "first of two · 3 of 6 · With the back to the circle", "speaks the circle")
            shows(table, "listens Daan", "→ Silence, 1 min")
        await table.press("right", "right")
        shows(table, "aan het woord Daan" if dutch else "speaks Daan")
        assert table.live.session.floor == room.group.participants[3], "a later step of theirs is their turn"
        await table.press("left")
        shows(table, "→ Wat je hoorde, 5 min" if dutch else "→ What you heard, 5 min")
        await table.press("right", "right", "right", "right", "right")
        shows(table, "luistert de inbrenger" if dutch else "listens the bringer")


@LANGUAGES
async def test_silence_between_turns_counts_down_and_lets_the_next_one_begin(room: Room, language: str) -> None:
    texts.use(language)
    dutch = language == "nl"
    async with room.open(room.lay((DUTCH if dutch else ENGLISH).partition("## R")[0] + _from_round(dutch))) as table:
        await table.press("right", "right")
        shows(table, "→ stilte, dan Bilal" if dutch else "→ silence, then Bilal")
        await table.wait(2 * MINUTE)
        await table.press("right")
        await table.wait(5 * SECOND)
        shows(
            table,
            "stilte" if dutch else "silence",
            "→ Bilal",
            "Bilal · beurt 1 van 8" if dutch else "Bilal · turn 1 of 8",
        )
    async with room.open(AtSession(room.ref)) as table:
        shows(table, "stilte" if dutch else "silence", "→ Bilal")
        await table.wait(16 * SECOND)
        shows(table, "aan het woord Bilal" if dutch else "speaks Bilal", "deze beurt" if dutch else "this turn")


def _from_round(dutch: bool) -> str:
    return "## Ronde" + DUTCH.partition("## Ronde")[2] if dutch else "## Round" + ENGLISH.partition("## Round")[2]


@LANGUAGES
async def test_the_page_and_the_panel_have_a_sign_at_the_step(room: Room, language: str) -> None:
    texts.use(language)
    dutch = language == "nl"
    async with room.open(room.lay(DUTCH if dutch else ENGLISH), size=(120, 36)) as table:
        await table.press("right", "right")
        words = "2 van 6 · Vragen om het te" if dutch else "2 of 6 · Ask to see it"
        assert any(row.endswith(words) for row in rows(table)[3:]), table.text
        await table.press("a")
        step = "> 2. Vragen om het te zien (8 min, kring)" if dutch else "> 2. Ask to see it (8 min, circle)"
        assert any(step in row for row in rows(table))
        assert not any("> 1. " in row and "min, " in row for row in rows(table)), "one step has the sign"
