"""A key that somebody chose wins over the default of an action that is newer than the choice; that is told once."""

from pathlib import Path

import pytest

from inspiratie_tui import texts
from inspiratie_tui.home import read_settings
from inspiratie_tui.home.memory import remembering
from inspiratie_tui.home.yielded_keys import YieldedKey, not_told_yet
from inspiratie_tui.texts import keys
from inspiratie_tui.texts.keys import ACTIONS, KeyContext

CHOSEN = {"note": ("e",)}


def test_what_was_chosen_wins_and_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[keys]\nnote = "e"\n', "utf-8")
    settings = read_settings(file)
    assert (settings.keys, settings.mistakes) == (CHOSEN, ())


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({"note": ("e",)}, ()),
        ({"note": ("m", "e")}, ()),
        ({"note": ("m",)}, ("e",)),
        ({"kind": ("e",), "edit": ("f5",)}, ("e",)),  # another place
        ({"note": ("e",), "was_end": ("f5",)}, ("f5",)),
    ],
)
def test_what_is_left_to_the_newer_action(chosen: dict[str, tuple[str, ...]], left: tuple[str, ...]) -> None:
    keys.use(chosen)
    assert keys.keys_of("was_end") == left


def test_without_a_key_it_is_reached_by_the_palette() -> None:
    keys.use(CHOSEN)
    assert keys.key_in_sentence("was_end") == "[:]"
    keys.use({**CHOSEN, "palette": ("f2",)})
    assert keys.key_in_sentence("was_end") == "F2"


def test_a_newer_action_is_only_where_the_palette_is() -> None:
    newer = [name for name, action in ACTIONS.items() if action.newer]
    assert newer
    assert [name for name in newer if KeyContext.PAGE in ACTIONS[name].places or name == "palette"] == []


def test_two_choices_of_one_key_are_still_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[keys]\nnote = "e"\nwas_end = "e"\n', "utf-8")
    settings = read_settings(file)
    assert settings.keys == {}
    assert [mistake.short for mistake in settings.mistakes] == [
        "settings.toml:3: e cannot be both note and was_end. Until then both have their own keys."
    ]


def test_the_sentence() -> None:
    yielded = YieldedKey("e", "note", "was_end")
    assert str(yielded) == "[e] stays “note”, as you chose; the newer “not kept: it had ended” is reached by [:]."
    texts.use("nl")
    assert (
        str(yielded)
        == "[e] blijft “notitie”, zoals je koos; “niet bijgehouden: we waren gestopt” is nieuwer: dat vind je met [:]."
    )


def test_it_is_told_once_for_each_choice(tmp_path: Path) -> None:
    memory = tmp_path / "told"
    assert not_told_yet({"note": ("m",)}, memory) == ()
    news = not_told_yet(CHOSEN, memory)
    assert news == (YieldedKey("e", "note", "was_end"),)
    memory.write_bytes(remembering([key.mark for key in news], memory))
    assert not_told_yet(CHOSEN, memory) == ()
    more = not_told_yet({"hand": ("e",)}, memory)
    assert more == (YieldedKey("e", "hand", "was_end"),)
    memory.write_bytes(remembering([key.mark for key in more], memory))
    assert not_told_yet(CHOSEN, memory) == not_told_yet({"hand": ("e",)}, memory) == ()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"something else\n"])
def test_a_memory_that_cannot_be_read_tells_again(tmp_path: Path, content: bytes) -> None:
    memory = tmp_path / "told"
    memory.write_bytes(content)
    assert len(not_told_yet(CHOSEN, memory)) == 1
