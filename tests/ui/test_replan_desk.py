"""The dialog that divides what is left, without its screen: what its keys do, and what is answered."""

import pytest

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.view.replan import ReplanView, replan_view
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.live.replan_desk import ReplanDesk

AGENDA = Agenda(
    begin=14 * HOUR,
    end=15 * HOUR,
    parts=(Part(title="Talk", length=30 * MINUTE), Part(title="Share", length=30 * MINUTE)),
)
SESSION = fold(
    (
        Opened(number=1, at=0, agenda=AGENDA, participants=(PersonId("a"),), facilitators=()),
        WentTo(number=2, at=0, part=0, activity=None),
    )
)


class Room:
    """Begun at 14:10, ten minutes late; nothing happens but that time goes on."""

    def __init__(self) -> None:
        self.late = 10 * MINUTE

    def look(self) -> ReplanView:
        return replan_view(SESSION, WallClock(0, 14 * HOUR + self.late))


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def desk(room: Room) -> ReplanDesk:
    desk = ReplanDesk(room.look)
    desk.show()
    return desk


def test_enter_does_the_best_at_once(desk: ReplanDesk) -> None:
    assert desk.titles == ("1 a little shorter everywhere", "2 leave out Share", "3 end later: 15:10 (ask the group)")
    desk.do()
    assert (desk.closed, desk.answer) == (True, desk.view.proposals[0])


def test_arrows_and_digits_choose_another(desk: ReplanDesk) -> None:
    desk.choose(1)
    assert desk.cursor == 1
    desk.choose(9)
    assert desk.cursor == 2
    desk.choose(-9)
    assert desk.cursor == 0
    assert desk.choose_number(3)
    assert not desk.choose_number(4)
    assert not desk.choose_number(0)
    assert desk.cursor == 2
    desk.show()
    desk.do()
    assert desk.answer == desk.view.proposals[2]


def test_what_could_not_be_read_is_not_done(room: Room, desk: ReplanDesk) -> None:
    room.late += 2 * MINUTE
    desk.do()
    assert not desk.closed
    assert desk.show(), "now it is there to be read"
    assert not desk.show()
    desk.do()
    assert desk.answer is not None


def test_seconds_that_change_no_word_change_nothing(room: Room, desk: ReplanDesk) -> None:
    room.late += 5_000
    desk.do()
    assert desk.closed


def test_the_chosen_way_stays_chosen(room: Room, desk: ReplanDesk) -> None:
    desk.choose(2)
    desk.show()
    room.late += 5 * MINUTE
    desk.look()
    assert desk.titles[desk.cursor] == "3 end later: 15:15 (ask the group)"


def test_when_there_is_nothing_to_divide_any_more_it_says_why(room: Room, desk: ReplanDesk) -> None:
    desk.choose(1)
    room.late = 0
    desk.do()
    assert not desk.closed
    assert (desk.row, desk.cursor, desk.titles) == (None, 0, ())
    assert desk.lines == (refusal(Reason.NOTHING_TO_DIVIDE),)
    desk.show()
    desk.do()
    assert not desk.closed


def test_closing_leaves_all_as_it_is(desk: ReplanDesk) -> None:
    desk.close()
    assert (desk.closed, desk.answer) == (True, None)
