"""What is erased leaves files that are not whole too: every piece of it, and nothing else."""

import json

import pytest
from msgspec.structs import replace
from support.both_stores import note

from inspiratie_tui.core.notes.note import AfterQuestion, Chosen, NoteKind, Outcome, StepRef
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.store.file.lines import line_of, render
from inspiratie_tui.store.port import SessionHeader
from inspiratie_tui.store.tinydb.documents import erased_document, note_document
from inspiratie_tui.store.tinydb.erasing import PIECE, without_notes
from inspiratie_tui.store.tinydb.header import NOTES, new_tables

HIS = 'zijn "echtscheiding", zegt hij: één jaar geleden'
HERS = "haar nieuwe baan"
TEXTS = {"his1": HIS}
TABLES = {
    **new_tables(SessionHeader(session_id="s", group_id="g", number=1, agenda_name="A")),
    NOTES: {
        1: line_of(NOTES, 1, note_document(note("his1", HIS))),
        2: line_of(NOTES, 2, note_document(note("hers", HERS))),
    },
}
WHOLE = render(TABLES)


def pieces_in(text: bytes) -> list[str]:
    """The pieces of his words that stand in a text, however they are written there."""
    there = (text.decode("utf-8", "replace"), text.decode("utf-8", "replace").replace("\\", ""))
    pieces = {HIS[begin : begin + PIECE] for begin in range(len(HIS) - PIECE + 1)}
    return [piece for piece in pieces if any(piece in one for one in there)]


def test_in_a_whole_file_its_id_stays() -> None:
    clean = without_notes(WHOLE, {"his1": ""})
    assert clean == render({**TABLES, NOTES: {**TABLES[NOTES], 1: line_of(NOTES, 1, erased_document("his1"))}})
    assert without_notes(clean, TEXTS) == clean


def test_a_file_without_it_stays_as_it_is() -> None:
    assert without_notes(WHOLE, {"else": "niets hiervan"}) == WHOLE


def test_in_a_file_that_another_program_laid_out_anew() -> None:
    clean = without_notes(json.dumps(json.loads(WHOLE), indent=2).encode(), TEXTS)
    assert pieces_in(clean) == []
    assert HERS.encode() in clean


def test_a_file_that_was_cut_off() -> None:
    for cut in range(20, len(WHOLE), 7):
        for part in (WHOLE[:cut], WHOLE[cut:]):
            clean = without_notes(part, TEXTS)
            assert pieces_in(clean) == [], cut
            assert (HERS.encode() in clean) == (HERS.encode() in part), cut


def test_a_file_in_which_a_byte_changed() -> None:
    begin = WHOLE.index(b'"1":{"id":"his1"')
    for place in range(begin, WHOLE.index(b"\n", begin), 3):
        damaged = WHOLE[:place] + bytes([WHOLE[place] ^ 4]) + WHOLE[place + 1 :]
        clean = without_notes(damaged, TEXTS)
        assert pieces_in(clean) == [], place
        assert HERS.encode() in clean


OF_THE_YEAR = {
    "learning question": {"kind": NoteKind.LEARNING_QUESTION},
    "step": {"kind": NoteKind.STEP, "by": Chosen(PersonId("p1"))},
    "what came of a step": {"kind": NoteKind.STEP, "step": StepRef("2026-10-19-aaaa", "n1")},
    "agreement": {"kind": NoteKind.AGREEMENT, "outcome": Outcome.DONE},
    "word of ours": {"kind": NoteKind.OUR_WORD, "about": Chosen(None)},
    "answer of the two": {"kind": NoteKind.NOTE, "answers": AfterQuestion.NEEDED},
}


@pytest.mark.parametrize("kind", OF_THE_YEAR)
def test_of_what_goes_on_from_session_to_session_stays_as_little(kind: str) -> None:
    his = replace(note("his1", HIS), **OF_THE_YEAR[kind])
    tables = {**TABLES, NOTES: {**TABLES[NOTES], 1: line_of(NOTES, 1, note_document(his))}}
    text = render(tables)
    assert without_notes(text, TEXTS) == without_notes(WHOLE, TEXTS), "nothing says of which kind it was"
    for cut in range(24, len(text), 37):
        for part in (text[:cut], text[cut:]):
            clean = without_notes(part, TEXTS)
            assert pieces_in(clean) == [], cut
            assert (HERS.encode() in clean) == (HERS.encode() in part), cut
