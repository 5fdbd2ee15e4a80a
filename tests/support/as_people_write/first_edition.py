"""Draws agendas in the notation of the first edition, and puts something into them where a part may begin."""

from hypothesis import strategies as st
from msgspec import Struct

TITLES = st.sampled_from(
    ("Arriving", "Reflectie: stap", "2.10 Terugblik", "De eerste 100 dagen", "Vraag 3: 24/7", "Terug (kring)", "Pauze")
)
ITEMS = st.sampled_from(
    (
        "15 min", "2 x 15 min", "1h15", "anderhalf uur", "2 min p.p.", "1 min each", "minimaal 10 min", "stil",
        "optional", "beschermd", "vrije volgorde", "whoever wants", "met begeleiders", "buiten", "pairs",
        "learning question", "20 sec silence between", "leidt: Noor",
    )
)  # fmt: skip
TEXTS = st.sampled_from(
    (
        "Neem hier zeker 5 minuten voor; om 9.30 uur komt de koffie.",
        "- What do you bring?",
        "- Geef iedereen thee.\n  - En jij?",
        "> Wie 15 min stil is\n> hoort meer.",
        "```\n## geen kop (10 min)\n```",
        "<!-- (10 min) -->",
        "| naam | woord |\n|---|---|\n| Esra | rust |",
        "**Let op**: de deur klemt.",
        "#### Waar het om gaat",
    )
)
HEADERS = st.sampled_from(
    ("Begin: 14.00 uur", "Einde: 20.00 uur", "Inloop: 13:45", "Datum: 2027-01-18", "Theme: a step", "Overgang: 2 min")
)
STEPS = "1. Vertellen (5 min, inbrenger)\n   - Wat gebeurde er?\n2. Stilte (1 min, stil)"


class Drawn(Struct, frozen=True):
    """An agenda, and where something may be put into it."""

    lines: tuple[str, ...]
    """Its lines."""
    parts: int
    """How many parts it has."""
    gap: int
    """The index of a line before which a part may begin."""

    @property
    def text(self) -> str:
        """Return the agenda as it was drawn."""
        return "\n".join(self.lines) + "\n"

    def with_added(self, added: str) -> str:
        """Return the agenda with `added` in the gap."""
        return "\n".join((*self.lines[: self.gap], *added.split("\n"), *self.lines[self.gap :])) + "\n"


@st.composite
def headings(draw: st.DrawFn, marks: str) -> list[str]:
    """Draw a part or activity: a heading with what may stand in its parentheses, and some text."""
    items = draw(st.lists(ITEMS, max_size=3, unique=True))
    heading = f"{marks} {draw(TITLES)}" + (f" ({', '.join(items)})" if items else "")
    texts = [line for text in draw(st.lists(TEXTS, max_size=2)) for line in ("", *text.split("\n"))]
    if items[:1] == ["15 min"] and draw(st.booleans()):
        texts = [*STEPS.split("\n"), *texts]
    return [heading, *texts]


@st.composite
def agendas(draw: st.DrawFn) -> Drawn:
    """Draw an agenda with up to four parts, and a gap."""
    lines = ["# Session 5: a step", *draw(st.lists(HEADERS, max_size=3, unique=True)), "", *draw(TEXTS).split("\n"), ""]
    gaps = []
    for _ in range(draw(st.integers(1, 4))):
        gaps.append(len(lines))
        lines += draw(headings("##"))
        for _ in range(draw(st.sampled_from((0, 0, 1, 2)))):
            lines += draw(headings("###"))
    return Drawn(tuple(lines), len(gaps), draw(st.sampled_from((*gaps, len(lines)))))
