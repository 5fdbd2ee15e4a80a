"""What somebody said can be taken back, also a month later: at once nothing that follows from notes has it any more."""

from collections.abc import Iterable

import pytest
from support.last_time import NAME, met, said
from support.on_disk import FILES, open_session, store_in
from support.room import Room

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.moments import HOUR, LocalMs, SessionMs
from inspiratie_tui.core.notes.aloud import read_aloud
from inspiratie_tui.core.notes.for_the_two import for_others
from inspiratie_tui.core.notes.note import AfterQuestion, Note, NoteKind, Seen, StepRef
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.agreements import agreements
from inspiratie_tui.core.year.living_steps import steps_of
from inspiratie_tui.core.year.our_words import our_words
from inspiratie_tui.core.year.questions import wordings
from inspiratie_tui.group_page.private_page import private_text
from inspiratie_tui.leading.last_time import remembered
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.steps_so_far import StepsSoFar
from inspiratie_tui.reports.session_text import session_text
from inspiratie_tui.store.port import SessionRef, Store
from inspiratie_tui.texts import last_time as texts
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.two_page import two_blocks
from inspiratie_tui.ui.home.year_reader import read_year
from inspiratie_tui.ui.live.last_time_page import group_page, words_page
from inspiratie_tui.ui.review.before_lines import from_before
from inspiratie_tui.ui.review.note_mender import removed_or_back
from inspiratie_tui.ui.shared.hanging import HangingLine
from inspiratie_tui.ui.shared.page_texts import agenda_page

AGENDA = "# Session 2\n## Dialogue (60 min)\n"
WORDS = "caravan by the sea"
"""What was said, and is taken back."""
ANOUK = PersonId("p1")
STEP = said(9, "p1", NoteKind.STEP, "on Tuesday speak last in the meeting")
WORD = said(10, "p2", NoteKind.OUR_WORD, "haste: the pace of somebody else")
READ, SHOWN = "r of that session", "show"
LAST, TWO, YEAR, PRIVATE = "v", "w at home", "year totals", "private page"
NOW_READ, OPEN, AGENDA_PAGE, BEFORE = "review of now", "open lines of now", "a", "before it begins"
SAID = {READ, SHOWN}


def left(kind: NoteKind, text: str = WORDS, person: str | None = "p1", *, parked: bool = False) -> Note:
    """The note that is taken back."""
    return said(20, person, kind, text, parked=parked)


ANSWER = Note("n20", SessionMs(2 * HOUR), Seen(), NoteKind.NOTE, WORDS, answers=AfterQuestion.CALL)
TOLD = Note("n20", SessionMs(2 * HOUR), Seen(), NoteKind.STEP, f"changed: {WORDS}", step=StepRef(NAME, STEP.id))
TABLE = {
    "learning question": (left(NoteKind.LEARNING_QUESTION), SAID | {LAST, TWO, YEAR, PRIVATE}),
    "step": (left(NoteKind.STEP), SAID | {LAST, TWO, YEAR, OPEN}),
    "step with a witness": (left(NoteKind.STEP, f"walk, witness {WORDS}"), SAID | {TWO, YEAR}),
    "change of a step": (left(NoteKind.STEP, f"changed: {WORDS}"), SAID | {LAST, TWO, YEAR, OPEN}),
    "change told while reading back": (TOLD, SAID | {LAST, TWO, YEAR, OPEN}),
    "witness of a step": (left(NoteKind.STEP, f"witness {WORDS}"), SAID | {TWO, YEAR}),
    "agreement of the group": (left(NoteKind.AGREEMENT, person=None), SAID | {YEAR, NOW_READ, AGENDA_PAGE, BEFORE}),
    "agreement of some": (left(NoteKind.AGREEMENT, f"@{{p2}} {WORDS}"), SAID | {YEAR, NOW_READ, AGENDA_PAGE}),
    "parked question": (left(NoteKind.QUESTION, parked=True), SAID | {NOW_READ, AGENDA_PAGE, BEFORE}),
    "word of ours": (left(NoteKind.OUR_WORD, f"{WORDS}: what he has"), SAID | {YEAR, NOW_READ, LAST, BEFORE}),
    "wording of a word of ours": (left(NoteKind.OUR_WORD, f"haste: {WORDS}"), SAID | {YEAR, NOW_READ, LAST, BEFORE}),
    "voice of a word of ours": (left(NoteKind.QUOTE, f"{WORDS} #haste"), SAID | {YEAR}),
    "quote": (left(NoteKind.QUOTE), SAID),
    "feedback": (left(NoteKind.FEEDBACK), SAID),
    "insight": (left(NoteKind.INSIGHT), {SHOWN}),
    "note": (left(NoteKind.NOTE), {SHOWN}),
    "answer of the two": (ANSWER, {TWO, "show --private"}),
}
"""Each kind of note, and all places where its words stand until they are taken back."""


@pytest.mark.parametrize("kind", TABLE)
async def test_what_is_taken_back_a_month_later_stands_nowhere(kind: str, room: Room) -> None:
    note, there = TABLE[kind]
    later = met(room, STEP, WORD, note)
    later.lay(AGENDA, number=2)
    assert await places(later) == there
    with open_session(room.home.data / room.group.id / f"{NAME}.json") as session:
        session.put_note(removed_or_back(next(each for each in session.notes if each.id == note.id)))
    assert await places(later) == set()


async def places(room: Room) -> set[str]:
    """Where the words stand, now that the session of `room` is open."""
    store = store_in(room.home.data)
    runner = SessionRunner(store.open(room.ref), room.clock, room.group.names, kept=store)
    try:
        if not runner.session.spans:
            await runner.perform(lead.forward)
        shown = {**of_that_session(store, room), **of_the_year(store, room), **await of_now(runner)}
    finally:
        runner.close()
    return {place for place, text in shown.items() if WORDS in text}


def of_that_session(store: Store, room: Room) -> dict[str, str]:
    """What is read of the session itself."""
    ref, names = SessionRef(room.group.id, NAME), room.group.names
    session, notes = store.archive.session(ref), store.look(ref).notes
    assert session is not None

    def told(of: Iterable[Note]) -> str:
        return session_text(session, tuple(of), names, SessionMs(0), LocalMs)

    return {
        READ: str([note.text for note in read_aloud(notes)[0]]),
        SHOWN: told(for_others(notes)),
        "show --private": told(note for note in notes if note.answers is not None),
    }


def of_the_year(store: Store, room: Room) -> dict[str, str]:
    """What follows from all sessions."""
    year, names = store.archive.held(room.group.id), room.group.names
    back = read_year(AppContext(room.home, store, FILES, room.group, room.clock)).back
    assert back is not None
    page = store.groups.private_page(room.group.id)
    asked = wordings(year, page.questions)
    now = {person: each[-1].text for person, each in asked.items()}
    return {
        TWO: in_words(two_blocks(back, names)),
        YEAR: str((steps_of(year), agreements(year), our_words(year), asked)),
        PRIVATE: private_text(page, room.group, now),
    }


async def of_now(runner: SessionRunner) -> dict[str, str]:
    """What the session that is held now shows of last time."""
    last, names = await remembered(runner), runner.names
    seen = texts.last_time_lines(last.of_person(ANOUK), ANOUK, names)
    agreed = [made.note.text for made in runner.year_before.agreements]
    parked = runner.year_before.texts(runner.notes)
    page = agenda_page(runner.session.agenda, runner.session.place, parked=parked, agreements=agreed)
    return {
        LAST: f"{seen}{in_words(words_page(last.words).blocks)}",
        BEFORE: in_words(group_page(last.of_the_group).blocks),
        NOW_READ: str([line.text.plain for line in from_before(runner).lines(names, 200)]),
        OPEN: str(StepsSoFar(runner).open),
        AGENDA_PAGE: in_words(page.blocks),
    }


def in_words(blocks: Iterable[Iterable[HangingLine]]) -> str:
    """What stands in the blocks of a page."""
    return "\n".join(line.text.plain for block in blocks for line in block)
