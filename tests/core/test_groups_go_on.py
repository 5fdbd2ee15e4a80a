"""Who is with whom in what comes: in a later step or repeat, for the next place, and when the agenda changes."""

import pytest
from support.small_groups import AGENDA, OUTSIDE, form, groups, here, written

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.agenda_change import change_agenda
from inspiratie_tui.core.actions.form_groups import form_groups, history_here, proposed_here
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition, size_at
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.people.pairs import PairHistory
from inspiratie_tui.core.session.events import Replanned
from inspiratie_tui.core.session.formed_groups import (
    groups_at,
    groups_by_place,
    groups_of,
    place_to_form,
)


@pytest.fixture
def led(lead):
    return lead(AGENDA)


def steps(*sizes: GroupSize | None, moving_on: int = -1) -> tuple[FormStep, ...]:
    return tuple(
        FormStep(title=str(number), length=5 * MINUTE, size=size, moves_on=number == moving_on)
        for number, size in enumerate(sizes)
    )


PAIRS, TRIOS_HERE = GroupSize.PAIRS, GroupSize.TRIOS
WALK = Activity(title="Walk", length=20 * MINUTE, times=3, size=PAIRS)


@pytest.mark.parametrize(
    ("activity", "together"),
    [
        (WALK, ["ab cd ef"] * 3),
        (Activity(title="Form", size=TRIOS_HERE, steps=steps(None, None)), ["ab cd ef"] * 2),
        (Activity(title="Form", length=20 * MINUTE, steps=steps(PAIRS, PAIRS, None)), ["ab cd ef", "ab cd ef", ""]),
        (Activity(title="Form", steps=steps(PAIRS, TRIOS_HERE)), ["ab cd ef", ""]),
        (Activity(title="Form", size=PAIRS, steps=steps(None, None, None, moving_on=1)), ["ab cd ef"] * 2 + [""]),
    ],
    ids=["repeats", "steps", "back in the circle", "other groups", "moving on"],
)
def test_they_go_on_in_later_steps_and_repeats_until_people_are_elsewhere(
    lead, activity: Activity, together: list[str]
) -> None:
    led = lead(Agenda(parts=(Part(title="Reflection", activities=(activity,)), Part(title="Meal", length=MINUTE))))
    led.do(actions.forward)
    form(led, "ab cd ef")
    seen = []
    while led.session.place.part == 0:
        seen.append(written(groups_at(led.session, led.session.place)))
        led.wait(MINUTE).do(actions.forward)
    assert (seen, groups_at(led.session, led.session.place)) == (together, ())


def test_others_that_are_formed_in_a_later_repeat_are_not_those_of_before(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    led.wait(MINUTE).do(actions.forward)
    form(led, "ac bd ef")
    led.wait(MINUTE).do(actions.back)
    first, second = AgendaPosition(0, 0), AgendaPosition(0, 0, 1)
    assert led.session.place == first
    assert [written(groups_at(led.session, place)) for place in (first, second)] == ["ab cd ef", "ac bd ef"]


def test_who_walks_with_whom_is_given_feedback_in_the_second_repeat_too(lead) -> None:
    led = lead(Agenda(parts=(Part(title="Walk", kind=PartKind.FEEDBACK, activities=(WALK,)),)))
    led.do(actions.forward)
    form(led, "ab cd ef")
    led.wait(MINUTE).do(actions.forward)
    owner = note_owner(led.session, Note("n", SessionMs(led.wait(MINUTE).now), Seen(), NoteKind.NOTE, "@{a} sees it"))
    assert (owner.by, owner.about) == ("a", "b")


def test_a_step_says_in_what_groups_before_the_form_does(lead) -> None:
    form = Activity(title="Three ways", size=PAIRS, steps=steps(None, TRIOS_HERE))
    led = lead(Agenda(parts=(Part(title="Reflection", activities=(form,)),)))
    led.do(actions.forward)
    assert written(proposed_here(led.session, PairHistory()).groups) == "ab cd ef"
    led.wait(MINUTE).do(actions.forward)
    assert written(proposed_here(led.session, PairHistory()).groups) == "abc def"


WRITING, CIRCLE = (Activity(title=title, length=10 * MINUTE) for title in ("Writing", "In the circle"))
AHEAD = Agenda(
    parts=(
        Part(title="Reflection", activities=(WRITING, OUTSIDE, CIRCLE)),
        Part(title="Break", length=15 * MINUTE),
        Part(title="Thinking along", length=30 * MINUTE, size=GroupSize.TRIOS),
    )
)


@pytest.mark.parametrize(
    ("here_now", "place", "size"),
    [
        (AgendaPosition(0, 0), AgendaPosition(0, 1), GroupSize.PAIRS),  # while they write they hear with whom they go
        (AgendaPosition(0, 1), AgendaPosition(0, 1), GroupSize.PAIRS),
        (AgendaPosition(0, 2), AgendaPosition(0, 2), None),  # the break comes first, and has no groups
        (AgendaPosition(1), AgendaPosition(2), GroupSize.TRIOS),
        (AgendaPosition(2), AgendaPosition(2), GroupSize.TRIOS),
    ],
)
def test_they_are_formed_for_what_comes_when_only_that_has_groups(
    lead, here_now: AgendaPosition, place: AgendaPosition, size: GroupSize | None
) -> None:
    led = lead(AHEAD)
    led.do(actions.go_to, here_now.part, here_now.activity)
    assert place_to_form(led.session) == place
    assert size_at(AHEAD, place) is size
    form(led, "ab cd")
    assert written(groups_at(led.session, place)) == "ab cd"
    assert here(led) == "ab cd", "it is what is changed when it is asked again"


def test_in_a_later_repeat_they_can_be_taken_back_from_there_on(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    led.wait(MINUTE).do(actions.forward)
    assert led.refused(form_groups, groups("ab cd ef")) is Reason.NOTHING_CHANGED
    form(led, "")
    assert (here(led), [written(formed) for formed in groups_of(led.session)]) == ("", ["ab cd ef"])
    led.wait(MINUTE).do(actions.back)
    assert here(led) == "ab cd ef"


WRITE = Activity(title="Write", length=10 * MINUTE)
TO_COME = Agenda(
    parts=(
        Part(title="Writing", activities=(WRITE,)),
        Part(title="Walk", length=20 * MINUTE, size=GroupSize.PAIRS),
        Part(title="Thinking along", length=20 * MINUTE, size=GroupSize.TRIOS),
        Part(title="Meal", length=60 * MINUTE),
    )
)


def test_what_is_formed_for_what_comes_counts_when_people_went(lead) -> None:
    led = lead(TO_COME)
    led.do(actions.forward)
    form(led, "ab cd ef")
    assert groups_of(led.session) == (), "nobody has gone anywhere"
    shown = groups_by_place(led.session)
    assert shown == ((AgendaPosition(1), groups("ab cd ef")),), "who asks with whom is told"
    led.do(actions.end)
    assert groups_by_place(led.session) == (), "they never went"
    led.undo()
    led.wait(MINUTE).do(actions.forward)
    assert [written(formed) for formed in groups_of(led.session)] == ["ab cd ef"]


def test_for_what_comes_is_for_what_is_not_left_out(lead) -> None:
    led = lead(TO_COME)
    led.do(actions.forward)
    led.write(Replanned, by=(0, 0, 0, 0), dropped=(1,))
    assert place_to_form(led.session) == AgendaPosition(2)
    form(led, "abc def")
    led.wait(MINUTE).do(actions.go_to, 3)
    assert history_here(led.session).together == {}, "they never went"
    led.wait(MINUTE).do(actions.go_to, 0)
    led.wait(MINUTE).do(actions.forward)
    assert written(groups_at(led.session, led.session.place)) == "abc def"


@pytest.mark.parametrize(
    ("parts", "walk"),
    [
        ((TO_COME.parts[0], TO_COME.parts[3], *TO_COME.parts[1:3]), 2),
        ((TO_COME.parts[0], TO_COME.parts[2]), None),
    ],
    ids=["later", "gone"],
)
def test_what_was_formed_for_a_part_to_come_goes_along_with_it(lead, parts: tuple[Part, ...], walk: int | None) -> None:
    led = lead(TO_COME)
    led.do(actions.forward)
    form(led, "ab cd ef")
    led.do(change_agenda, Agenda(parts=parts), [])
    places = [place for place, _groups in led.session.formed]
    assert places == ([] if walk is None else [AgendaPosition(walk)])
