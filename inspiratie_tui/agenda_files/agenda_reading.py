"""What comes of reading an agenda's file: the agenda, its problems, and where everything stands."""

from itertools import pairwise
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.limits import LARGEST
from inspiratie_tui.agenda_files.plan_rows import Plan
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.problems import Code, Problem, Severity, WhyUnreadable
from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.disk.errors import NotRegular, TooLarge
from inspiratie_tui.disk.regular import read_regular


class Unreadable(OSError):
    """The file cannot be read, so that there is no agenda, not even one with errors."""

    def __init__(self, path: Path, why: WhyUnreadable) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why


class SourcePosition(Struct, frozen=True):
    """Where something stands in the source; both numbers are counted from 1."""

    line: int
    """The line."""
    column: int
    """The character in that line."""


class PartPosition(Struct, frozen=True):
    """Where a part and its activities stand in the source."""

    heading: SourcePosition
    """The part's title."""
    activities: tuple[SourcePosition, ...]
    """The titles of its activities, in order."""
    time_line: int = 0
    """The line below its heading that says a time, counted from 1; 0 when none does."""


class AgendaReading(Struct, frozen=True):
    """What came of reading the file of an agenda."""

    name: str
    """What messages call the file."""
    agenda: Agenda
    """The agenda, without what could not be understood."""
    problems: tuple[Problem, ...]
    """All problems, by line and column."""
    lines: tuple[str, ...]
    """The lines of the cleaned source, to show with a problem."""
    places: tuple[PartPosition, ...] = ()
    """Where each part of the agenda stands."""
    title: SourcePosition | None = None
    """Where the title of the session stands; None when it has none."""
    people: tuple[int, int] = (0, 0)
    """For how many participants and facilitators it was fitted; 0 before that."""
    lay_ready: tuple[str, ...] = ()
    """The items with a box above the first part: what lies in the room, so that everybody sees it there. What is to be
    done beforehand by a header line is not among them."""
    plans: tuple[Plan, ...] = ()
    """What tables, lists and bold lines say of the parts of a session, of which nothing was read as a part."""

    @property
    def has_errors(self) -> bool:
        """Tell whether there are errors, so that something of the agenda was lost; a session can begin all the same."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def in_the_room(self) -> "AgendaReading":
        """Return what may be told of it where participants look along: no word of what is hidden from them.

        A problem there says only that there is one, and the line itself is left empty; what is no problem is left out.
        """
        hidden = self._hidden_lines()
        told = [problem for problem in self.problems if problem.severity is not Severity.INFO]
        problems = tuple(
            Problem(problem.severity, Code.IN_HIDDEN, problem.line, problem.column)
            if problem.line in hidden
            else problem
            for problem in told
        )
        lines = tuple("" if number in hidden else line for number, line in enumerate(self.lines, 1))
        return replace(self, problems=problems, lines=lines)

    def _hidden_lines(self) -> frozenset[int]:
        """Return the numbers of the lines of headings that are hidden, and of what stands below those."""
        blocks = [
            (where.line, block.for_facilitators)
            for part, place in zip(self.agenda.parts, self.places, strict=True)
            for block, where in zip((part, *part.activities), (place.heading, *place.activities), strict=True)
        ]
        below = pairwise([*blocks, (len(self.lines) + 1, False)])
        return frozenset(number for (line, hidden), (end, _next) in below if hidden for number in range(line, end))


def read_text(path: Path) -> str:
    """Return the text of the file at `path`, UTF-8 with or without BOM; a link is followed. Raises Unreadable."""
    try:
        return _content(path).decode("utf-8-sig")
    except UnicodeDecodeError as undecodable:
        raise Unreadable(path, WhyUnreadable.NOT_TEXT) from undecodable


def read_saved_text(path: Path) -> str:
    """Return the text of the file at `path`, as spreadsheets save it too: UTF-16, or what Windows wrote before UTF-8.

    Raises Unreadable.
    """
    content = _content(path)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue  # it is in another one, or in none: then the file is no text
        if "\0" not in text:
            return text
    raise Unreadable(path, WhyUnreadable.NOT_TEXT)


def _content(path: Path) -> bytes:
    """Return what is in the file at `path`. Raises Unreadable."""
    try:
        return read_regular(path, LARGEST)
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise Unreadable(path, WhyUnreadable.MISSING) from missing
    except NotRegular as other:
        raise Unreadable(path, WhyUnreadable.NOT_A_FILE) from other
    except TooLarge as large:
        raise Unreadable(path, WhyUnreadable.TOO_LARGE) from large
    except PermissionError as refused:
        raise Unreadable(path, WhyUnreadable.NOT_ALLOWED) from refused
    except (OSError, ValueError) as failed:
        raise Unreadable(path, WhyUnreadable.FAILED) from failed


def source_lines(text: str) -> list[str]:
    """Return `text` cleaned, as lines; at least one."""
    return clean(text.removeprefix("\ufeff")).split("\n")
