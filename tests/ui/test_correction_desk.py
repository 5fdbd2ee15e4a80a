"""The corrections dialog without its screen: what its keys do, and what is answered."""

from collections.abc import Callable

import pytest

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Event, Opened
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.view.corrections import CorrectionView, correction_view
from inspiratie_tui.ui.corrections.desk import CorrectionDesk

PEOPLE = tuple(PersonId(letter) for letter in "abcd")
NAMES = {person: person.upper() for person in PEOPLE}
AGENDA = Agenda(
    begin=14 * HOUR,
    end=15 * HOUR,
    parts=(Part(title="Round", each=2 * MINUTE), Part(title="Talk", length=65 * MINUTE)),
)


class Room:
    """Begun at 14:00; A since 14:01, B since 14:04; it is 14:06."""

    def __init__(self) -> None:
        self.now = 0
        opened = Opened(number=1, at=0, agenda=AGENDA, participants=PEOPLE, facilitators=(PersonId("F"),), starter=0)
        self.log: tuple[Event, ...] = (opened,)
        for at in (0, 1, 4):
            self.now = at * MINUTE
            self.do(lead.forward)
        self.now = 6 * MINUTE

    def do(self, action: Callable[..., Answer]) -> None:
        event = action(fold(self.log), self.now, len(self.log) + 1)
        assert not isinstance(event, Refusal)
        self.log = (*self.log, event)

    def look(self) -> CorrectionView:
        clock = WallClock(self.now, 14 * HOUR + self.now)
        return correction_view(self.log, fold(self.log), clock, NAMES)


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def desk(room: Room) -> CorrectionDesk:
    return CorrectionDesk(room.look)


def test_a_correction_is_answered_once_it_can_be(desk: CorrectionDesk) -> None:
    desk.move(-1)
    assert desk.text == "B began at 14:03, A had 2 min"
    desk.do()
    assert (desk.closed, desk.answer) == (True, Correction(event=4, to=3 * MINUTE))


def test_a_line_left_as_it_is_is_refused(desk: CorrectionDesk) -> None:
    desk.do()
    assert not desk.closed
    assert desk.text == desk.draft.problem != ""


def test_another_line_begins_anew(desk: CorrectionDesk) -> None:
    desk.move(-1)
    desk.choose(1)
    assert desk.draft.is_empty
    desk.choose(-9)
    assert (desk.cursor, desk.draft.is_empty) == (0, True)


def test_who_it_was_is_asked_once(desk: CorrectionDesk) -> None:
    assert not desk.stop_asking()
    desk.ask_who()
    assert desk.text.startswith("Who was it?")
    assert desk.stop_asking()
    desk.take_person(3)
    assert desk.text.startswith("C began at 14:04")
    assert not desk.stop_asking()
    desk.take_person(0)
    assert desk.draft.person == "F"
    assert desk.stop_asking(), "0 again: the next one"


def test_a_line_that_is_gone_takes_its_draft_with_it(room: Room, desk: CorrectionDesk) -> None:
    desk.move(-1)
    room.now += MINUTE
    desk.look()
    assert desk.draft.to == 3 * MINUTE, "time alone changes nothing"
    room.log = room.log[:-1]
    desk.look()
    assert desk.draft.is_empty
    room.log = ()
    desk.look()
    assert (desk.row, desk.cursor) == (None, 0)
    assert desk.text == "Nothing has begun yet, so there is nothing to put right."
    desk.do()
    assert not desk.closed


def test_closing_leaves_all_as_it_is(desk: CorrectionDesk) -> None:
    desk.move(-1)
    desk.close()
    assert (desk.closed, desk.answer) == (True, None)
