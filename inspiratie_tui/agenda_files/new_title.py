"""Gives the text of an agenda another title by changing one line."""

from inspiratie_tui.agenda_files.agenda_reading import source_lines
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.front_matter import take_front_matter
from inspiratie_tui.agenda_files.header_lines import HeaderLines
from inspiratie_tui.agenda_files.parser import parsed
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.texts.markdown import escaped, heading


def with_title(text: str, title: str) -> str:
    """Return `text` with `title` as the heading of the session, above everything when it had none.

    An agenda that has this title already, or a title without a letter in it, is returned as it is. Line ends stay those
    of Windows if they were.
    """
    new_title, reading = clean_line(title), parsed(text, "")
    if not new_title or new_title == reading.agenda.title:
        return text
    line = heading(1, _safe(new_title))
    lines = source_lines(text)
    if reading.title is not None:
        lines[reading.title.line - 1] = line
    else:
        begin = _below_front_matter(lines)
        lines = [*lines[:begin], line, "", *lines[begin:]]
    return ("\r\n" if "\r\n" in text else "\n").join(lines)


def _safe(title: str) -> str:
    # Comments are taken out before Markdown is read: a backslash would not keep `<!--` from opening one.
    return escaped(title).replace("\\<", "&lt;")


def _below_front_matter(lines: list[str]) -> int:
    below = take_front_matter(lines, HeaderLines(Findings()))
    return max((number for number, line in enumerate(lines, 1) if below[number - 1] != line), default=0)
