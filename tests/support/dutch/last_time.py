"""What is said of last time, in Dutch: to who speaks, in a part about society, and before a session begins."""

from datetime import date

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.agreements import Agreement
from inspiratie_tui.core.year.last_time import NOTHING, LastTime, OfTheGroup
from inspiratie_tui.core.year.our_words import OurVoice, OurWord, OurWording
from inspiratie_tui.texts import _
from inspiratie_tui.texts import last_time as texts
from inspiratie_tui.ui.live.commands import COMMANDS
from inspiratie_tui.ui.live.last_time_page import group_page, words_page
from inspiratie_tui.ui.shared.page import PageText

ANOUK = PersonId("p1")
NAMES = {ANOUK: "Anouk"}
DAY = date(2026, 11, 23)


def everything() -> dict[str, str]:
    """The lines, the pages, and what stands beside the keys."""
    note = Note("a", SessionMs(0), Seen(), NoteKind.QUESTION, "wie vangt @{p1} op?")
    voice = OurVoice(None, DAY, "2026-11-23-aaaa", note)
    words = tuple(OurWord(f"haast {number}", voice, (OurWording("van een ander", voice),)) for number in range(5))
    looks = (NOTHING, LastTime("hoe blijf ik?", "bellen"), LastTime("hoe blijf ik?"), LastTime("", "bellen"))
    pages = [page_words(group_page(OfTheGroup(steps, (note,), (Agreement("", DAY, note),), words))) for steps in (1, 2)]
    return {
        "last time: of who speaks": "\n".join(
            line for look in looks for line in texts.last_time_lines(look, ANOUK, NAMES)
        ),
        "last time: words of ours": "\n".join((*texts.our_words_lines(words), *texts.our_words_lines(()))),
        "last time: pages": "\n".join((*pages, page_words(words_page(words)), texts.is_this_right())),
        "last time: before it begins": "\n".join(texts.was_last_time(*counts) for counts in ((1, 0), (0, 1), (7, 2))),
        "last time: nobody speaks": texts.nobody_speaks(),
        "last time: keys": "\n".join(_(COMMANDS[row].words or "") for row in ("last_time_left", "last_time_large")),
        "last time: put away": _("put away"),
    }


def page_words(page: PageText) -> str:
    """What stands on `page`."""
    return "\n".join((page.title.plain, *(line.text.plain for block in page.blocks for line in block)))
