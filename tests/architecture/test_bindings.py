"""Every key of a place can be chosen: it stands in `texts.keys.ACTIONS`, and the place binds it with `bound`."""

import pytest
from textual.actions import parse
from textual.binding import Binding
from textual.screen import Screen

from inspiratie_tui.texts.keys import ACTIONS, CLOSING, KeyContext
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.home.home_screen import HomeScreen
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.live.groups_dialog import GroupsDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.person_dialog import PersonDialog
from inspiratie_tui.ui.live.replan_dialog import ReplanDialog
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.page import Page

SCREENS = {
    KeyContext.LIVE: LiveScreen,
    KeyContext.HOME: HomeScreen,
    KeyContext.REVIEW: ReviewScreen,
    KeyContext.PAGE: Page,
    KeyContext.ALOUD: AloudScreen,
    KeyContext.END: EndPage,
}
UNCHANGING = {"ctrl+q"}
"""What may be bound with `key` beside the keys that close."""


@pytest.fixture(params=KeyContext)
def place(request: pytest.FixtureRequest) -> KeyContext:
    found: KeyContext = request.param
    return found


def bindings(place: KeyContext) -> list[Binding]:
    """What the screen itself declares, a binding a key."""
    return list(Binding.make_bindings(SCREENS[place].BINDINGS))


def meaning(binding: Binding) -> str:
    """What a key is for: the action that can be chosen, else the command of the place, else Textual's."""
    _namespace, name, parameters = parse(binding.action)
    return binding.id or (str(parameters[0]) if name == "perform" else binding.action)


def test_a_place_binds_the_actions_that_are_said_to_be_there(place: KeyContext) -> None:
    bound = {binding.id for binding in bindings(place) if binding.id is not None}
    assert bound == {name for name, action in ACTIONS.items() if place in action.places}


def test_an_action_has_its_own_keys(place: KeyContext) -> None:
    for name, action in ACTIONS.items():
        have = {binding.key for binding in bindings(place) if binding.id == name}
        assert not have or have >= set(action.keys), name


def test_all_else_is_a_key_that_nobody_can_choose(place: KeyContext) -> None:
    fixed = {binding.key for binding in bindings(place) if binding.id is None}
    assert fixed <= {*CLOSING.get(place, ()), *UNCHANGING}, "name it in texts.keys.ACTIONS and declare it with `bound`"


def test_no_key_of_a_place_has_two_meanings(place: KeyContext) -> None:
    meanings: dict[str, set[str]] = {}
    for binding in bindings(place):
        meanings.setdefault(binding.key, set()).add(meaning(binding))
    # ctrl+q once more with priority: it leaves while a note is being typed too.
    assert {key: sorted(found) for key, found in meanings.items() if len(found) > 1 and found != {"leave"}} == {}


@pytest.mark.parametrize(
    "screen",
    [
        *(LiveScreen, ReviewScreen, Page, Ask, EndDialog, PersonDialog, CircleDialog, GroupsDialog, CorrectionsDialog),
        ReplanDialog,
    ],
)
def test_the_neighbours_of_n_reveal_and_change_nothing(screen: type[Screen[object]]) -> None:
    """Whoever misses `n` opens nothing and answers nothing; `h` waits for its digit."""
    meanings = {binding.key: meaning(binding) for binding in Binding.make_bindings(screen.BINDINGS)}
    assert {key: meanings[key] for key in "bjm" if key in meanings} == {}
    assert meanings.get("h", "hand") == "hand"
