"""The sentences of the live screen that depend on the moment."""

import errno
from collections.abc import Iterator
from datetime import date
from itertools import product

from msgspec.structs import replace

from inspiratie_tui.core.actions.reminders import ReminderKind
from inspiratie_tui.core.agenda.details import Detail, DetailKind, GroupSize
from inspiratie_tui.core.agenda.model import ABOUT_ONE, Agenda, PartKind, Voice
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome, PenDown, Seen
from inspiratie_tui.core.people.chosen_groups import ChosenGroups
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.balance import BalanceRow, BalanceSlice
from inspiratie_tui.core.view.facts import TruthFact, TruthSlice
from inspiratie_tui.core.view.form_slices import StepFloor, StepSlice, Who
from inspiratie_tui.core.view.slices import (
    CallBackSlice,
    Count,
    Face,
    FloorSlice,
    GapSlice,
    NextStepSlice,
    Onward,
    Pace,
    Prompt,
    ReminderSlice,
    TimeSlice,
)
from inspiratie_tui.core.year.agreements import Agreement
from inspiratie_tui.core.year.our_words import OurVoice, OurWord
from inspiratie_tui.home.yielded_keys import YieldedKey
from inspiratie_tui.store.port import LeftOpen, SessionRef
from inspiratie_tui.texts import (
    live_text,
    parked_questions,
    pen,
    prompts,
    repeats,
    settling,
    small_groups,
    steps,
    times,
    unsaved,
)
from inspiratie_tui.texts.balance import balance_lines, balance_title
from inspiratie_tui.texts.details import details_line
from inspiratie_tui.texts.truth_line import truth_line
from inspiratie_tui.ui.review.before_lines import FromBefore
from inspiratie_tui.ui.shared.page_texts import agenda_page

TWO = 14 * HOUR


def sentences() -> Iterator[str]:
    """Yield each in words, as the screen does."""
    whose = ((False, False), (True, False), (False, True))
    counts = (None, Count(5), Count(0, 58))
    for face, pace, (turn, activity), count in product(Face, Pace, whose, counts):
        shown = TimeSlice(face, count, pace=pace, of_turn=turn, of_activity=activity, clock=TWO)
        shown = replace(shown, gone=None if count is None else 0)
        yield f"{live_text.figures(shown)} {live_text.unit(shown)} {live_text.face_caption(shown)}"
    for state, closing, late in product(State, Safety, (0, 5)):
        truth = TruthSlice(state, 3 - late, "Pauze", TWO, late, closing, 5, 10, TWO, late, 2)
        truth = replace(truth, turns=1 + late, halves=3, round_at=TWO, round_late=late, no_length=1 + late)
        yield truth_line(truth, 76, 0)
        for fact in TruthFact:
            for on_time in (None, "Maaltijd"):
                yield truth_line(replace(truth, on_time=on_time, facts=(fact,)), 76)
        yield truth_line(replace(truth, facts=(TruthFact.CLOSING, TruthFact.LATE_PIN, TruthFact.DIVIDE)), 50)
    for onward in Onward:
        yield live_text.next_step_line(NextStepSlice(onward, "Ans", held=True))
        yield live_text.next_step_line(NextStepSlice(onward, "Ans", silence=True))
        yield live_text.next_step_line(
            NextStepSlice(onward, step=StepSlice("Schrijven", 1, 6), length=MINUTE, moving_on=True)
        )
    yield live_text.face_caption(TimeSlice(Face.LEFT, Count(0, 12), silence=True))
    for done, waiting in ((0, ()), (1, ("Ans", "Bo"))):
        yield live_text.round_line(FloorSlice(None, "Ans", True, waiting, done, 8, False))
    yield from (repeats.repeat_words(which, count) for count in (2, 3, 4) for which in range(count))
    yield from (live_text.floor_label(given_feedback=given) for given in (False, True))
    yield steps.step_number(2, 6)
    yield from (steps.who_words(Who(voice=voice)) for voice in Voice)
    yield from (steps.bringer_question(StepFloor(asks=voice)) for voice in ABOUT_ONE)
    for length, unsure in ((12 * MINUTE, False), (DAY, False), (40 * DAY, False), (12 * MINUTE, True), (0, True)):
        yield _asked(GapSlice(TWO, TWO + HOUR, length, unsure, tuple(GapMeaning)))
    for about in ReminderKind:
        for people in (("Ans",), ("Ans", "Bo"), ("Ans", "Bo", "Cas", "Dirk"), ("Ans", "Bo", "Cas", "Dirk", "Els")):
            yield _asked(ReminderSlice(about, "Ans", TWO, 3, 4, people))
    for left in (3, 0):
        yield _asked(CallBackSlice(left))
    yield from _in_parentheses()
    for ended, measured in ((True, MINUTE), (False, MINUTE), (True, 0)):
        yield from balance_lines(_balance(measured, ended=ended), 76)
    yield balance_title()
    yield from _of_small_groups()
    yield pen.pen_down_until(PenDown(of_turn=True, after=1), "Bo")
    for count in (1, 2):
        yield parked_questions.still_parked(count)
    yield from _left_open()
    yield from _refused()
    yield times.roughly(15 * HOUR)
    yield live_text.leader_gone(TWO)
    yield str(YieldedKey("e", "note", "was_end"))


def _of_small_groups() -> Iterator[str]:
    yield small_groups.formed_title()
    for again, exact in ((0, True), (1, True), (2, False), (2, None)):
        yield small_groups.fairness_line(again, exact=exact)
    yield small_groups.wishes_line()
    yield small_groups.in_none_line(("Ans", "Bo"))
    yield small_groups.not_read("TOO_NEW")
    yield from map(small_groups.choosing_line, GroupSize)
    people = tuple(map(PersonId, "abcdefg"))
    for named in ("", "a", "abcd", "abcdef"):
        chosen = ChosenGroups(people, 2)
        for person in named:
            chosen = chosen.named(PersonId(person))
        yield small_groups.choosing_goes_on(chosen, dict.fromkeys(people, "Ans"))


def _left_open() -> Iterator[str]:
    """What earlier sessions left, and what became of it."""
    day, ref = date(2026, 11, 23), SessionRef("kring", "2026-11-23-ab12")
    for kind, outcome in product((NoteKind.QUESTION, NoteKind.AGREEMENT), (None, *Outcome)):
        yield settling.outcome_words(Note("a", SessionMs(0), Seen(), kind, "bellen", outcome=outcome))
    agreed = Note("a", SessionMs(0), Seen(), NoteKind.AGREEMENT, "bellen")
    yield settling.still_open(agreed)
    word = OurWord("haast", OurVoice(None, day, ref.session, agreed))
    left = FromBefore([LeftOpen(ref, replace(agreed, kind=NoteKind.QUESTION))], [Agreement("", day, agreed)], [word])
    yield from (line.text.plain for line in left.lines({}, 76))
    agenda = agenda_page(Agenda(), AgendaPosition(0), agreements=("bellen",))
    yield from (line.text.plain for line in agenda.blocks[0])


def _refused() -> Iterator[str]:
    note = Note("a", SessionMs(0), Seen(), NoteKind.INSIGHT, "kijken")
    yield from (unsaved.notes_saved(notes) for notes in ((note,), (note, note)))
    for error in (errno.ENOSPC, errno.EIO):
        yield unsaved.leave_explanation(error)
        yield unsaved.change_waits(error)
        yield from (unsaved.note_waits(error, in_field=stays) for stays in (True, False))
        for events, notes, draft in ((1, 0, False), (3, 1, False), (0, 2, True), (0, 0, True)):
            yield unsaved.leave_question(events, notes, draft=draft, errno=error)


def _balance(measured: int, *, ended: bool) -> BalanceSlice:
    rows = (BalanceRow("Ans", 16, 60, 3 * MINUTE, 2, 2 * MINUTE), BalanceRow("Bo", 0, 0, 0, 0, 0))
    return BalanceSlice(rows, measured, HOUR, ended, some_were_away=True)


def _asked(prompt: Prompt) -> str:
    text, offers = prompts.prompt_text(prompt)
    return "  ".join([text, *(f"{key} {words}" for key, words in offers)])


def _in_parentheses() -> Iterator[str]:
    words = {DetailKind.SIZE: tuple(GroupSize), DetailKind.KIND: tuple(PartKind)}
    for kind in DetailKind:
        for word, amount, times_over in product(words.get(kind, ("Ans",)), (0, 12 * MINUTE), (1, 2)):
            yield details_line((Detail(kind, amount, times_over, word),))
