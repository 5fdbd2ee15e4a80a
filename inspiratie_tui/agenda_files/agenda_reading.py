"""An agenda file as it was read: the agenda, what is wrong with it, and where everything stands."""

from dataclasses import dataclass
from pathlib import Path

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.problems import Problem, Severity, WhyUnreadable
from inspiratie_tui.core.text.clean import clean

# A year of agendas is a tenth of this; what is larger is something else.
LARGEST = 1_000_000


class Unreadable(OSError):
    """The file cannot be read: no agenda, not even one with errors."""

    def __init__(self, path: Path, why: WhyUnreadable) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why


@dataclass(frozen=True, slots=True)
class SourcePosition:
    """Where something stands, both counted from 1."""

    line: int
    """Line in the file."""
    column: int
    """Character in that line."""


@dataclass(frozen=True, slots=True)
class PartPosition:
    """Where a part and its activities stand."""

    heading: SourcePosition
    """The part's title."""
    activities: tuple[SourcePosition, ...]
    """The titles of its activities, in order."""


@dataclass(frozen=True, slots=True)
class AgendaReading:
    """What came of reading one file."""

    name: str
    """The file as it was given."""
    agenda: Agenda
    """Everything that could be understood; what could not be runs without."""
    problems: tuple[Problem, ...]
    """All at once, by line and column."""
    lines: tuple[str, ...]
    """The cleaned source, to show with a problem."""
    places: tuple[PartPosition, ...] = ()
    """Where each part of the agenda stands."""
    title: SourcePosition | None = None
    """Where the title of the session stands; None when it has none."""

    @property
    def has_errors(self) -> bool:
        """Whether something of the agenda was lost; a session can start all the same."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def read_text(path: Path) -> str:
    """The file's text, UTF-8 with or without BOM; raises Unreadable."""
    try:
        if not path.exists():
            raise Unreadable(path, WhyUnreadable.MISSING)
        if not path.is_file():
            raise Unreadable(path, WhyUnreadable.NOT_A_FILE)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except Unreadable:
        raise
    except PermissionError as refused:
        raise Unreadable(path, WhyUnreadable.NOT_ALLOWED) from refused
    except (OSError, ValueError) as failed:
        raise Unreadable(path, WhyUnreadable.FAILED) from failed
    if len(content) > LARGEST:
        raise Unreadable(path, WhyUnreadable.TOO_LARGE)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as undecodable:
        raise Unreadable(path, WhyUnreadable.NOT_TEXT) from undecodable


def source_lines(text: str) -> list[str]:
    """`text` cleaned, as lines; at least one."""
    return clean(text.removeprefix("\ufeff")).split("\n")
