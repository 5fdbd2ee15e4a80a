"""A table of commands gives a screen its keys, its footer and what makes sense now."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from textual.actions import parse
from textual.app import App, ComposeResult
from textual.widgets import Static

from inspiratie_tui.texts import N_, keys
from inspiratie_tui.ui.keys.bindings import hints
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.shared.spoken import Spoken


@dataclass
class Lamp:
    """Something to act on."""

    lit: bool = False
    """Whether it burns."""
    done: list[str] = field(default_factory=list)
    """What was done to it."""

    def switch(self) -> None:
        self.lit = not self.lit
        self.done.append("switched")


def done(what: str) -> Callable[[Lamp], None]:
    return lambda lamp: lamp.done.append(what)


ROWS: tuple[Command[Lamp, None], ...] = (
    Command("hold", Lamp.switch, may=lambda lamp: not lamp.lit, words=N_("begin"), show=True, variant="light"),
    Command("hold", Lamp.switch, may=lambda lamp: lamp.lit, words=N_("hold"), show=True, variant="dim"),
    Command("note", done("noted"), show=True, sentence=N_("noted")),
    Command("mend", done("mended"), words=N_("mend"), show=True, keys="m,f2"),
    Command("leave", done("left"), show=True, keys="escape"),
    Command("agenda", done("closed"), words=""),
)
COMMANDS = Commands(*ROWS)


class Room(Spoken):
    BINDINGS = COMMANDS.bindings()

    def __init__(self) -> None:
        super().__init__()
        self.lamp = Lamp()

    def compose(self) -> ComposeResult:
        yield Static()

    def say(self, sentence: str) -> None:
        self.lamp.done.append(sentence)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return COMMANDS.check(self.lamp, action, parameters)

    def action_perform(self, row: str) -> None:
        COMMANDS[row].run(self.lamp)
        if COMMANDS[row].sentence:
            self.say(COMMANDS[row].sentence)


class House(App[None], inherit_bindings=False):
    def get_default_screen(self) -> Room:
        return Room()


async def test_a_key_does_what_its_row_says_and_the_footer_follows() -> None:
    async with House().run_test() as pilot:
        room = pilot.app.screen
        assert isinstance(room, Room)
        dark = (("space", "begin"), ("n", "note"), ("m", "mend"), ("q", "leave"))
        assert room.hints() == hints(room.active_bindings) == dark
        await pilot.press("space")
        assert room.lamp.lit
        assert room.hints() == hints(room.active_bindings) == (("space", "hold"), *dark[1:])
        await pilot.press("space", "N", "f2", "escape", "ctrl+q", "a")
        assert room.lamp.done == ["switched", "switched", "noted", "noted", "mended", "left", "left", "closed"]


async def test_keys_that_were_chosen_do_it_and_those_that_cannot_be_stay() -> None:
    keys.use({"hold": ("f4",), "leave": ("z", "q", "ctrl+q")})
    async with House().run_test() as pilot:
        room = pilot.app.screen
        assert isinstance(room, Room)
        assert room.hints() == (("F4", "begin"), ("n", "note"), ("m", "mend"), ("z", "leave"))
        await pilot.press("space", "f4", "z", "escape")
        assert room.lamp.done == ["switched", "left", "left"]


def test_a_binding_has_the_name_of_the_action_whose_keys_can_be_chosen() -> None:
    bindings = [binding for command in ROWS for binding in command.bindings()]
    named = [(binding.key, binding.id, parse(binding.action)[2]) for binding in bindings]
    assert named[0] == ("space", "hold", ("light",))
    assert named[1] == ("space", "hold", ("dim",))
    assert named[3] == ("m,M,f2", None, ("mend",))
    assert named[4:6] == [("q,Q,ctrl+q", "leave", ("leave",)), ("escape", None, ("leave",))]


def test_what_is_not_of_the_table_makes_sense() -> None:
    assert COMMANDS.check(Lamp(), "focus_next", ())
    assert COMMANDS.check(Lamp(), "perform", ("unheard of",))


def test_a_table_in_which_something_is_missing_is_refused() -> None:
    with pytest.raises(ValueError, match="hold"):
        Commands(Command("hold", Lamp.switch), Command("hold", Lamp.switch))
    with pytest.raises(ValueError, match="mend"):
        Commands(Command("mend", Lamp.switch))
    with pytest.raises(ValueError, match="hold"):
        Commands(Command("hold", Lamp.switch, by_name=True))


def test_what_the_palette_alone_reaches_has_no_key() -> None:
    table = Commands(*ROWS, Command("dust", done("dusted"), lambda lamp: lamp.lit, N_("dust"), by_name=True))
    assert [(binding.key, binding.action, binding.description) for binding in table.without_key()] == [
        ("", "perform('dust')", "dust")
    ]
    assert table.bindings() == COMMANDS.bindings()
    assert not table.check(Lamp(), "perform", ("dust",))
    assert table.check(Lamp(lit=True), "perform", ("dust",))
