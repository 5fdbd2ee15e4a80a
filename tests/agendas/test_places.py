"""Everything that the shipped agendas tell the two to write down or bring back has a place, sentence by sentence."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from support.places import FORMS, ORDERS, ROWS, Place, Row
from support.year import LANGUAGES, ROOT

from inspiratie_tui import agenda_files
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, first_position
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.aloud import read_aloud
from inspiratie_tui.core.notes.note import MARKS, Note, NoteDraft, NoteKind
from inspiratie_tui.core.notes.owner import kind_at, note_owner
from inspiratie_tui.core.notes.settling import is_left_open
from inspiratie_tui.core.notes.typed import typed_note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import FloorGiven, Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.year.agreements import agreements
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.living_steps import Witness, steps_of
from inspiratie_tui.core.year.our_words import our_words
from inspiratie_tui.core.year.questions import wordings

ANOUK, DAAN = PersonId("p1"), PersonId("p4")
NAMES = {ANOUK: "Anouk", PersonId("p2"): "Bilal", PersonId("p3"): "Chen", DAAN: "Daan", PersonId("f1"): "Noor"}
PEOPLE, LEADING = tuple(NAMES)[:4], tuple(NAMES)[4:]
A_FRIDAY = date(2027, 1, 8)
SENTENCE = re.compile(r"(?<=[.?!])\s+")
ABOVE = "above the parts"

BLOCKS = dict[AgendaPosition | str, tuple[str, ...]]


@cache
def agenda(name: str, language: str) -> Agenda:
    """A session by its number, or a form by its English name, in a language."""
    folder, file = ROOT / "agendas" / language, f"{name}-*.md"
    if name in FORMS:
        folder, file = folder / "werkvormen", f"{name if language == 'en' else FORMS[name]}.md"
    return agenda_files.parse(next(folder.glob(file)).read_text("utf-8")).agenda


@cache
def blocks(name: str, language: str) -> BLOCKS:
    """The sentences that facilitators read, by where they stand; what to lay ready stands among those above."""
    plan = agenda(name, language)
    above = (*plan.preparation, *plan.guidance, *plan.quotes)
    places = [place for part in range(len(plan.parts)) for place in _places(plan, part)]
    there = {place: block_at(plan, place) for place in places}
    texts = {place: (*block.guidance, *block.quotes, *block.questions) for place, block in there.items() if block}
    return {place: tuple(_sentences(each)) for place, each in ({ABOVE: above} | texts).items()}


def _places(plan: Agenda, part: int) -> Iterator[AgendaPosition]:
    yield AgendaPosition(part)
    for activity in range(len(plan.parts[part].activities)):
        yield AgendaPosition(part, activity)


def _sentences(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from SENTENCE.split(" ".join(text.split()))


def words(row: Row, language: str) -> str:
    return row.nl if language == "nl" else row.en


def where(row: Row, language: str) -> AgendaPosition | str:
    """Where the sentence of a row stands; exactly one has its words."""
    there = [
        place for place, each in blocks(row.agenda, language).items() for one in each if words(row, language) in one
    ]
    assert len(there) == 1, f"{row.agenda}: {words(row, language)}"
    return there[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_that_orders_something_is_without_a_place(language: str) -> None:
    names = [*(f"{number:02}" for number in range(1, 12)), *FORMS]
    rows = {name: [words(row, language) for row in ROWS if row.agenda == name] for name in names}
    lost = [
        (name, sentence)
        for name in names
        for each in blocks(name, language).values()
        for sentence in each
        if ORDERS[language].search(sentence) and not sentence.endswith("?")
        if not any(row in sentence for row in rows[name])
    ]
    assert lost == []


def test_a_sentence_stands_at_the_same_place_in_both_languages() -> None:
    for row in ROWS:
        assert where(row, "nl") == where(row, "en"), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_taken_home_is_asked_after_next_time(language: str) -> None:
    for row in ROWS:
        if row.place is Place.TASK:
            asked = row.asked_nl if language == "nl" else row.asked_en
            later = blocks(f"{int(row.agenda) + 1:02}", language)
            assert any(asked in one for each in later.values() for one in each), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_to_lay_ready_or_read_before_stands_where_home_shows_it(language: str) -> None:
    for row in ROWS:
        if row.place in (Place.LAY_READY, Place.BEHIND_W, Place.AFTER):
            ready = agenda(row.agenda, language).preparation
            here = where(row, language)
            assert here == ABOVE, row
            assert any(words(row, language) in item for item in ready), row


def there(row: Row, language: str) -> Session:
    """The session in which Anouk has the floor where the sentence of `row` stands."""
    plan, place = agenda(row.agenda, language), where(row, language)
    place = AgendaPosition(0) if isinstance(place, str) else place
    place = first_position(plan, place.part) if place.activity is None else place
    opened = Opened(number=1, at=SessionMs(0), agenda=plan, participants=PEOPLE, facilitators=LEADING)
    begun = WentTo(number=2, at=SessionMs(0), part=place.part, activity=place.activity)
    return fold((opened, begun, FloorGiven(number=3, at=SessionMs(1000), person=ANOUK)))


def held(row: Row, language: str, *typed: str) -> HeldSession:
    """That session with what was typed there, by its mark."""
    session = there(row, language)
    return HeldSession("2027-01-08-aaaa", 4, A_FRIDAY, session, tuple(_notes(session, typed)))


def _notes(session: Session, typed: tuple[str, ...]) -> Iterator[Note]:
    for number, line in enumerate(typed):
        at = SessionMs(2000 + number)
        marked = line[1:2] == " " and line[0] in MARKS
        kind = MARKS[line[0]] if marked else kind_at(session, at)
        yield typed_note(NoteDraft(line[2:] if marked else line, kind, at), f"n{number}", NAMES)


def rows(place: Place) -> pytest.MarkDecorator:
    """Every sentence with that place, in both languages."""
    each = [(row, language) for row in ROWS if row.place is place for language in LANGUAGES]
    return pytest.mark.parametrize(("row", "language"), each, ids=[f"{row.agenda}-{lang}" for row, lang in each])


@rows(Place.LEARNING_QUESTION)
def test_a_line_typed_there_is_the_question_of_who_has_the_floor_and_the_old_one_stays(row: Row, language: str) -> None:
    session = held(row, language, "how do I say no?", "how do I stay?")
    assert {note.kind for note in session.notes} == {NoteKind.LEARNING_QUESTION}
    (asked,) = wordings([session]).values()
    assert [(wording.person, wording.text) for wording in asked] == [
        (ANOUK, "how do I say no?"),
        (ANOUK, "how do I stay?"),
    ]


STEPS = {
    "nl": ("> dinsdag als laatste spreken", "> getuige Daan"),
    "en": ("> on Tuesday the last to speak", "> witness Daan"),
}


@rows(Place.STEP)
def test_a_step_has_its_day_and_its_witness(row: Row, language: str) -> None:
    (step,) = steps_of([held(row, language, *STEPS[language])])
    assert (step.person, step.day, step.witness) == (ANOUK, date(2027, 1, 12), Witness(DAAN))


@rows(Place.OUTCOME)
def test_what_came_of_a_step_is_of_the_step_that_goes_on(row: Row, language: str) -> None:
    marks = re.findall(r"> [a-z ]+?(?=,| or |\.| of )", " ".join(blocks("05", language)[AgendaPosition(0, 1)]))
    assert len(marks) == 3, "the agenda says them as they are typed"
    for mark in (*marks, f"{marks[1]}: in the board room"):
        (step,) = steps_of([held(row, language, *STEPS[language], mark)])
        assert (step.person, step.outcome is None) == (ANOUK, False), mark
    assert step.words == "in the board room"


@rows(Place.QUOTE)
def test_what_was_said_literally_is_read_back_as_theirs(row: Row, language: str) -> None:
    session = held(row, language, "= I say yes before I have heard the question")
    assert read_aloud(session.notes) == (session.notes, 0)
    if where(row, language) != ABOVE:
        assert note_owner(session.session, session.notes[0]).by == ANOUK


@rows(Place.ASKED)
def test_a_question_is_read_back_as_theirs(row: Row, language: str) -> None:
    session = held(row, language, "? what do we never talk about?")
    assert read_aloud(session.notes) == (session.notes, 0)
    assert note_owner(session.session, session.notes[0]).by == ANOUK


@rows(Place.AGREEMENT)
def test_an_agreement_is_between_who_made_it_or_of_all_and_stays_open(row: Row, language: str) -> None:
    session = held(row, language, "& @Daan rings on Friday", "& homework: read the letter")
    named, of_all = agreements([session])
    assert set(named.between) == {ANOUK, DAAN}
    assert of_all.between == ()
    assert all(map(is_left_open, session.notes))


@rows(Place.OUR_WORD)
def test_a_word_of_ours_has_its_wording(row: Row, language: str) -> None:
    (word,) = our_words([held(row, language, "# borrowed haste: the pace of somebody else")])
    assert (word.name, word.wording) == ("borrowed haste", "the pace of somebody else")


@rows(Place.THOUGHT)
def test_a_line_without_a_mark_is_read_back_by_the_two_alone(row: Row, language: str) -> None:
    session = held(row, language, "she would rather not")
    assert read_aloud(session.notes) == ((), 1)
