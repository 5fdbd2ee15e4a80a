"""Reckons from the books what has to stand at the end."""

from itertools import combinations, pairwise
from typing import Any

from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.people.group import PersonId
from support.simulated_year.books import FEEDBACK_PART, Afternoon, Books, Entry
from support.simulated_year.totals import Totals

_ROUNDS = (0, 1, 3, 4)
_OF_THE_TURN = (NoteKind.STEP, NoteKind.QUESTION, NoteKind.LEARNING_QUESTION)


def reckoned(books: Books) -> Totals:
    """What has to stand at the end of the year in `books`."""
    afternoons = books.afternoons
    totals = Totals(sessions=[(afternoon.name, afternoon.number, afternoon.day) for afternoon in afternoons])
    held = {afternoon.number for afternoon in afternoons}
    totals.following = next((planned.number for planned in books.group.plan if planned.number not in held), None)
    for afternoon in afternoons:
        _take_notes(totals, afternoon)
        _take_people(totals, afternoon)
    totals.steps = _steps(afternoons)
    _take_questions(totals, books, afternoons)
    _take_words(totals, afternoons)
    over = [afternoon for afternoon in afternoons if afternoon.end]
    of_year = [afternoon for afternoon in over if afternoon.number is not None]
    totals.back_on = (of_year or over)[-1].name if over else None
    return totals


def owner(afternoon: Afternoon, entry: Entry) -> tuple[PersonId | None, PersonId | None]:
    """By and about whom a note is."""
    floor = afternoon.floor_at(entry.at)
    if floor is None or entry.is_for_the_two:
        return None, None
    by, about = floor.person, entry.names_first
    if floor.part == FEEDBACK_PART and entry.kind not in _OF_THE_TURN:
        if floor.person is None:
            by, about = entry.names_first, None
        else:
            by, about = (None if entry.names_first == floor.person else entry.names_first), floor.person
    return by, None if about == by else about


def _take_notes(totals: Totals, afternoon: Afternoon) -> None:
    name = afternoon.name
    for entry in afternoon.kept:
        by, _about = totals.owners[name, entry.id] = owner(afternoon, entry)
        if entry.kind is NoteKind.AGREEMENT:
            named = set(entry.names)
            people = named | ({by} if named and by is not None else set())
            totals.agreements[name, entry.id] = people, entry.day, entry.outcome is None
        if entry.parked:
            totals.parked.append((name, entry.id))
    totals.shown[name] = {entry.token for entry in afternoon.kept if entry.token and not entry.is_for_the_two}
    totals.for_the_two[name] = [entry.text for entry in afternoon.kept if entry.is_for_the_two]


def _take_people(totals: Totals, afternoon: Afternoon) -> None:
    for groups in afternoon.groups:
        totals.together.update(frozenset(pair) for group in groups for pair in combinations(group, 2))
    for begin, part in afternoon.parts:
        floors = sorted((floor for floor in afternoon.floors if floor.part == part), key=lambda floor: floor.at)
        starter = next((floor.person for floor in floors if floor.person is not None), None)
        if part in _ROUNDS and starter is not None:
            last = max(floor.at for floor in floors)
            here = {person for person in afternoon.seats if afternoon.is_here(person, max(begin, last))}
            totals.began[starter, frozenset(here)] += 1
    totals.absent[afternoon.name] = dict(_absent(afternoon))


def _absent(afternoon: Afternoon) -> dict[PersonId, tuple[int, ...]]:
    begin = afternoon.parts[0][0]
    bounds = [*((at, part) for at, part in afternoon.parts), (afternoon.end, -1)]
    absent = {}
    for person in (*afternoon.seats, *afternoon.facilitators):
        moments = [at for at, who, _here in afternoon.moves if who == person]
        if not moments:
            continue
        seen = set()
        for (since, part), (until, _next) in pairwise(bounds):
            looks = [since, *(at for at in moments if since <= at < until)]
            if any(afternoon.is_here(person, at) for at in looks):
                seen.add(part)
        always = all(afternoon.is_here(person, at) for at in (begin, *(at for at in moments if at >= begin)))
        if not always:
            absent[person] = tuple(sorted({part for _at, part in afternoon.parts} - seen))
    return absent


def _steps(afternoons: list[Afternoon]) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = []
    living: dict[PersonId, list[dict[str, Any]]] = {}
    for afternoon in afternoons:
        for entry in afternoon.kept:
            if entry.kind is not NoteKind.STEP:
                continue
            person, _about = owner(afternoon, entry)
            own = [] if person is None else living.setdefault(person, [])
            if not own or not (entry.became or entry.is_witness_alone):
                step = _taken_on(afternoon, entry, person)
                steps.append(step)
                own.append(step)
            elif entry.is_witness_alone:
                own[-1]["witness"] = entry.witness
            elif _told(own[-1], afternoon, entry):
                own.pop()
    return steps


def _taken_on(afternoon: Afternoon, entry: Entry, person: PersonId | None) -> dict[str, Any]:
    is_told = entry.became is not None or entry.is_witness_alone  # of nothing: then it is a step with these words
    words = entry.text if is_told else entry.words
    witness = None if is_told else entry.witness
    where = {"session": afternoon.name, "note": entry.id, "person": person}
    return {**where, "first": words, "words": words, "day": entry.day, "witness": witness, "came": [], "living": True}


def _told(step: dict[str, Any], afternoon: Afternoon, entry: Entry) -> bool:
    """Take in what became of a step; return whether it is over."""
    step["came"].append((entry.became, afternoon.name))
    if entry.became is not StepOutcome.CHANGED:
        step["living"] = False
        return True
    if entry.words and not entry.says_only_a_day:
        step["words"] = entry.words
    before = step["day"]
    step["day"] = entry.day or (before if before is not None and before >= afternoon.day else None)
    return False


def _take_questions(totals: Totals, books: Books, afternoons: list[Afternoon]) -> None:
    worded = [
        (number, 0, owner(afternoon, entry)[0], entry.text, afternoon.day)
        for number, afternoon in enumerate(afternoons)
        for entry in afternoon.kept
        if entry.kind is NoteKind.LEARNING_QUESTION
    ]
    numbers = {afternoon.name: number for number, afternoon in enumerate(afternoons)}
    worded += [(numbers.get(after, -1), 1, person, text, day) for person, text, day, after in books.typed]
    for _session, _typed, person, text, day in sorted(worded, key=lambda row: row[:2]):
        if person is not None:
            totals.questions.setdefault(person, []).append((text, day))


def _take_words(totals: Totals, afternoons: list[Afternoon]) -> None:
    for afternoon in afternoons:
        for entry in afternoon.kept:
            by, _about = owner(afternoon, entry)
            if entry.takes_up in totals.our_words:
                totals.our_words[entry.takes_up][1].append(by)
            if not entry.word:
                continue
            is_new = entry.word not in totals.our_words
            wordings, voices = totals.our_words.setdefault(entry.word, ([], []))
            if entry.wording:
                wordings.append((entry.wording, by))
            elif not is_new:
                voices.append(by)
