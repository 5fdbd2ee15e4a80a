"""Who was with whom is kept: where it was formed, until something else is formed there, and counted over a year."""

import pytest
from support.small_groups import AGENDA, form, groups, here, written

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.agenda_change import change_agenda
from inspiratie_tui.core.actions.form_groups import form_groups, history_here, proposed_here
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.pairs import PairHistory, times_together
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.events import Corrected, GroupsFormed
from inspiratie_tui.core.session.formed_groups import groups_of


@pytest.fixture
def led(lead):
    return lead(AGENDA)


def test_they_are_kept_where_they_were_formed(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    assert here(led) == "ab cd ef"
    led.wait(MINUTE).do(actions.forward)
    assert here(led) == "ab cd ef", "in the second repeat they go on"
    led.do(actions.forward)
    form(led, "abc def")
    led.wait(MINUTE).do(actions.go_to, 0)
    assert here(led) == "ab cd ef"
    assert [written(formed) for formed in groups_of(led.session)] == ["ab cd ef", "abc def"]


def test_what_is_formed_instead_counts_once(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    form(led, "ac bd ef")
    assert times_together(groups_of(led.session)) == {frozenset(pair): 1 for pair in ("ac", "bd", "ef")}
    form(led, "")
    assert groups_of(led.session) == ()


def test_undo_and_redo(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    form(led, "ac bd ef")
    led.undo()
    assert here(led) == "ab cd ef"
    led.undo()
    assert here(led) == ""
    led.redo()
    assert here(led) == "ab cd ef"


def test_it_is_refused_where_it_makes_no_sense(led) -> None:
    assert led.refused(form_groups, groups("ab")) is Reason.NOT_RUNNING
    led.do(actions.forward)
    assert led.refused(form_groups, ()) is Reason.NOTHING_CHANGED
    for wrong in ("ab ac", "aa", "ax"):
        assert led.refused(form_groups, groups(wrong)) is Reason.NO_SUCH_PERSON, wrong
    led.do(actions.toggle_presence, PersonId("b"))
    assert led.refused(form_groups, groups("ab cd")) is Reason.NO_SUCH_PERSON, "who is not here"
    form(led, "aF cd")
    assert led.refused(form_groups, groups("aF cd")) is Reason.NOTHING_CHANGED
    led.wait(MINUTE).do(actions.end)
    assert led.refused(form_groups, groups("ab")) is Reason.ENDED


def test_whoever_leaves_was_there(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    led.do(actions.toggle_presence, PersonId("b"))
    assert here(led) == "ab cd ef"


def test_no_turn_and_no_time_is_touched(led) -> None:
    led.do(actions.forward)
    led.do(actions.give_floor, PersonId("a"))
    before = led.wait(MINUTE).session
    form(led, "ab cd ef")
    assert (led.session.spans, led.session.turns, led.session.floor) == (before.spans, before.turns, before.floor)


def test_a_log_in_which_they_make_no_sense_opens(led) -> None:
    led.write(GroupsFormed, groups=groups("ab"))
    assert groups_of(led.session) == (), "nothing had begun"
    led.do(actions.forward)
    led.write(GroupsFormed, groups=groups("ax ba  yz cc"))
    assert here(led) == "a b c"
    led.write(GroupsFormed, groups=groups("xy"))
    assert here(led) == ""


def test_put_at_another_moment_they_go_to_the_place_of_then(led) -> None:
    led.do(actions.forward)
    led.wait(5 * MINUTE).do(actions.go_to, 0, 1)
    formed = form(led.wait(MINUTE), "ab cd ef")
    led.write(Corrected, event=formed.number, to=2 * MINUTE)
    assert here(led) == ""
    assert [event.at for event in amended(led.log) if isinstance(event, GroupsFormed)] == [2 * MINUTE]
    led.wait(MINUTE).do(actions.go_to, 0)
    assert here(led) == "ab cd ef"


def test_the_agenda_may_change_around_them(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    led.wait(MINUTE)
    led.do(change_agenda, Agenda(parts=(*AGENDA.parts[:1], Part(title="Meal", length=60 * MINUTE))), [])
    assert here(led) == "ab cd ef"


def test_what_is_proposed_again_here_is_as_if_nothing_was_formed_yet(led) -> None:
    led.do(actions.forward)
    form(led, "ab cd ef")
    known = history_here(led.session)
    assert written(proposed_here(led.session, known).groups) == "ab cd ef"
    led.wait(MINUTE).do(actions.forward)
    assert history_here(led.session).together == {frozenset(pair): 1 for pair in ("ab", "cd", "ef")}
    earlier = history_here(led.session, [groups("ac be df")], [frozenset("ad")])
    assert written(proposed_here(led.session, earlier).groups) == "ae bd cf"
    assert earlier.together[frozenset(map(PersonId, "ac"))] == 1


@pytest.mark.parametrize(
    ("place", "size", "away", "joining", "proposed"),
    [
        (0, None, "", "", "ab cd ef"),
        (1, None, "", "", "abc def"),
        (0, GroupSize.FOURS, "", "", "abc def"),
        (0, None, "f", "", "abc de"),
        (0, None, "f", "FG", "ab cd eF"),
        (0, None, "fF", "FG", "ab cd eG"),
    ],
)
def test_what_is_proposed_is_of_who_is_here_in_the_size_of_the_agenda(
    led, place: int, size: GroupSize | None, away: str, joining: str, proposed: str
) -> None:
    led.do(actions.forward)
    led.wait(MINUTE)
    if place:
        led.do(actions.go_to, 0, place)
    for person in away:
        led.do(actions.toggle_presence, PersonId(person))
    answer = proposed_here(led.session, PairHistory(), tuple(map(PersonId, joining)), size)
    assert (written(answer.groups), answer.exact) == (proposed, True)


def test_pairs_where_the_agenda_says_no_size(led) -> None:
    led.do(actions.go_to, 1)
    assert written(proposed_here(led.session, PairHistory()).groups) == "ab cd ef"
