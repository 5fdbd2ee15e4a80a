"""Keys that somebody chose: pressed, shown, named in sentences, in the palette and in the help."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.on_disk import FILES, store_in
from support.room import Room, Table
from textual.actions import parse
from textual.binding import Binding, BindingsMap

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.session import State
from inspiratie_tui.home import make_missing
from inspiratie_tui.home.key_choices import chosen_keys
from inspiratie_tui.home.key_names import NAMED
from inspiratie_tui.texts import keys
from inspiratie_tui.texts.keys import ACTIONS, KeyContext
from inspiratie_tui.ui.app import InspiratieApp
from inspiratie_tui.ui.context import AppContext, AtHome
from inspiratie_tui.ui.home.home_screen import HomeScreen
from inspiratie_tui.ui.keys.bindings import rebound, without_key
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.page import Page

SCREENS = {
    KeyContext.LIVE: LiveScreen,
    KeyContext.HOME: HomeScreen,
    KeyContext.REVIEW: ReviewScreen,
    KeyContext.PAGE: Page,
    KeyContext.ALOUD: AloudScreen,
    KeyContext.END: EndPage,
}


def choose(**wishes: str | list[str]) -> None:
    """Have these keys from now on, as settings.toml would."""
    chosen, troubles = chosen_keys(wishes)
    assert troubles == []
    keys.use(chosen)


def meaning(binding: Binding) -> str:
    """What a key is for: the action that can be chosen, else the command of the place, else Textual's."""
    _namespace, name, parameters = parse(binding.action)
    return binding.id or (str(parameters[0]) if name == "perform" else binding.action)


async def ended(table: Table) -> None:
    """Go to the end of the session, and read it back."""
    await table.press("space", *["down"] * 5, "enter", "right")
    await table.until(lambda: "End the session?" in table.text)
    await table.press("enter")
    await table.until(lambda: "planned" in table.text)


@pytest.mark.parametrize("key", ["l", "L", "f5", "ctrl+f", "tab", "greater_than_sign"])
async def test_the_chosen_key_goes_forward_and_the_old_one_is_dead(room: Room, agenda: str, key: str) -> None:
    choose(forward=key)
    async with room.open(room.lay(agenda)) as table:
        await table.press("right", "pagedown")
        assert table.live.session.state is State.READY
        await table.press(key)
        assert table.live.session.state is State.RUNNING
        await table.press("right", key)
        assert table.live.session.floor == "p1"


async def test_several_keys_for_one_action(room: Room, agenda: str) -> None:
    choose(forward=["right", "l"])
    async with room.open(room.lay(agenda)) as table:
        await table.press("right", "l")
        assert table.live.session.floor == "p1"


async def test_begin_hold_and_go_on_are_one_thing(room: Room, agenda: str) -> None:
    choose(hold="f4")
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        assert table.live.session.state is State.READY
        assert "F4 begin" in table.text
        await table.press("f4")
        assert table.live.session.state is State.RUNNING
        assert "F4 hold" in table.text
        await table.press("f4")
        assert table.live.session.state is State.HELD
        assert "F4 time goes on" in table.text
        await table.press("f4")
        assert table.live.session.state is State.RUNNING


async def test_two_keys_can_be_swapped(room: Room, agenda: str) -> None:
    choose(undo="y", redo="u")
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "y")
        assert table.live.session.floor is None
        assert "undone: the floor for Anouk · [u] redo" in table.text
        await table.press("u")
        assert table.live.session.floor == "p1"


async def test_footer_sentences_and_what_comes_name_the_chosen_keys(room: Room, agenda: str) -> None:
    choose(forward="l", hold="f4", note="m", go="g", redo="ctrl+r")
    async with room.open(room.lay(agenda)) as table:
        assert "m note" in table.text
        await table.press("1")
        assert "The session has not begun yet: F4 begins it." in table.text
        await table.press("f4")
        assert "\n l → Anouk" in table.text, "where forward leads"
        await table.press("down")
        assert "2. Writing: my next step: [g] goes there, Esc stays" in table.text
        await table.press("g", "u")
        assert "undone: to Writing: my next step · ctrl+r redo" in table.text
        await table.press("m")
        await table.type("half")
        await table.press("escape")
        assert "half a note is kept: [m] goes on" in table.text


async def test_help_and_palette_name_the_chosen_keys(room: Room, agenda: str) -> None:
    choose(forward="l", curtain=",", help="f1", palette="f2", agenda="g")
    async with room.open(room.lay(agenda), (120, 50)) as table:
        await table.press("space", "f1")
        assert "  l  forward" in table.text
        assert "  ,  curtain" in table.text
        assert " F1  help" in table.text
        await table.press("f1", "g")
        assert "Guidance nobody may see." in table.text
        await table.press("g")
        assert "Guidance nobody may see." not in table.text, "the key that opened it closes it"
        await table.press("f2")
        found = await table.rows_with("curtain")
        at = next(number for number, line in enumerate(found) if "forward" in line)
        assert "l" in found[at + 1].split()
        assert "F2" in table.text, "beside the field, in place of its icon"


async def test_chosen_keys_that_do_not_type_drive_the_session_from_a_note(room: Room, agenda: str) -> None:
    choose(forward=["f6", "l"], hold="pageup", back="left")
    async with room.open(room.lay(agenda)) as table:
        await table.press("pageup", "n")
        await table.type("all ")
        await table.press("f6", "l", "pagedown")
        assert table.live.session.floor == "p1"
        assert table.live.drafts.typed is not None
        assert table.live.drafts.typed.text == "all l"
        await table.press("pageup")
        assert table.live.session.state is State.HELD


async def test_a_chosen_key_wins_over_a_newer_default_and_the_palette_has_that_action(room: Room, agenda: str) -> None:
    choose(note="e")
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.close_the_lid(12 * MINUTE)
        assert "[w] it went on  [k] a break  [s] time stood still  [:] it had ended" in table.text
        await table.press("e")
        assert "First say what that time was; then [e] opens the note." in table.text
        await table.press("colon")
        await table.until(lambda: "What do you want to do?" in table.text)
        await table.type("had ended")
        await table.until(lambda: "not kept: it had ended" in table.text)
        await table.press("enter")
        await table.until(lambda: table.live.session.ended)


async def test_home_tells_that_once(room: Room) -> None:
    make_missing(room.home, FILES)
    app = InspiratieApp(
        AppContext(room.home, store_in(room.home.data), FILES, room.group, room.clock, told_once=("told once",)),
        AtHome(),
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.screen.warning == ("told once",)


async def test_home_has_the_chosen_keys(room: Room) -> None:
    choose(down="j", up="ctrl+k", open="f3", leave="z", help="f1")
    make_missing(room.home, FILES)
    async with room.open(AtHome()) as table:
        assert "F3 open" in table.text
        assert "z leave" in table.text
        await table.press("f1")
        assert "F3  open" in table.text
        await table.press("z")
        assert "F3  open" not in table.text
        await table.press("z")
        assert table.app._exit


async def test_reading_back_has_the_chosen_keys(room: Room, agenda: str) -> None:
    choose(kind="t", down="j", up="m")
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        for text in ("first", "second"):
            await table.type(text)
            await table.press("enter")
        await table.press("escape", *["j"] * 5, "enter", "right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter")
        await table.until(lambda: "planned" in table.text)
        await table.press("r", "r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.press("down", "k", "j", "T")
        assert [note.kind.value for note in table.live.notes] == ["note", "insight"]
        await table.press("m", "t")
        assert [note.kind.value for note in table.live.notes] == ["insight", "insight"]


async def test_chosen_keys_that_do_not_type_leave_a_note_in_hand_alone(room: Room, agenda: str) -> None:
    choose(kind="f5", remove="f6", reopen="f7")
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        for text in ("first", "second"):
            await table.type(text)
            await table.press("enter")
        await table.press("escape", *["down"] * 5, "enter", "right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter")
        await table.until(lambda: "planned" in table.text)
        await table.press("r", "r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.press("e")
        await table.type(" and more")
        await table.press("f5", "f6", "f7", "pagedown", "enter")
        assert [(note.text, note.kind.value, note.removed) for note in table.live.notes] == [
            ("first and more", "note", False),
            ("second", "note", False),
        ]
        assert table.live.session.ended
        await table.press("f5")
        assert table.live.notes[0].kind.value == "insight", "the cursor is where it was"


async def test_leaving_is_always_possible(room: Room, agenda: str) -> None:
    choose(leave="z")
    for key in ("q", "Q", "ctrl+q", "z"):
        async with room.open(AtHome()) as table:
            await table.press(key)
            assert table.app._exit


async def test_without_a_choice_nothing_is_worked_out(room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_bindings: BindingsMap) -> BindingsMap:
        raise AssertionError

    monkeypatch.setattr("inspiratie_tui.ui.keys.bindings.rebound", never)
    async with room.open(room.lay(agenda)) as table:
        await ended(table)


WRITTEN = st.sampled_from([*"abcdefghijklmnoprstuvwxyz.,:;?+=/", *NAMED, "f5", "ctrl+x"])


@given(st.dictionaries(st.sampled_from([*ACTIONS]), st.lists(WRITTEN, min_size=1, max_size=3), max_size=9))
def test_after_any_choice_a_key_means_one_thing_and_every_action_has_one(wishes: dict[str, object]) -> None:
    keys.use(chosen_keys(wishes)[0])
    for place, screen in SCREENS.items():
        before = screen._merged_bindings
        assert before is not None
        after = rebound(before)
        ours = {key: {meaning(one) for one in found} for key, found in after.key_to_bindings.items()}
        assert [key for key, ids in ours.items() if len(ids) > 1 and ids != {"leave"}] == []
        yielded = {one.action for one in without_key(before)}
        assert {one.action for _key, one in before if "." not in one.action} - yielded == {
            one.action for _key, one in after if "." not in one.action
        }
        assert all(ACTIONS[one.id or ""].newer for one in without_key(before))
        for name, action in ACTIONS.items():
            if place in action.places:
                assert all(name in ours[key] for key in keys.keys_of(name))
