"""The page of the whole agenda: where it opens, what is marked, and how lists are written."""

import pytest
from support.room import Room

from inspiratie_tui import agenda_files, texts
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.ui.shared.hanging import HangingLine, hung
from inspiratie_tui.ui.shared.page import PageText
from inspiratie_tui.ui.shared.page_texts import agenda_page
from inspiratie_tui.ui.shared.plain import plain

AGENDA = agenda_files.parse("""\
# Bijeenkomst 5
- [ ] kaartjes
> Wie niet waagt, die niet wint.

Vandaag hoeft niets.
## Aankomen (16 min, 2 min p.p.)
- Waarmee kom je binnen?
## Reflectie (50 min)
1. Vertellen wat er was
   - Wat zag je?
   - niet oordelen
10. Stilte
### Twee keer een vraag (2 x 12 min, tweetallen)
### Terug (15 min)
- Wat nam je mee?
""").agenda


def rows(page: PageText, width: int = 32) -> list[str]:
    return [row.plain.rstrip() for block in page.blocks for line in block for row in hung(line, width)]


def test_what_was_agreed_stands_where_the_page_opens() -> None:
    texts.use("nl")
    page = agenda_page(AGENDA, AgendaPosition(1, 1), parked=("en toen?",), agreements=("@Anouk belt", "stilte vooraf"))
    at = rows(page).index("Wat we afspraken")
    assert rows(page)[at : at + 7] == [
        "Wat we afspraken",
        "& @Anouk belt",
        "& stilte vooraf",
        "",
        "Geparkeerd",
        "? en toen?",
        "",
    ]
    assert rows(page)[at + 7].startswith("> 2. Reflectie")
    opens = [line.text.plain for block in page.blocks[: page.first + 1] for line in block]
    assert "Wat we afspraken" in [line.text.plain for line in page.blocks[page.first]], opens


def test_of_many_agreements_the_first_stand_there_and_all_at_the_top() -> None:
    texts.use("nl")
    page = agenda_page(AGENDA, AgendaPosition(1, 1), agreements=[f"afspraak {number}" for number in range(12)])
    assert rows(page)[:13] == ["Wat we afspraken", *(f"& afspraak {number}" for number in range(12))]
    at = rows(page).index("Wat we afspraken", 1)
    near = ["& afspraak 0", "& afspraak 1", "& afspraak 2", "  en nog 9, helemaal bovenaan", ""]
    assert rows(page)[at + 1 : at + 6] == near


def test_above_the_last_part_stands_when_they_meet_next() -> None:
    texts.use("nl")
    page = agenda_page(AGENDA, AgendaPosition(0), next_day="2027-01-18")
    at = rows(page).index("volgende keer: ma 18 januari")
    assert rows(page)[at + 1].strip() == "2027"
    assert rows(page)[at + 3].startswith("  2. Reflectie")


def test_part_and_activity_have_the_sign_and_lists_their_numbers() -> None:
    texts.use("nl")
    page = agenda_page(AGENDA, AgendaPosition(1, 1))
    assert page.title.plain == "Bijeenkomst 5"
    assert rows(page) == [
        "[ ] kaartjes",
        "“Wie niet waagt, die niet wint.”",
        "Vandaag hoeft niets.",
        "",
        "  1. Aankomen · 16 min · 2 min",
        "     p.p.",
        "     Waarmee kom je binnen?",
        "",
        "> 2. Reflectie · 50 min",
        "     1. Vertellen wat er was",
        "        - Wat zag je?",
        "        - niet oordelen",
        "     10. Stilte",
        "     Twee keer een vraag · 2 x",
        "     12 min · tweetallen",
        "   > Terug · 15 min",
        "       Wat nam je mee?",
    ]


@pytest.mark.parametrize(
    ("place", "looked_at", "first", "seen"),
    [
        (AgendaPosition(0), None, 1, 1),
        (AgendaPosition(1, 0), None, 2, 3),
        (AgendaPosition(1, 1), None, 2, 4),
        (AgendaPosition(1, 1), 1, 2, 4),
        (AgendaPosition(1, 1), 0, 1, 1),
        (AgendaPosition(0), 1, 2, 2),
    ],
)
def test_it_opens_where_we_are_or_at_what_is_looked_at(
    place: AgendaPosition, looked_at: int | None, first: int, seen: int
) -> None:
    page = agenda_page(AGENDA, place, looked_at)
    assert (page.first, page.place) == (first, seen)


def test_an_agenda_without_parts_opens_at_its_begin() -> None:
    page = agenda_page(Agenda(title="T"), AgendaPosition(0))
    assert (page.first, page.place) == (0, 0)


def test_what_older_programs_kept_of_a_list_still_reads() -> None:
    page = agenda_page(Agenda(parts=(Part(title="A", guidance=("een", "twee\n\ndrie")),)), AgendaPosition(0))
    assert rows(page)[-4:] == ["     een", "     twee", "", "     drie"]


@pytest.mark.parametrize("width", [1, 9, 12, 40])
def test_a_wrapped_line_stands_below_its_text(width: int) -> None:
    first, *rest = hung(HangingLine(plain("  1. "), plain("woord " * 6)), width)
    assert first.plain.startswith("  1. woord")
    assert all(row.plain.startswith("     woord") for row in rest)


async def test_the_activity_we_are_in_is_seen_however_much_stands_above_it(room: Room) -> None:
    long = (
        "# T\n## Part (30 min)\n" + "Guidance.\n\n" * 40 + "### Talking (30 min)\nOf what.\n" + "## Next (5 min)\n" * 20
    )
    async with room.open(room.lay(long)) as table:
        await table.press("space", "a")
        lines = [line.strip(" │▁▂▃▄▅▆▇█") for line in await table.rows_with("> Talking")]
        assert lines.index("> Talking · 30 min") == lines.index("T") + 1, "below the title, which stays"
