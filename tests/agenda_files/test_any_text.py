"""Whatever the text, reading it gives an agenda and problems, and never an exception."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.as_people_write.notations import BLOCKS, LINES, PARTS

from inspiratie_tui.agenda_files import AgendaReading, Unreadable, fit, parse, read
from inspiratie_tui.core.agenda.problems import Severity
from inspiratie_tui.core.agenda.timetable import timetable
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.texts.problems import rendered
from inspiratie_tui.texts.public import public_text
from inspiratie_tui.texts.timetable import timetable_text

AGENDA = """---
thema: "ruimte: nemen"
---
# Bijeenkomst 5: een stap
Begin: 14.00 uur
Einde: 20.00 uur
- [ ] kaartjes

## Aankomen (25 min, 2 min p.p., met begeleiders)
Leiding: Anna
- Waarmee kom je binnen?
- Geef iedereen thee.
  - En jij?

## Reflectie: stap (55 min)
### Schrijven (10 min, stil)
### Wandelen (2 x 15 min)
### Kring (vrije volgorde)
```
## geen kop
```
## Maaltijd (1 uur, om 18.00 uur)
> Een citaat
> over twee regels.
## Perspectief (30 min, minimaal 20 min)
"""

MARKS = ("#", "##", "###", "(", ")", ",", "-", "---", "```", ">", "<!--", "-->", "[", "](", "'", '"', "===", ":", "?")
BLANKS = (" ", "\t", "\n", "\r\n", "\x1b", "\u202e", "&#27;")
WORDS = ("15 min", "1:30", "Begin:", "om 18.00 uur", "2 x", "p.p.", "½")
SNIPPETS = st.sampled_from(MARKS + BLANKS + WORDS)
TEXTS = st.one_of(st.text(), st.lists(SNIPPETS | st.text(max_size=3), max_size=40).map("".join))


AS_PEOPLE_WRITE = st.lists(st.sampled_from((*PARTS, *LINES, *BLOCKS)) | SNIPPETS, max_size=8).map("\n".join)


@st.composite
def mutations(draw: st.DrawFn, agendas: st.SearchStrategy[str] | None = None) -> str:
    """An agenda with pieces cut, moved and put in."""
    text = AGENDA if agendas is None else draw(agendas)
    for _ in range(draw(st.integers(1, 4))):
        begin = draw(st.integers(0, len(text)))
        end = draw(st.integers(begin, min(len(text), begin + 30)))
        text = text[:begin] + draw(SNIPPETS | st.just("") | st.text(max_size=4)) + text[end:]
    return text


def holds(reading: AgendaReading) -> None:
    places = [(problem.line, problem.column) for problem in reading.problems]
    assert places == sorted(places)
    for problem in reading.problems:
        assert 1 <= problem.line <= len(reading.lines)
        assert 1 <= problem.column <= len(reading.lines[problem.line - 1]) + 1
        assert rendered("a.md", problem, reading.lines).startswith(f"a.md:{problem.line}:{problem.column}: ")
    assert len(reading.places) == len(reading.agenda.parts)
    for part, place in zip(reading.agenda.parts, reading.places, strict=True):
        assert len(place.activities) == len(part.activities)
        assert part.length is None or part.length > 0
        assert part.title == clean_line(part.title)
    assert timetable(reading.agenda, 8, 2).end >= 0
    assert timetable_text(reading.agenda, 8, 2)
    public_text(reading.agenda)


@given(TEXTS)
def test_any_text(text: str) -> None:
    holds(fit(parse(text), 8))


@given(mutations())
def test_a_mutated_agenda(text: str) -> None:
    holds(fit(parse(text), 8))


@given(mutations(AS_PEOPLE_WRITE))
def test_any_way_of_writing(text: str) -> None:
    holds(fit(parse(text), 8))


@given(TEXTS)
def test_any_front_matter(text: str) -> None:
    holds(parse(f"---\nbegin: 14:00\n{text}\n---\n# A\n## B (15 min)\n"))


@given(st.binary())
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.md"
    path.write_bytes(content)
    try:
        holds(read(path))
    except Unreadable:
        with pytest.raises(UnicodeDecodeError):
            content.decode("utf-8-sig")


@given(mutations())
def test_line_ends_and_a_bom_change_nothing(text: str) -> None:
    unix = text.replace("\r", "")
    plain, windows = parse(unix), parse("\ufeff" + unix.replace("\n", "\r\n"))
    assert plain == windows


def test_the_agenda_that_is_mutated_is_itself_sound() -> None:
    reading = fit(parse(AGENDA), 8)
    assert [problem for problem in reading.problems if problem.severity is Severity.ERROR] == []
    assert len(reading.agenda.parts) == 4


@pytest.mark.parametrize(
    "text",
    ["[" * 5000, ">" * 3000, "- " * 3000, "(" * 5000, "# " + "*a_" * 3000, "---\na: " + "[" * 1100 + "\n---\n"],
    ids=["brackets", "quotes", "bullets", "parentheses", "emphasis", "yaml"],
)
def test_deeply_nested_text(text: str) -> None:
    holds(parse(text))


def test_what_is_hidden_stays_hidden_however_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf# A\r\n## B\r\n<!-- wie? -->\r\n- Wat? <!-- hoe? -->\r\n")
    assert public_text(read(path).agenda) == "A\nB\n  - Wat?"
