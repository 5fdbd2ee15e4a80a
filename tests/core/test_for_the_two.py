"""What the two facilitators write for themselves after a session stays theirs, whatever happens to it."""

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.aloud import read_aloud
from inspiratie_tui.core.notes.for_the_two import QUESTIONS, answer_to, for_others, for_the_two
from inspiratie_tui.core.notes.note import AfterQuestion, Audience, Chosen, Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.notes.owner import When, by_part, note_owner
from inspiratie_tui.core.notes.pen import Written, written_already
from inspiratie_tui.core.notes.typed import draft_of, mended, typed_note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold

ANN, BO = PersonId("p1"), PersonId("p2")
NAMES = {ANN: "Ann", BO: "Bo"}
LOG: tuple[e.Event, ...] = (
    e.Opened(
        number=1, at=SessionMs(0), agenda=Agenda(parts=(Part(title="Talk"),)), participants=(ANN, BO), facilitators=()
    ),
    e.WentTo(number=2, at=SessionMs(5), part=0, activity=None),
    e.FloorGiven(number=3, at=SessionMs(10), person=ANN),
)
ENDED = (*LOG, e.Ended(number=4, at=SessionMs(MINUTE)))
LATER = SessionMs(2 * MINUTE)


def answer(question: AfterQuestion, name: str = "n1", **more: object) -> Note:
    return replace(Note(name, LATER, Seen(), NoteKind.NOTE, "@{p2} was silent", answers=question), **more)


def test_it_stands_after_the_session_and_is_nobodys_also_when_the_end_is_taken_back() -> None:
    goes_on = (*ENDED, e.Undone(number=5, at=SessionMs(3 * MINUTE), event=4))
    for log in (ENDED, goes_on):
        owner = note_owner(fold(log), answer(AfterQuestion.CALL))
        assert (owner.when, owner.place, owner.by, owner.about, owner.person) == (When.AFTER, None, None, None, None)
        assert [listed.when for listed in by_part(fold(log), [answer(AfterQuestion.CALL)])] == [When.AFTER]


def test_it_is_never_read_aloud_of_whatever_kind_it_is() -> None:
    asked = answer(AfterQuestion.CALL, kind=NoteKind.QUESTION)
    aloud = Note("n2", LATER, Seen(), NoteKind.QUESTION, "who catches whom")
    assert read_aloud([asked, aloud]) == ((aloud,), 1)


def test_mending_it_chooses_no_one_else_it_is_for_nor_a_kind() -> None:
    draft = NoteDraft("@Bo was ill", NoteKind.QUESTION, LATER, audience=Audience.GROUP, answers=AfterQuestion.CALL)
    draft = replace(draft, by=Chosen(BO), about=Chosen(ANN))
    note = typed_note(draft, "n1", NAMES)
    assert note == Note("n1", LATER, Seen(), NoteKind.QUESTION, "@{p2} was ill", answers=AfterQuestion.CALL)
    again = mended(answer(AfterQuestion.CALL), draft, NAMES)
    assert (again.text, again.kind, again.audience, again.by) == ("@{p2} was ill", NoteKind.NOTE, Audience.US, None)
    assert draft_of(again, NAMES).answers is AfterQuestion.CALL


def test_a_pen_that_is_put_down_later_takes_none_of_it_away() -> None:
    reopened = fold((*ENDED, e.Reopened(number=5, at=SessionMs(3 * MINUTE))))
    kept = Note("n2", SessionMs(20), Seen(), NoteKind.NOTE, "words")
    assert written_already(reopened, [kept, answer(AfterQuestion.CALL)], (), SessionMs(4 * MINUTE)).notes == ("n2",)
    assert written_already(reopened, [answer(AfterQuestion.CALL)], (), SessionMs(4 * MINUTE)) == Written()


def test_answers_stand_in_the_order_of_the_questions_and_the_last_one_counts() -> None:
    first, last, call = (
        answer(AfterQuestion.NEXT_TIME, "n1"),
        answer(AfterQuestion.NEXT_TIME, "n2"),
        answer(AfterQuestion.CALL, "n3"),
    )
    other = Note("n4", LATER, Seen(), NoteKind.NOTE, "words")
    notes = (call, first, other, last, answer(AfterQuestion.NEEDED, "n5", removed=True))
    assert for_the_two(notes) == (first, last, call)
    assert for_others(notes) == (other,)
    assert [answer_to(question, notes) for question in QUESTIONS] == [last, call, None]
