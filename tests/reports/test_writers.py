"""Whatever a text holds, on paper it is that text: no mark, no tag, in Markdown and in HTML."""

import pytest
from hypothesis import example, given
from support.documents import DOCUMENTS, TEXTS, html_should_say, lines, markdown_says, markdown_should_say, page

from inspiratie_tui.reports.as_html import html
from inspiratie_tui.reports.as_markdown import escaped_line, markdown
from inspiratie_tui.reports.document import (
    Bullets,
    Document,
    DocumentHeading,
    NewPage,
    Paragraph,
    Quote,
    Table,
    WritingLines,
)
from inspiratie_tui.texts.markdown import escaped

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "br", "small", "span"),
    *("ul", "li", "blockquote", "table", "thead", "tr", "th", "td", "div", "hr"),
}
ATTRIBUTES = {
    ("html", "lang", "nl"),
    ("meta", "charset", "utf-8"),
    ("meta", "http-equiv", "Content-Security-Policy"),
    ("meta", "content", "default-src 'none'; style-src 'unsafe-inline'"),
    ("meta", "name", "viewport"),
    ("meta", "content", "width=device-width"),
    ("body", "class", "noted"),
    ("p", "class", "margin"),
    ("div", "class", "together"),
    ("ul", "class", "boxes"),
    ("h1", "class", "page"),
    ("span", "class", "time"),
    ("th", "scope", "col"),
    ("th", "scope", "row"),
}
SMALL = Document(
    "Bijeenkomst 5",
    (
        DocumentHeading("Aankomen", time="14.00", prompt="30 min"),
        Paragraph("Begin op tijd.\nZet stoelen klaar."),
        Quote((Paragraph("“Hardop.”"), Bullets(("Waarmee kom je binnen?",)))),
        DocumentHeading("Klaarleggen"),
        Bullets(("stoelen", "pennen"), boxes=True),
        Table((("14.00", "Aankomen"), ("", "ruimte")), ("wanneer", "wat")),
        WritingLines(2),
        NewPage("Voor *Bilal*"),
        Paragraph("Hallo"),
    ),
    "nl",
    margin="Eigen notities",
)


@given(DOCUMENTS)
@example(SMALL)
def test_markdown_reads_back_as_the_same_text_in_the_same_places(document: Document) -> None:
    said = [(where, text) for where, text in markdown_says(markdown(document)) if any(text)]
    assert said == markdown_should_say(document)


@given(DOCUMENTS)
@example(SMALL)
def test_html_reads_back_as_the_same_text_and_nothing_else(document: Document) -> None:
    read = page(html(document))
    assert read.said == html_should_say(document)
    assert read.tags <= TAGS
    assert read.attributes <= ATTRIBUTES


@given(TEXTS)
def test_an_escaped_line_is_one_line_that_reads_back(text: str) -> None:
    if words := " ".join(text.split()):
        assert markdown_says(escaped_line(text)) == [("paragraph", [words])]
        assert markdown_says(f"x {escaped(text)}") == [("paragraph", [f"x {words}"])]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Wat liet je achter om hier te kunnen zijn?", "Wat liet je achter om hier te kunnen zijn?"),
        ("om 18.00 uur, 1,5 uur (deel 2) - en dan?", "om 18.00 uur, 1,5 uur (deel 2) - en dan?"),
        ("Q&A, foto's: 'ja!' + nee", "Q&A, foto's: 'ja!' + nee"),
        ("#drukte", "\\#drukte"),
        ("1. eerst", "1\\. eerst"),
        ("- streep", "\\- streep"),
        ("*nu* [x](y) <b> a|b &amp; `c`", "\\*nu\\* \\[x\\](y) \\<b\\> a\\|b \\&amp; \\`c\\`"),
    ],
)
def test_only_what_would_be_a_mark_is_escaped(text: str, written: str) -> None:
    assert escaped_line(text) == written


def test_markdown_as_somebody_reads_it() -> None:
    assert markdown(SMALL) == (
        "# Bijeenkomst 5\n\n## 14.00 Aankomen · 30 min\n\nBegin op tijd.\\\nZet stoelen klaar.\n\n"
        "> “Hardop.”\n>\n> - Waarmee kom je binnen?\n\n## Klaarleggen\n\n- [ ] stoelen\n- [ ] pennen\n\n"
        "| wanneer | wat |\n| --- | --- |\n| 14.00 | Aankomen |\n|  | ruimte |\n\n"
        "___\n\n___\n\n# Voor \\*Bilal\\*\n\nHallo\n"
    )


def test_html_is_one_file_for_a4_that_fetches_nothing_and_stays_light() -> None:
    written = html(SMALL)
    assert written.startswith('<!doctype html>\n<html lang="nl">')
    style = page(written).style
    assert "@page { size: A4;" in style
    assert "color-scheme: light" in style
    for fetching in ("url(", "@import", "http:", "https:", "src=", "href="):
        assert fetching not in written


def test_a_heading_is_held_together_with_what_follows_it() -> None:
    two = Document("T", (DocumentHeading("A"), DocumentHeading("B", 3), Paragraph("text"), Paragraph("more")), "nl")
    assert '<div class="together">\n<h2>A</h2>\n<h3>B</h3>\n<p>text</p>\n</div>\n<p>more</p>' in html(two)
    assert html(Document("T", (DocumentHeading("End"),), "nl")).count("<h2>End</h2>") == 1


def test_blank_lines_are_no_lines() -> None:
    assert lines("a\n\n b ") == ["a", "b"]
    assert markdown(Document("T", (Paragraph("\n"), Bullets(("", " ")), Quote(())), "nl")) == "# T\n"
