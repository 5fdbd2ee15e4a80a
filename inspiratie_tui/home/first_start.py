"""Makes what the first start needs: folders, agendas to begin with, and a group to try the program with."""

import os
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.home.agendas import shipped_agendas
from inspiratie_tui.home.folders import Home
from inspiratie_tui.home.ids import group_id
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspiratie_tui.core.agenda.model import Phase
    from inspiratie_tui.core.people.group import Group
    from inspiratie_tui.disk.whole_files import WholeFiles

SESSIONS_IN_A_YEAR = 10
DAYS_BETWEEN_SESSIONS = 35

# Fictional people: in alphabetical order, which shows that, and short enough for one line of 80 cells.
_PARTICIPANTS = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo")
_FACILITATORS = ("Noor", "Sami")


def make_missing(home: Home, files: "WholeFiles") -> None:
    """Make the folders of `home` and, when it has no `agendas/`, copies of the shipped ones, for its owner alone.

    Never changes a file that is there. Raises OSError when the disk refuses.
    """
    files.make_folder(home.folder)
    files.make_folder(home.data)
    if os.name == "posix" and home.data.stat().st_mode & 0o077:
        home.data.chmod(0o700)  # a checkout brings the folder along, open to all
    if not home.agendas.exists():
        shipped = shipped_agendas()
        # With the forms to paste, which stand in a folder of their own so that none is taken for a session.
        copies = ((name, file.read_bytes()) for name, file in _shipped(shipped)) if shipped else ()
        try:
            files.create_folder(home.agendas, copies)
        except OSError:
            if not home.agendas.is_dir():  # if it is, a second program was first, with the same agendas
                raise


def _shipped(folder: Path) -> "Iterator[tuple[str, Path]]":
    """Yield every agenda and form in `folder` by its name from there on."""
    for file in sorted((*folder.glob("*/*.md"), *folder.glob("*/*/*.md"))):
        yield file.relative_to(folder).as_posix(), file


def _phases() -> "list[Phase]":
    """Return the phase of each session of a year, as its agendas have them."""
    from inspiratie_tui.core.agenda.model import Phase

    return [Phase.LOOK] * 3 + [Phase.ACT] * 4 + [Phase.ADJUST] * 3


def sample_group(today: date, token: str) -> "Group":
    """Return a group of fictional people with ten dates from `today` on; `token` makes its id unique."""
    # Imported here: who asks for help or for a folder has no use for people.
    from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role

    name = _("Sample group")
    people = [Person(PersonId(f"p{seat}"), who) for seat, who in enumerate(_PARTICIPANTS, 1)]
    people += [Person(PersonId(f"f{seat}"), who, Role.FACILITATOR) for seat, who in enumerate(_FACILITATORS, 1)]
    dates = (today + timedelta(days=DAYS_BETWEEN_SESSIONS * turn) for turn in range(SESSIONS_IN_A_YEAR))
    place = "De Kade"
    plan = tuple(
        PlannedSession(number, day.isoformat(), place, phase=phase)
        for number, (day, phase) in enumerate(zip(dates, _phases(), strict=True), 1)
    )
    return Group(group_id(name, token), name, tuple(people), plan, sample=True)
