"""A line typed where people say their learning question is the question of whoever has the floor."""

import pytest
from msgspec.structs import replace

from inspiratie_tui import texts
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part, PartKind, Voice
from inspiratie_tui.core.moments import MINUTE, SECOND, SessionMs
from inspiratie_tui.core.notes.aloud import read_aloud
from inspiratie_tui.core.notes.note import Audience, Chosen, Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.notes.owner import is_of_another, kind_at, note_owner, notes_moved
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.texts.note_owners import note_prefix

QUESTION, PLAIN = NoteKind.LEARNING_QUESTION, NoteKind.NOTE
DAAN, ESRA = PersonId("d"), PersonId("e")
NAMES = {DAAN: "Daan", ESRA: "Esra"}
ROUND = Part(title="Round", each=MINUTE, learning_question=True)
FEEDBACK = Part(
    title="Feedback",
    kind=PartKind.FEEDBACK,
    activities=(
        Activity(title="Write", silent=True),
        Activity(title="Read", each=MINUTE, learning_question=True),
        Activity(title="Talk", learning_question=True),
    ),
)
WHOLE = Part(title="Whole", learning_question=True, activities=(Activity(title="Read", each=MINUTE),))
FORM = Part(
    title="Form",
    learning_question=True,
    steps=(
        FormStep(title="Tell", length=5 * MINUTE, speaks=Voice.BRINGER),
        FormStep(title="Ask", length=5 * MINUTE, speaks=Voice.CIRCLE),
    ),
)
PLAIN_ROUND = Part(title="Plain", each=MINUTE)
SILENCE = Part(title="Silence", each=MINUTE, learning_question=True, silence=20 * SECOND)


@pytest.mark.parametrize(
    ("part", "activity", "floor", "kind"),
    [
        (ROUND, None, "d", QUESTION),
        (ROUND, None, "", PLAIN),
        (ROUND, None, "F", PLAIN),
        (FEEDBACK, 0, "d", PLAIN),
        (FEEDBACK, 1, "d", QUESTION),
        (FEEDBACK, 1, "", PLAIN),
        (FEEDBACK, 2, "d", QUESTION),
        (WHOLE, 0, "d", QUESTION),
        (FORM, None, "d", QUESTION),
        (PLAIN_ROUND, None, "d", PLAIN),
    ],
)
def test_of_what_kind_a_line_is(lead, part: Part, activity: int | None, floor: str, kind: NoteKind) -> None:
    led = lead(Agenda(parts=(part,)))
    assert kind_at(led.session, led.now) is PLAIN, "nothing has begun"
    led.do(actions.forward)
    led.write(e.WentTo, part=0, activity=activity)
    if floor:
        led.wait(SECOND).write(e.FloorGiven, person=PersonId(floor))
    assert kind_at(led.wait(SECOND).session, led.now) is kind
    led.write(e.Ended)
    assert kind_at(led.wait(SECOND).session, led.now) is PLAIN


def test_in_the_silence_before_a_turn_it_is_nobodys(lead) -> None:
    led = lead(Agenda(parts=(SILENCE,)))
    led.do(actions.forward)
    led.wait(SECOND).write(e.FloorGiven, person=DAAN, silence=20 * SECOND)
    assert kind_at(led.wait(SECOND).session, led.now) is PLAIN
    assert kind_at(led.wait(MINUTE).session, led.now) is QUESTION


def question(at: int, text: str = "how do I say no?", **more: object) -> Note:
    return replace(Note("n", SessionMs(at), Seen(), QUESTION, text), **more)


def test_it_is_by_whoever_has_the_turn_and_no_feedback_also_in_a_round_of_feedback(lead) -> None:
    led = lead(Agenda(parts=(FEEDBACK,)))
    led.do(actions.forward)
    led.write(e.WentTo, part=0, activity=1)
    first = led.wait(SECOND).write(e.FloorGiven, person=DAAN)
    note = question(led.wait(SECOND).now)
    owner = note_owner(led.session, note)
    assert (owner.by, owner.about, owner.directed, owner.person) == (DAAN, None, False, DAAN)
    assert note_owner(led.session, question(led.now, "@{e} why do I listen to her?")).by == DAAN
    assert note_owner(led.session, question(led.now, by=Chosen(ESRA))).by == ESRA
    before = led.session
    led.write(e.Corrected, event=first.number, person=ESRA)
    assert note_owner(led.session, note).by == ESRA
    assert notes_moved(before, led.session, [note]).to == (ESRA,)


@pytest.mark.parametrize(
    ("part", "activity", "text", "another"),
    [
        (FEEDBACK, 1, "@{e} heard how you wait", True),
        (FEEDBACK, 1, "@{d} waits", False),
        (FEEDBACK, 1, "how does @{e} do it?", False),
        (FEEDBACK, 2, "@{e} heard it", False),
        (ROUND, None, "@{e} and me: how?", False),
    ],
)
def test_where_feedback_is_given_a_name_at_the_beginning_is_who_gives_it(
    lead, part: Part, activity: int | None, text: str, another: bool
) -> None:
    led = lead(Agenda(parts=(part,)))
    led.do(actions.forward)
    led.write(e.WentTo, part=0, activity=activity)
    led.wait(SECOND).write(e.FloorGiven, person=DAAN)
    assert is_of_another(led.wait(SECOND).session, led.now, text) is another


def test_it_was_said_aloud() -> None:
    assert read_aloud([question(1), question(2, removed=True)]) == ((question(1),), 0)


@pytest.mark.parametrize(
    ("lang", "audience", "prefix"),
    [
        ("nl", Audience.US, "leervraag van Daan:"),
        ("en", Audience.US, "learning question of Daan:"),
        ("en", Audience.PERSON, "learning question of Daan, for Daan:"),
    ],
)
def test_what_stands_before_it_while_it_is_typed(lead, lang: str, audience: Audience, prefix: str) -> None:
    texts.use(lang)
    led = lead(Agenda(parts=(ROUND,)))
    led.do(actions.forward)
    led.wait(SECOND).write(e.FloorGiven, person=DAAN)
    draft = NoteDraft("how", QUESTION, led.now, audience=audience)
    assert note_prefix(draft, note_owner(led.session, question(led.now)), NAMES) == prefix


def test_of_nobody_it_is_called_what_it_is() -> None:
    draft = NoteDraft("how", QUESTION, SessionMs(0))
    assert note_prefix(draft, note_owner(Session(), question(0)), NAMES) == "learning question:"
