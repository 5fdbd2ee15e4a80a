"""The agenda changes while it runs: what has begun stays, what is to come follows the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.agenda_change import change_agenda, changed_agenda
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.changed_agenda import parts_begun
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session

KINDS = {"pause": PartKind.BREAK}


def agenda(parts: str, **said: object) -> Agenda:
    """`one two:20`: parts by title, of ten minutes or as many as are said."""
    return Agenda(parts=tuple(map(part, parts.split())), **said)  # type: ignore[arg-type]


def part(written: str) -> Part:
    title, _, length = written.partition(":")
    return Part(title=title, length=int(length or 10) * MINUTE, kind=KINDS.get(title, PartKind.OTHER))


def titles(session: Session) -> str:
    """As `agenda` reads it."""
    lengths = [(one.title, (one.length or 0) // MINUTE) for one in session.agenda.parts]
    return " ".join(title if length == 10 else f"{title}:{length}" for title, length in lengths)


TABLE = [
    # before, where it went, the file now, the agenda then
    ("a part to come gets another name", "a b c d", [0, 1], "a b c x", "a b c x"),
    ("one is put between", "a b c d", [0, 1], "a b x c d", "a b x c d"),
    ("one is put right after this one", "a b c", [0], "a x b c", "a x b c"),
    ("one is taken out", "a b c d", [0, 1], "a b d", "a b d"),
    ("all to come are taken out", "a b c d", [0, 1], "a b", "a b"),
    ("the order is another", "a b c d e", [0, 1], "a b e d c", "a b e d c"),
    ("one gets longer, another shorter", "a b c d", [0, 1], "a b c:25 d:5", "a b c:25 d:5"),
    ("more at the end", "a b", [0, 1], "a b c d", "a b c d"),
    ("in the last part nothing is to come", "a b c", [0, 1, 2], "x y c", None),
    ("the running one gets longer", "a b c", [0, 1], "a b:30 c", None),
    ("the running one gets another name", "a b c d", [0, 1], "a x c d", None),
    ("the running one and the next get other names", "a b c d", [0, 1], "a x y d", "a b y d"),
    ("the running one is taken out", "a b c d", [0, 1], "a c d", None),
    ("the running one is taken out and the last one changes", "a b c d", [0, 1], "a c x", "a b c x"),
    ("a past one is taken out", "a b c d", [0, 1], "b c x", "a b c x"),
    ("past ones are taken out, the running one has another name", "a b c d e", [0, 1, 2], "x d e y", "a b c d e y"),
    ("a past one gets another name", "a b c d", [0, 1], "x b c d:20", "a b c d:20"),
    ("one is put before the running one", "a b c d", [0, 1], "a x b c d:20", "a b c d:20"),
    ("one to come is put before the running one", "a b c d", [0, 1], "a c b d", "a b d"),
    ("nothing in it is known", "a b c d", [0, 1], "w x y z", "a b y z"),
    ("nothing in it is known and there is little of it", "a b c d", [0, 1], "w", "a b"),
    ("who went back keeps where they have been", "a b c d e", [0, 2, 1], "a b c x e", "a b c x e"),
    ("what was passed over stays", "a b c d", [0, 2], "a x c d:20", "a b c d:20"),
    ("the first of two pauses runs", "a pause b pause c", [0, 1], "a pause b pause x", "a pause b pause x"),
    ("the second of two pauses runs", "a pause b pause c", [0, 1, 2, 3], "a pause b pause x", "a pause b pause x"),
    ("the first of two pauses runs and is taken out", "a pause b pause c", [0, 1], "a b pause x", "a pause b pause x"),
    ("the second one is taken out", "a pause b pause c", [0, 1], "a pause b c", "a pause b c"),
    ("the second runs, the first is taken out", "a pause b pause c", [0, 1, 2, 3], "a b pause x", "a pause b pause x"),
    ("the same", "a b c", [0], "a b c", None),
    ("no parts", "a b c", [0], "", None),
    ("nothing has begun", "a b c", [], "x y", "x y"),
    ("nothing has begun, no parts", "a b c", [], "", None),
]


@pytest.mark.parametrize(("before", "went", "file", "then"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_is_to_come_follows(lead, before: str, went: list[int], file: str, then: str | None) -> None:
    led = lead(agenda(before))
    for place in went:
        led.wait(MINUTE).do(actions.go_to, place)
    session = led.session
    if then is None:
        assert led.refused(change_agenda, agenda(file)) is Reason.SAME_AGENDA
        return
    led.do(change_agenda, agenda(file))
    assert titles(led.session) == then
    assert changed_agenda(led.session, agenda(file)) is None
    led.undo()
    assert led.session == session
    led.redo()
    assert titles(led.session) == then


def test_a_kind_and_a_title_tell_which_one_it_is(lead) -> None:
    """`Talk` as a break is not the talk that runs."""
    talk, rest = Part(title="Talk", kind=PartKind.DIALOGUE), Part(title="Talk", kind=PartKind.BREAK)
    led = lead(Agenda(parts=(rest, talk, part("a"))))
    led.do(actions.go_to, 1)
    led.do(change_agenda, Agenda(parts=(talk, part("x"), rest)))
    assert [one.title for one in led.session.agenda.parts] == ["Talk", "Talk", "x", "Talk"]


def test_what_is_said_of_the_session_follows_but_not_a_beginning_that_is_past(lead) -> None:
    begin, later = 14 * HOUR, 15 * HOUR
    old = agenda("a b", title="Old", begin=begin, end=20 * HOUR, theme="work", quotes=("x",), guidance=("y",))
    new = agenda("a b", title="New", begin=later, end=21 * HOUR, theme="rest", quotes=("z",), preparation=("chairs",))
    led = lead(old)
    assert changed_agenda(led.session, new) == new
    led.do(actions.forward)
    assert changed_agenda(led.session, new) == replace(new, begin=begin)
    assert changed_agenda(led.session, replace(old, begin=later)) is None


def test_an_ended_session_does_not_follow(lead) -> None:
    led = lead(agenda("a b"))
    led.do(actions.forward)
    led.do(actions.end)
    assert led.refused(change_agenda, agenda("a x")) is Reason.ENDED


def test_a_part_that_a_note_is_about_stays(lead) -> None:
    """It was begun, noted in, and that was undone."""
    led = lead(agenda("a b c d"))
    led.do(actions.forward)
    led.do(change_agenda, agenda("x y z w"), [2, 0])
    assert titles(led.session) == "a b c w"
    ready = lead(agenda("a b"))
    ready.do(change_agenda, agenda("x y"), [0])
    assert titles(ready.session) == "x y"
    assert ready.refused(change_agenda, agenda("v w"), [-3, 99]) is Reason.SAME_AGENDA


def test_a_turn_that_took_no_time_is_a_visit_too(lead) -> None:
    led = lead(agenda("a b c"))
    led.do(actions.forward)
    led.do(actions.go_to, 1)
    led.do(actions.give_floor, "a")
    led.do(actions.go_to, 0)
    assert {span.place.part for span in led.session.spans} == {0}
    assert parts_begun(led.session) == 2
    led.do(change_agenda, agenda("a x y"))
    assert titles(led.session) == "a b y"


CARRIED = [
    # before, changes in minutes and what is left out, the file, changes and what is left out then
    ("a word is mended", "a diner c", (0, 5, 0), {2}, "a dinner c", (0, 5, 0), {2}),
    ("one is put between", "a b c", (2, 5, -3), {1}, "a x b c", (2, 0, 5, -3), {2}),
    ("the order is another", "a b c", (2, 5, -3), {1}, "a c b", (2, -3, 5), {2}),
    ("another length says it anew", "a b c", (2, 5, -3), {1, 2}, "a b:15 c", (2, 0, -3), {2}),
    ("another part altogether", "a b c", (2, 5, -3), {1, 2}, "a dialogue c", (2, 0, -3), {2}),
    ("taken out", "a b c", (2, 5, -3), {2}, "a c", (2, -3), {1}),
    ("the running one gets longer in the file", "a b c", (2, 5, -3), set(), "a:30 c b", (2, -3, 5), set()),
    ("two of a name", "a b b", (0, 5, 7), {2}, "a b b x", (0, 5, 7, 0), {2}),
]


@pytest.mark.parametrize(
    ("before", "by", "dropped", "file", "then", "dropped_then"),
    [row[1:] for row in CARRIED],
    ids=[c[0] for c in CARRIED],
)
def test_a_new_division_survives(lead, before, by, dropped, file, then, dropped_then) -> None:
    led = lead(agenda(before))
    led.do(actions.forward)
    led.write(e.Replanned, by=tuple(minutes * MINUTE for minutes in by), dropped=tuple(dropped), later=10 * MINUTE)
    led.do(change_agenda, agenda(file))
    assert led.session.added == tuple(minutes * MINUTE for minutes in then)
    assert led.session.dropped == dropped_then
    assert led.session.later == 10 * MINUTE


def test_another_end_in_the_file_is_when_it_ends(lead) -> None:
    led = lead(agenda("a b", end=20 * HOUR))
    led.do(actions.forward)
    led.write(e.Replanned, later=10 * MINUTE)
    led.do(change_agenda, agenda("a b", end=20 * HOUR + 10 * MINUTE))
    assert led.session.later == 0


def test_a_part_that_really_began_before_the_change_is_the_same_part(lead) -> None:
    """The agenda was changed, the new part begun, and only then it is said that it began a while ago."""
    led = lead(agenda("a b"))
    led.do(actions.forward)
    led.wait(10 * MINUTE).write(e.Replanned, by=(0, 3 * MINUTE))
    led.wait(MINUTE).do(change_agenda, agenda("a x b"))
    went = led.wait(MINUTE).do(actions.go_to, 1)
    led.wait(MINUTE).do(actions.go_to, 2)
    led.write(e.Corrected, event=went.number, to=5 * MINUTE)
    spans = [(span.place.part, span.begin) for span in led.session.spans]
    assert spans == [(0, 0), (1, 5 * MINUTE), (2, 13 * MINUTE)]
    assert titles(led.session) == "a x b"
    assert led.session.added == (0, 0, 3 * MINUTE)


def test_twice_changed_and_only_then_begun_before_both(lead) -> None:
    led = lead(agenda("a"))
    led.do(actions.forward)
    led.wait(MINUTE).do(change_agenda, agenda("a b"))
    led.wait(MINUTE).do(change_agenda, agenda("a b c"))
    went = led.wait(MINUTE).do(actions.go_to, 2)
    led.wait(MINUTE).write(e.Corrected, event=went.number, to=10_000)
    assert titles(led.session) == "a b c"
    assert [(span.place.part, span.begin) for span in led.session.spans] == [(0, 0), (2, 10_000)]


def test_an_agenda_without_a_place_where_it_was_changes_nothing(lead) -> None:
    """No key gives this; a strange log does."""
    steps = Part(title="s", activities=(Activity(title="one"), Activity(title="two")))
    led = lead(Agenda(parts=(part("a"), steps)))
    led.do(actions.go_to, 1, 1)
    before = led.session
    for strange in (agenda(""), agenda("a"), agenda("a s")):
        led.write(e.AgendaChanged, agenda=strange)
        assert led.session == before


words = st.lists(st.sampled_from(["a", "b", "c", "pause", "x"]), max_size=6)


@given(words, st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=6), words, st.data())
def test_laws(lead, parts: list[str], went: list[tuple[int, bool]], file: list[str], data: st.DataObject) -> None:
    led = lead(agenda(" ".join(parts), begin=HOUR))
    for place, speaks in went:
        if place < len(parts) and (not led.session.spans or led.session.place.part != place):
            led.wait(data.draw(st.sampled_from([0, MINUTE]))).do(actions.go_to, place)
            if speaks:
                led.do(actions.give_floor, "a")
    before = led.session
    new = agenda(" ".join(file), begin=2 * HOUR)
    noted = data.draw(st.lists(st.integers(1, 6), max_size=2))
    agenda_then = changed_agenda(before, new, noted)
    if agenda_then is None:
        return
    led.do(change_agenda, new, noted)
    after = led.session
    assert after.agenda == agenda_then
    assert (after.spans, after.turns, after.rounds) == (before.spans, before.turns, before.rounds)
    assert len(after.added) == len(after.agenda.parts)
    stay = max(parts_begun(before), *(min(one + 1, len(parts)) for one in noted), 0)
    assert after.agenda.parts[:stay] == before.agenda.parts[:stay]
    assert all(one in new.parts for one in after.agenda.parts[stay:])
    assert after.agenda.parts[stay:] == new.parts[len(new.parts) - len(after.agenda.parts) + stay :]
    if all(len(set(several)) == len(several) for several in (parts, file)):
        assert changed_agenda(after, new, noted) is None, "also when nobody changed the file again"
    led.undo()
    assert led.session == before
    assert fold(led.log) == led.session
