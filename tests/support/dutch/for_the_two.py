"""What the two facilitators read and write for themselves, in Dutch."""

from datetime import date

from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import AfterQuestion, Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.living_steps import Step
from inspiratie_tui.core.year.looking_back import Absence, LookingBack
from inspiratie_tui.core.year.questions import Wording
from inspiratie_tui.texts import kind_names
from inspiratie_tui.texts.after_questions import lines_kept
from inspiratie_tui.texts.looking_back import away_lines, on_home
from inspiratie_tui.ui.home.two_page import two_blocks

ANOUK, BILAL, CHEN = (PersonId(person) for person in ("p1", "p2", "p3"))
NAMES = {ANOUK: "Anouk", BILAL: "Bilal", CHEN: "Chen"}
AWAY = (Absence(ANOUK, (), whole=True), Absence(BILAL, ("Aankomen",), whole=False), Absence(CHEN, (), whole=False))

STEP = Step("2026-10-19-aaaa", 1, date(2026, 10, 19), "n1", ANOUK, "als laatste spreken", date(2027, 1, 12))
ASKED = Wording(ANOUK, "hoe zeg ik nee?", date(2026, 10, 19))


def everything() -> dict[str, str]:
    """The page behind `w`, full and empty, and what home and the end page say of it."""
    lines = tuple(
        Note(question, SessionMs(0), Seen(), NoteKind.NOTE, "zeggen we niet", answers=question)
        for question in AfterQuestion
    )
    full = LookingBack(
        "2026-10-19-aaaa", date(2026, 10, 19), "Bijeenkomst 1: aankomen", AWAY, lines, (STEP,), ((ASKED,),)
    )
    empty = LookingBack("2026-10-19-aaaa", date(2026, 10, 19), "Bijeenkomst 1: aankomen", (), ())
    pages = {
        f"for the two: {len(back.lines)} lines": "\n".join(
            line.text.plain for block in two_blocks(back, NAMES) for line in block
        )
        for back in (full, empty)
    }
    pages["for the two: who was away"] = "\n".join(away_lines(full, NAMES))
    pages["for the two: told"] = "\n".join(form(count) for form in (on_home, lines_kept) for count in (0, 1, 2))
    pages["for the two: phases"] = "\n".join(map(kind_names.phase_in_short, Phase))
    return pages
