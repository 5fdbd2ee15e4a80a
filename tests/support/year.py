"""The agendas that ship, as the tests of this folder see them."""

from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from inspiratie_tui.agenda_files import AgendaReading, read
from inspiratie_tui.core.agenda.model import Agenda, Block
from inspiratie_tui.home.first_start import SESSIONS_IN_A_YEAR

ROOT = Path(__file__).parents[2]
LANGUAGES = ("nl", "en")
REUNION = SESSIONS_IN_A_YEAR + 1
"""For a group that goes on by itself."""


@dataclass(frozen=True)
class Shipped:
    """One agenda file of the year."""

    path: Path
    """Where it stands."""

    def __str__(self) -> str:
        return f"{self.language}/{self.path.stem}"

    @property
    def language(self) -> str:
        """The folder it is in."""
        return self.path.parent.name

    @property
    def number(self) -> int:
        """The session it is for."""
        return int(self.path.name[:2])

    @property
    def reading(self) -> AgendaReading:
        """The file as it is read, once for all tests."""
        return _reading(self.path)

    @property
    def agenda(self) -> Agenda:
        """What is planned."""
        return self.reading.agenda

    @property
    def blocks(self) -> list[Block]:
        """Its parts and activities, in order."""
        return list(chain.from_iterable((part, *part.activities) for part in self.agenda.parts))


@cache
def _reading(path: Path) -> AgendaReading:
    return read(path)


SHIPPED = [Shipped(path) for path in sorted((ROOT / "agendas").glob("*/*.md"))]
SESSIONS = [one for one in SHIPPED if one.number < REUNION]


def year(language: str) -> list[Shipped]:
    """The ten sessions and the reunion in one language."""
    return [one for one in SHIPPED if one.language == language]
