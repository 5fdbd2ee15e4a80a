"""Writes headings and texts of an agenda so that they read back as what they are, whatever stands in them.

Each is written as anybody would, and read: only what would not come back is written with more marks.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.limits import MOST_IN_A_TITLE, shortened
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.parser import parsed
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.texts.markdown import escaped, heading

_PLAIN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .,;!'’])*")
"""A line of words, which is never anything but text."""
_WORD = re.compile(r"[^\W_]+")
_CLAUSE_WITH_TIME = re.compile(
    r"(?:\s?[,;:–—-]\s|\s(?=(?:om|tot|van|rond|uiterlijk|at|by|to|until|till|from|around)\s)|\s(?=[0-9]))"
    r"(?P<clause>[^,;:–—]{0,40}[0-9][.:uh]?[0-9]{2}(?:\s?[^\W\d]{1,4}\.?)?)\Z"
)
_LIST_MARK = re.compile(r"\A\s*(?:(?:[-*+>]|#{1,6})\s+)+")
_MARK = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|\s+")
_NUMBER_MARK = re.compile(r"\A([0-9]+)([.)])(?=\s)")
_FIRST_MARK = re.compile(r"\A(?=[#+=-])")
_COLON = re.compile(r"(?<!\\):")
_IN_A_CLOCK = re.compile(r"(?<=[0-9])[.:](?=[0-9]{2})")
_DIGIT = re.compile(r"[0-9]")
_PARENTHESES = {"(": "&#40;", ")": "&#41;"}
_EXPECTED = {Code.NO_BEGIN, Code.NO_END, Code.ACTIVITIES_TOO_LONG}
"""What an agenda of one heading lacks, whatever it says."""
_FIRST = "# T\n\n{text}\n\n## T (1 min)\n"
_ABOVE = "# T\n\nt\n\n{text}\n\n## T (1 min)\n"
_BELOW = "# T\n\n## T (1 min)\n\n{text}\n"


class TextPlace(Struct, frozen=True):
    """Where a text stands."""

    below: bool = False
    """Below a part; else above the first one."""
    first: bool = False
    """Right below the title, where header lines are looked for."""
    shown: bool = False
    """Whether its quotes, or below a part its bullets that end in a question mark, may be shown to participants."""


def words(text: str) -> set[str]:
    """Return the words in `text`, in small letters."""
    return set(_WORD.findall(text.casefold()))


def is_rule(line: str) -> bool:
    """Tell whether `line` is empty, or nothing but marks."""
    return all(character in "-*_=|:>#+~` \t" for character in line)


def as_text(block: Sequence[str], place: TextPlace) -> list[str]:
    """Return the lines of `block` so that in `place` they read as text for the facilitators, no word of them lost.

    They stay as they are if they can; else each becomes a paragraph.
    """
    if all(map(_PLAIN.fullmatch, block)) or _reads_as_text(block, place):
        return list(block)
    paragraphs = [_paragraph(line, place) for line in block if not is_rule(line)]
    return [line for paragraph in paragraphs for line in ("", paragraph)][1:]


def as_markdown(text: str) -> list[str]:
    """Return the lines of the plain `text` as Markdown; what begins an item of a list still does."""
    lines = []
    for line in filter(str.strip, text.split("\n")):
        mark = _MARK.match(line)
        begin = mark.end() if mark else 0
        lines.append(line[:begin] + _escaped(line[begin:]))
    return lines


def _paragraph(line: str, place: TextPlace) -> str:
    """Return `line` as a paragraph, with as few marks before what could be one as it needs."""
    paragraph = ""
    for paragraph in _paragraphs(line):
        if _reads_as_text([paragraph], place, line):
            break
    return paragraph


def without_plans(text: str) -> str:
    """Return the agenda `text` with marks in the times of texts that, standing together, would read as a plan."""
    for pattern, mark in ((_IN_A_CLOCK, r"\\\g<0>"), (_DIGIT, None)):
        rows = [row for plan in parsed(text, "").plans for row in plan.rows if row.is_timed]
        if not rows:
            break
        lines = text.split("\n")
        for row in rows:
            lines[row.line - 1] = pattern.sub(mark or (lambda digit: _spelled(digit[0])), lines[row.line - 1])
        text = "\n".join(lines)
    return text


def _paragraphs(line: str) -> Iterator[str]:
    bare = _LIST_MARK.sub("", line, count=1).strip()
    yield bare
    for text in (Markup().plain(bare), bare):
        marked = _FIRST_MARK.sub(r"\\", _NUMBER_MARK.sub(r"\1\\\2", _escaped(text)))
        yield marked
        yield _COLON.sub(r"\:", marked, count=1)
    yield _spelled(clean_line(line))


def _reads_as_text(block: Sequence[str], place: TextPlace, whole: str = "") -> bool:
    """Tell whether `block` is read in `place` as text and nothing else, with all words of `whole`."""
    form = _BELOW if place.below else _FIRST if place.first else _ABOVE
    reading = parsed(form.format(text="\n".join(block)), "")
    if any(problem.code not in _EXPECTED for problem in reading.problems) or len(reading.agenda.parts) != 1:
        return False
    agenda, (part,) = reading.agenda, reading.agenda.parts
    read = (*agenda.guidance, *agenda.preparation, *agenda.quotes, *part.guidance, *part.questions)
    if not words("\n".join(read)) >= words(whole):
        return False
    return _without_text(agenda, place) == _without_text(parsed(form.format(text=""), "").agenda, place)


def _without_text(agenda: Agenda, place: TextPlace) -> Agenda:
    """Return `agenda`, of one part, without the texts that may stand in `place`."""
    (part,) = agenda.parts
    if place.below:
        return replace(agenda, parts=(replace(part, guidance=(), questions=() if place.shown else part.questions),))
    return replace(agenda, guidance=(), preparation=(), quotes=() if place.shown else agenda.quotes)


class HeadingFacts(Struct, frozen=True):
    """What stands in the parentheses of a heading."""

    items: tuple[str, ...] = ()
    """As it is written, an item each."""
    length: int | None = None
    """What that comes to, in ms."""
    pinned: int | None = None
    """When it is pinned, in ms since midnight."""


def as_heading(level: int, title: str, facts: HeadingFacts) -> tuple[str, str]:
    """Return the heading of a part (2) or an activity (3) that reads back as `title` with `facts`.

    What is too much for a title comes beside it.
    """
    behind = f" ({', '.join(facts.items)})" if facts.items else ""
    written = []
    kept, behind_it = _before_time(title)
    for text, beside, write in (
        (title, "", _escaped),
        (title, "", _without_parentheses),
        (kept, behind_it, _escaped),
        (title, "", _spelled),
    ):
        short, rest = _fitting(text, write)
        rest = " ".join(filter(None, (rest, beside)))
        line = heading(level, write(short)) + behind
        reading = parsed(f"# T\n\n{line}\n" if level == 2 else f"# T\n\n## T (1 min)\n\n{line}\n", "")
        if _reads_as_heading(reading.agenda, level, short, facts):
            written.append((line, rest))
            if all(problem.code in _EXPECTED for problem in reading.problems):
                return line, rest
    return written[0] if written else (line, rest)


def _before_time(title: str) -> tuple[str, str]:
    """Return `title` up to the clause with its last time in it, and that clause: `Walk` and `back at 14:30`."""
    match = _CLAUSE_WITH_TIME.search(title)
    return (title[: match.start()], match["clause"]) if match and match.start() else (title, "")


def as_title(title: str) -> tuple[str, str]:
    """Return the heading of a session that reads back as `title`, and what is too much for one."""
    line = rest = ""
    for write in (_escaped, _spelled):
        short, rest = _fitting(title, write)
        line = heading(1, write(short))
        if parsed(f"{line}\n\n## T (1 min)\n", "").agenda.title == short:
            break
    return line, rest


def _reads_as_heading(agenda: Agenda, level: int, title: str, facts: HeadingFacts) -> bool:
    parts = agenda.parts
    if len(parts) != 1:
        return False
    block = parts[0] if level == 2 else next(iter(parts[0].activities), None)
    if block is None:
        return False
    pinned = block.pinned if isinstance(block, Part) else None
    read = (block.title, block.length, pinned, len(block.details))
    return read == (title, facts.length, facts.pinned, len(facts.items)) and not (parts[0].guidance or block.guidance)


def _fitting(title: str, write: Callable[[str], str]) -> tuple[str, str]:
    """Return as much of `title` as a heading takes once it is written, and the rest."""
    most = MOST_IN_A_TITLE
    while most > 1 and len(write(shortened(title, most)[0])) > MOST_IN_A_TITLE:
        most = most * 9 // 10
    short, rest = shortened(title, most)
    return short.strip(), rest.strip()


def _escaped(text: str) -> str:
    # Comments are taken out before Markdown is read: a backslash would not keep `<!--` from opening one.
    return escaped(text).replace("\\<", "&lt;")


def _without_parentheses(text: str) -> str:
    return "".join(_PARENTHESES.get(character, character) for character in _escaped(text))


def _spelled(text: str) -> str:
    """Return `text` with all that is no letter by its number, which nothing takes for a mark or a time."""
    return "".join(
        character if character.isalpha() or character == " " else f"&#{ord(character)};" for character in text
    )
