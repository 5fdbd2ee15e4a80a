"""Reads from the disk, by the functions of the program alone, what stands at the end of a year."""

import re
from collections import Counter
from collections.abc import Mapping

from inspiratie_tui.core.moments import LocalMs
from inspiratie_tui.core.notes.for_the_two import for_others, for_the_two
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.notes.settling import parked_questions
from inspiratie_tui.core.people.group import PersonId, next_session
from inspiratie_tui.core.people.pairs import times_together
from inspiratie_tui.core.year.agreements import agreements
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.living_steps import Step, steps_of
from inspiratie_tui.core.year.looking_back import absences, looking_back
from inspiratie_tui.core.year.our_words import our_words
from inspiratie_tui.core.year.questions import wordings
from inspiratie_tui.reports.session_text import session_text
from inspiratie_tui.store.port import Store
from support.simulated_year.drawn_words import TOKEN
from support.simulated_year.totals import Totals


def standing(store: Store, group_id: str) -> Totals:
    """What stands in `store` of the year of a group."""
    archive, group = store.archive, store.groups.read(group_id)
    year = archive.held(group_id)
    totals = Totals(sessions=[(held.name, held.number, held.day) for held in year])
    begun = {entry.header.number for entry in archive.sessions(group_id) if entry.begun}
    following = next_session(group, begun)
    totals.following = None if following is None else following.number
    for held in year:
        _take_notes(totals, held, group.names)
        titles = [part.shown_title for part in held.session.agenda.parts]
        totals.absent[held.name] = {
            away.person: tuple(map(titles.index, away.missed)) for away in absences(held.session)
        }
    typed = store.groups.private_page(group_id).questions
    totals.questions = {
        person: [(each.text, each.day) for each in row] for person, row in wordings(year, typed).items()
    }
    totals.steps = [_step(step) for step in steps_of(year)]
    totals.agreements = {
        (each.session, each.note.id): (set(each.between), each.due, each.stands) for each in agreements(year)
    }
    totals.parked = [(held.name, note.id) for held in year for note in parked_questions(held.notes)]
    totals.our_words = {
        word.name: ([(each.text, each.voice.by) for each in word.wordings], [voice.by for voice in word.voices])
        for word in our_words(year)
    }
    totals.together = Counter(times_together(archive.formed(group_id)))
    totals.began = Counter((begun.starter, frozenset(begun.people)) for begun in archive.rounds(group_id))
    back = looking_back(year)
    totals.back_on = None if back is None else back.name
    return totals


def _take_notes(totals: Totals, held: HeldSession, names: Mapping[PersonId, str]) -> None:
    for note in held.notes:
        owner = note_owner(held.session, note)
        totals.owners[held.name, note.id] = owner.by, owner.about
    text = session_text(held.session, for_others(held.notes), names, held.session.spans[-1].begin, LocalMs)
    totals.shown[held.name] = set(re.findall(TOKEN, text))
    totals.for_the_two[held.name] = [note.text for note in for_the_two(held.notes)]


def _step(step: Step) -> dict[str, object]:
    witness = None if step.witness is None else step.witness.person or step.witness.name
    where = {"session": step.session, "note": step.note, "person": step.person}
    came = [(each.outcome, each.session) for each in step.came]
    words = {"first": step.first_words, "words": step.words, "day": step.day, "witness": witness}
    return {**where, **words, "came": came, "living": step.is_living}
