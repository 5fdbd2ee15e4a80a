"""The papers for who joins a group in Dutch, and what is said when people come, go and are renamed."""

from pathlib import Path

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.moments import LocalMs, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.session.events import Opened
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.group_page import parse_private
from inspiratie_tui.reports.as_markdown import markdown
from inspiratie_tui.reports.consent import consent
from inspiratie_tui.texts.group_changes import group_changes
from inspiratie_tui.texts.problems import sentence
from inspiratie_tui.ui.review.review_lines import ReadBack
from inspiratie_tui.ui.shared.opened import answers_unread_sentence
from support.dutch.shell import Shell

ALONE = Group("oud", "Oud", (Person(PersonId("p1"), "Anouk"), Person(PersonId("p2"), "Bo", Role.FORMER)))
TWO = Group("kring-ab12", "Kring", (Person(PersonId("p1"), "Anouk"), Person(PersonId("p2"), "Bilal")))

ANSWERS = "opschrijven: Bilal niets\nopschrijven: Bilal gerust\n"


def read(shell: Shell, folder: Path) -> None:
    """Keep all of it; a list of people is written in `folder`."""
    for command in ("intake", "consent"):
        shell(command, "voorbeeldgroep")
        shell(command, "--help")
        shell(command, "voorbeeldgroep", "--output", str(shell.home / "data" / "papier.md"))
    once = replace(ALONE, plan=(PlannedSession(1, "2026-11-23"),))
    for group in (ALONE, once):
        shell.keep("consent", markdown(consent(group)))
    moved = (Person(PersonId("p1"), "Anna", Role.FACILITATOR), Person(PersonId("p2"), "Bo"))
    turned = replace(TWO, people=TWO.people[::-1])
    for before, after in ((once, replace(ALONE, name="Nieuw", people=moved)), (ALONE, once), (TWO, turned)):
        shell.keep("changes", "\n".join((*group_changes(before, after), *group_changes(after, before))))
    unclear = parse_private("opschrijven: Anouk\nopschrijven: niets\n" + ANSWERS, "", TWO).problems
    shell.keep("answers", "\n".join(map(sentence, unclear)))
    shell.keep("unread answers", answers_unread_sentence("TOO_NEW"))
    page = folder / "namen.csv"
    page.write_text("Naam;Rol\nAnouk;\n;begeleider\n", "utf-8")
    shell("group", "edit", "voorbeeldgroep", "--from", str(page), "--private")
    shell("group", "new", "--from", str(page), about="a list")
    shell.keep("first in review", "\n".join(line.text.plain for line in _reviewed().lines(80)))


def _reviewed() -> ReadBack:
    """A session that is over, with a note about somebody who wants nothing written."""
    note = Note("a", SessionMs(0), Seen(), NoteKind.NOTE, "@{p1} belt terug")
    session = fold((Opened(number=1, at=SessionMs(0), agenda=Agenda(), participants=(), facilitators=()),))
    answers = {PersonId("p1"): MayWrite.NOTHING}
    return ReadBack(session, SessionMs(0), lambda at: LocalMs(int(at)), (note,), TWO.names, None, answers=answers)
