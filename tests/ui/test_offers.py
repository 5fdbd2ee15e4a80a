"""What home offers, without a screen or a disk."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import FILES, store_in
from support.room import Room

from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.moments import HOUR
from inspiratie_tui.core.people.group import Group, PlannedSession
from inspiratie_tui.store.port import Damage, Repair, SessionHeader, SessionRef, SessionSummary
from inspiratie_tui.store.reading import unread_session
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.choice import HomeChoice
from inspiratie_tui.ui.home.offers import SessionTheme, at_hand, entries
from inspiratie_tui.ui.home.session_opener import open_chosen, open_to_read
from inspiratie_tui.ui.shared.entries import ListEntry

YEAR = (PlannedSession(1, "2026-09-14"), PlannedSession(2, "2026-10-12"))
FIRST, SECOND = "session 1, Mon 14 September 2026 · to come", "session 2, Mon 12 October 2026 · to come"


def session(number: int, *, ended: bool = False, agenda: str = "a year") -> SessionSummary:
    header = SessionHeader(session_id="x", group_id="g", number=number, agenda_name=agenda)
    return SessionSummary(SessionRef("g", f"{number}"), header, None, None, None, begun=True, ended=ended, repair=None)


def agenda_of(*numbers: int):
    return lambda number: Path(f"{number:02d}-x.md") if number in numbers else None


def words(*summaries: SessionSummary, plan: tuple[PlannedSession, ...] = YEAR, agendas: tuple[int, ...] = (1, 2, 3)):
    group = Group("g", "Monday", (), plan)
    return [entry.words for entry in entries(summaries, group, agenda_of(*agendas))]


def test_the_year_is_listed_in_order_of_its_days() -> None:
    assert words() == [FIRST, SECOND]
    assert words(session(1)) == ["go on with: a year", SECOND]
    assert words(session(1, agenda="")) == ["go on with: 1", SECOND]
    late = replace(session(2), ref=SessionRef("g", "2026-10-01-ab12"))
    assert words(late) == [FIRST, "go on with: a year"]


def test_a_line_tells_phase_and_theme_as_soon_as_they_are_known_and_when_it_was_held() -> None:
    held = replace(session(1, ended=True), ref=SessionRef("g", "2026-09-14-ab12"))
    themes = {held.ref: SessionTheme(Phase.LOOK, "why"), 2: SessionTheme(Phase.ACT, "a step")}
    lines = [entry.words for entry in entries([held], Group("g", "Monday", (), YEAR), agenda_of(), themes)]
    assert lines == ["done · a year · Mon 14 September 2026 · look · why", f"{SECOND} · act · a step"]


@pytest.mark.parametrize(
    ("summaries", "proposed"),
    [
        ((), FIRST),
        ((session(1, ended=True),), SECOND),
        ((session(2),), "go on with: a year"),
        ((session(1, ended=True), session(2, ended=True)), "done · a year"),
    ],
)
def test_home_proposes_what_goes_on_else_what_comes_next(summaries: tuple[SessionSummary, ...], proposed: str) -> None:
    lines = entries(summaries, Group("g", "Monday", (), YEAR), agenda_of())
    assert lines[at_hand(lines)].words == proposed


@pytest.mark.parametrize(
    ("today", "proposed"),
    [("2026-09-01", 1), ("2026-09-15", 1), ("2026-09-27", 1), ("2026-10-12", 2), ("2026-10-20", 2)],
)
def test_a_session_that_could_not_be_held_is_passed_over_when_the_day_of_the_next_comes(
    today: str, proposed: int
) -> None:
    lines = entries([], Group("g", "Monday", (), YEAR), agenda_of(), today=date.fromisoformat(today))
    assert lines[at_hand(lines)].number == proposed
    was_not_held = [line.number for line in lines if "not held" in line.words]
    assert was_not_held == ([1] if proposed == 2 else [])


def test_a_session_of_which_nothing_could_be_read_is_not_the_first_that_is_offered() -> None:
    lost = replace(session(0, agenda=""), repair=Repair(Damage.NOT_OURS, None, 0, 0, 0))
    assert words(lost, session(1)) == ["go on with: a year", SECOND, "go on with: 0"]


def test_what_was_held_can_be_held_once_more_as_long_as_there_is_an_agenda() -> None:
    held = session(1, ended=True)
    assert words(held) == ["done · a year", SECOND, "once more: session 1"]
    assert words(held, agendas=(2,)) == ["done · a year", SECOND]
    assert words(held, session(2, ended=True)) == [
        "done · a year",
        "done · a year",
        "once more: session 1",
        "once more: session 2",
    ]


def test_without_dates_the_year_is_as_long_as_there_are_agendas() -> None:
    assert words(plan=(), agendas=()) == ["session 1"]
    assert words(session(1), plan=()) == ["go on with: a year", "session 2"]
    assert words(session(1), plan=(), agendas=(1,)) == ["go on with: a year"]


UNFINISHED = ListEntry("unfinished", session=SessionRef("g", "a"))
NEXT = ListEntry("next", agenda=Path("a.md"), number=1)
LATER = ListEntry("later", number=2)
HELD = ListEntry("held", session=SessionRef("g", "b"), ended=True)


@pytest.fixture
def context(room: Room) -> AppContext:
    return AppContext(room.home, store_in(room.home.data), FILES, room.group, room.clock)


@pytest.mark.parametrize(("chosen", "opens", "edits"), [(UNFINISHED, 1, 0), (NEXT, 1, 1), (LATER, 0, 0), (HELD, 1, 0)])
def test_what_can_be_done_with_a_line(context: AppContext, chosen: ListEntry, opens: bool, edits: bool) -> None:
    choice = HomeChoice(context, (chosen,), 0)
    assert (choice.chosen, choice.may_open, choice.may_edit) == (chosen, opens, edits)


def test_the_chosen_session_is_read_back_else_one_that_was_held(context: AppContext) -> None:
    lines = (UNFINISHED, NEXT, HELD)
    assert [HomeChoice(context, lines, cursor).readable for cursor in range(3)] == [UNFINISHED, HELD, HELD]
    assert HomeChoice(context, (replace(HELD, words="earlier"), HELD, NEXT), 2).readable == HELD, "the newest"
    assert HomeChoice(context, (NEXT, UNFINISHED), 0).readable == UNFINISHED
    assert HomeChoice(context, (NEXT,), 0).readable is None


def test_where_there_is_nothing_to_open_nothing_is_said(context: AppContext) -> None:
    nothing = HomeChoice(context, (), 0)
    assert (nothing.chosen, open_chosen(nothing), open_to_read(nothing)) == (None, None, None)
    assert open_chosen(HomeChoice(context, (LATER,), 0)) is None


def test_what_cannot_be_opened_is_a_sentence(context: AppContext) -> None:
    gone = HomeChoice(context, (ListEntry("gone", session=SessionRef(context.group.id, "gone")),), 0)
    assert str(open_chosen(gone)).startswith("The session could not be opened:")
    no_agenda = HomeChoice(context, (ListEntry("next", agenda=context.home.folder / "gone.md", number=1),), 0)
    assert "gone.md" in str(open_chosen(no_agenda))


def test_what_cannot_be_read_stands_last_with_its_reason() -> None:
    link, newer = (unread_session(SessionRef("g", name), unread=why) for name, why in (("x", "LINK"), ("y", "TOO_NEW")))
    assert words(link, session(1), newer) == [
        "go on with: a year",
        SECOND,
        "cannot be read · x (it is a link, and links are not followed here: put the file itself there)",
        "cannot be read · y (made by a newer version of the program)",
    ]


def test_a_session_to_come_tells_what_the_plan_says_of_it_before_what_its_agenda_says() -> None:
    plan = (PlannedSession(1, "2026-09-14", "De Kade", 14 * HOUR, 20 * HOUR, Phase.ACT),)
    group, theme = Group("g", "Monday", (), plan), SessionTheme(Phase.LOOK, "begin")
    (line,) = entries([], group, agenda_of(1), {1: theme})
    assert line.words == f"{FIRST} · act · begin · 14:00 · De Kade"


def test_a_session_run_ad_hoc_is_done_and_the_next_one_is_still_to_come() -> None:
    ad_hoc = session(0, ended=True, agenda="A walk")
    assert words(ad_hoc) == ["done · A walk", FIRST, SECOND]
