"""An agenda under another title: the same agenda."""

from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspiratie_tui.agenda_files import parse, with_title
from inspiratie_tui.core.text.clean import clean_line

SHIPPED = sorted((Path(__file__).parents[2] / "agendas").glob("*/*.md"))
TITLES = st.lists(
    st.sampled_from(
        ("Een stap", "<!--", "-->", "#", " ##", "`x`", "*", "_", "[a](b)", "&amp;", "(", ")", "\n", "---", ":")
    )
    | st.text(max_size=5),
    max_size=6,
).map("".join)
TEXTS = (
    "# Oud\nBegin: 14:00\n\nTekst.\n## A (5 min)\n- Wat?\n",
    "---\nbegin: '14:00'\n---\n# Oud ##\n## A (5 min)\n",
    "---\nthema: x\n---\n## Zonder titel (5 min)\n",
    "## Zonder titel (5 min)\n### B\n",
    "<!-- uitleg\n# geen titel -->\n   # Ingesprongen\n\n## A (5 min)\n",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
@given(TITLES)
@example("Een <!-- stap")
@example("# a #")
@example("Bijeenkomst 5: een stap (deel 2)")
def test_the_title_reads_back_and_nothing_else_changes(text: str, title: str) -> None:
    assume(clean_line(title))
    before, after = parse(text).agenda, parse(with_title(text, title)).agenda
    assert after == replace(before, title=clean_line(title))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_of_a_shipped_agenda_one_line_changes(file: Path) -> None:
    text = file.read_text("utf-8")
    changed = with_title(text, "Heel anders")
    differing = [(old, new) for old, new in zip(text.split("\n"), changed.split("\n"), strict=True) if old != new]
    assert [new for _old, new in differing] == ["# Heel anders"]


def test_the_same_title_or_none_leaves_every_byte() -> None:
    text = "#  Oud  \r\n## A\r\n"
    assert with_title(text, "Oud ") == text
    assert with_title(text, " \n") == text


def test_windows_keeps_its_line_ends() -> None:
    assert with_title("# Oud\r\n## A\r\n", "Nieuw") == "# Nieuw\r\n## A\r\n"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Bijeenkomst 5: een stap (deel 2)", "# Bijeenkomst 5: een stap (deel 2)"),
        ("Een *stap* <!-- #", "# Een \\*stap\\* &lt;!-- \\#"),
    ],
)
def test_only_what_would_be_a_mark_is_escaped(title: str, line: str) -> None:
    assert with_title("# Oud\n", title) == f"{line}\n"
