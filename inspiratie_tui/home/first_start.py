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
    from inspiratie_tui.core.people.group import Group

SESSIONS_IN_A_YEAR = 10
DAYS_BETWEEN_SESSIONS = 35

# Fictional people: in alphabetical order, which shows that, and short enough for one line of 80 cells.
_PARTICIPANTS = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo")
_FACILITATORS = ("Noor", "Sami")


def make_missing(home: Home) -> None:
    """Make the folders of `home` and, when it has no `agendas/`, copies of the shipped ones.

    Never changes a file that is there. Raises OSError when the disk refuses.
    """
    home.folder.mkdir(parents=True, exist_ok=True)
    home.data.mkdir(mode=0o700, exist_ok=True)
    if os.name == "posix" and home.data.stat().st_mode & 0o077:
        home.data.chmod(0o700)  # a checkout brings the folder along, open to all
    if not home.agendas.exists():
        _copy_agendas(home)


def _copy_agendas(home: Home) -> None:
    """Copy the shipped agendas to a folder beside, then rename that: the copy is there whole or not at all."""
    import tempfile  # imported here: needed once for a home

    shipped = shipped_agendas()
    with tempfile.TemporaryDirectory(prefix=".agendas-", dir=home.folder) as beside:
        fresh = Path(beside, "agendas")
        fresh.mkdir()
        for agenda in sorted(shipped.glob("*/*.md")) if shipped else ():
            target = fresh / agenda.parent.name / agenda.name
            target.parent.mkdir(exist_ok=True)
            with target.open("wb") as copy:
                copy.write(agenda.read_bytes())
                copy.flush()
                os.fsync(copy.fileno())
        try:
            fresh.rename(home.agendas)
        except OSError:
            if not home.agendas.is_dir():  # if it is, a second program was first, with the same agendas
                raise


def sample_group(today: date, token: str) -> "Group":
    """Return a group of fictional people with ten dates from `today` on; `token` makes its id unique."""
    # Imported here: who asks for help or for a folder has no use for people.
    from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role

    name = _("Sample group")
    people = [Person(PersonId(f"p{seat}"), who) for seat, who in enumerate(_PARTICIPANTS, 1)]
    people += [Person(PersonId(f"f{seat}"), who, Role.FACILITATOR) for seat, who in enumerate(_FACILITATORS, 1)]
    dates = (today + timedelta(days=DAYS_BETWEEN_SESSIONS * turn) for turn in range(SESSIONS_IN_A_YEAR))
    plan = tuple(PlannedSession(number, day.isoformat()) for number, day in enumerate(dates, 1))
    return Group(group_id(name, token), name, tuple(people), plan, sample=True)
