"""Keys that somebody chose: what counts, what clashes, what cannot be."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from inspiratie_tui.home import read_settings
from inspiratie_tui.home.key_choices import chosen_keys, clashes
from inspiratie_tui.home.key_names import NAMED, key_from, seat_of
from inspiratie_tui.texts.keys import ACTIONS, ALSO, ALWAYS, CLOSING, PUNCTUATION, SEAT_KEYS


def told(tmp_path: Path, text: str) -> list[str]:
    """The sentences about `[keys]` with these lines below it; the header is line 1."""
    file = tmp_path / "settings.toml"
    file.write_text("[keys]\n" + text, "utf-8")
    return [mistake.short.removeprefix("settings.toml:") for mistake in read_settings(file).mistakes]


def keys(tmp_path: Path, text: str) -> dict[str, tuple[str, ...]]:
    file = tmp_path / "settings.toml"
    file.write_text("[keys]\n" + text, "utf-8")
    return dict(read_settings(file).keys)


def test_nobody_has_chosen_a_clash_for_us() -> None:
    assert list(clashes({})) == []


def test_our_own_keys_are_keys_that_can_be_chosen() -> None:
    for action, known in ACTIONS.items():
        for key in set(known.keys) - {"q", "ctrl+q"}:
            kept = dict.fromkeys((key, *ALWAYS.get(action, ()), *ALSO.get(action, ())))
            assert chosen_keys({action: key}) == ({action: tuple(kept)}, []), action


def test_characters_are_called_what_textual_calls_them() -> None:
    assert {c: _character_to_key(c) for c in (*string.punctuation, "£", "€", "°")} == PUNCTUATION


@pytest.mark.parametrize(
    ("written", "key"),
    [
        *((character, name) for character, name in PUNCTUATION.items()),
        *((name, name) for name in (*PUNCTUATION.values(), *NAMED)),
        *(("n", "n"), ("N", "n"), ("ë", "ë"), ("Ë", "ë"), ("ß", "ß"), ("5", "5"), ("²", "²")),
        *((" ", "space"), ("→", "right"), ("↓", "down"), ("PageDown", "pagedown"), ("page_down", "pagedown")),
        *(("Page Up", "pageup"), ("Esc", "escape"), ("Return", "enter"), ("F5", "f5"), ("f24", "f24")),
        *(("Ctrl+X", "ctrl+x"), ("alt+f", "alt+f"), ("shift+right", "shift+right"), ("shift+tab", "shift+tab")),
        *((wrong, None) for wrong in ("", "f25", "f0", "nn", "ctrl+", "ctrl+5", "shift+a", "meta+x", "\x00", "ctrl+é")),
        *((wrong, None) for wrong in ("\ud800", "😀", "a\n", "ctrl+x+y", "«", "\u200b")),
    ],
)
def test_what_may_be_written_for_a_key(written: str, key: str | None) -> None:
    assert key_from(written) == key


def test_every_seat_of_every_keyboard_is_a_seat() -> None:
    for character, seat in SEAT_KEYS.items():
        key = key_from(character)
        assert key is None or seat_of(key) == seat, character
    assert seat_of("minus") is None
    assert seat_of("n") is None


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ('note = "m"', {"note": ("m",)}),
        ('forward = ["right", "PageDown", "L", "l"]', {"forward": ("right", "pagedown", "l")}),
        ('curtain = ","\nminute_more = ["+", "z"]', {"curtain": ("comma", "f9"), "minute_more": ("plus", "z")}),
        ('undo = "y"\nredo = "u"', {"undo": ("y",), "redo": ("u",)}),
        ('note = "m"\nhand = "n"', {"note": ("m",), "hand": ("n",)}),
        ('leave = "z"', {"leave": ("z", "q", "ctrl+q")}),
        ('leave = "q"', {"leave": ("q", "ctrl+q")}),
        # Other places, other keys: `d` removes a note in reading back, and is nothing on the live screen.
        ('note = "d"', {"note": ("d",)}),
        ('hold = "f5"\nforward = ["space", "right"]', {"hold": ("f5",), "forward": ("space", "right")}),
    ],
)  # fmt: skip
def test_what_was_chosen_counts(tmp_path: Path, text: str, chosen: dict[str, tuple[str, ...]]) -> None:
    assert keys(tmp_path, text) == chosen
    assert told(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('hnd = "i"', "2: no action is called hnd. Did you mean hand?"),
        ('Note = "i"', "2: no action is called Note. Did you mean note?"),
        ('dance = "i"', "2: no action is called dance. There are: forward, back, hold, note, "),
        ("note = 3", '2: note takes a key between quotes, or several: ["right", "f"].'),
        ('note = ["i", 3]', '2: note takes a key between quotes, or several: ["right", "f"].'),
        ("note = {}", '2: note takes a key between quotes, or several: ["right", "f"].'),
        ("note = []", "2: note would be left without a key."),
        ('note = "rigth"', "2: there is no key called rigth for note. Did you mean right?"),
        ('note = "nn"', "2: there is no key called nn for note. A key is a letter, a character such as . or one of: s"),
        ('note = ""', '2: there is no key called "" for note.'),
        ('note = "5"', "2: 5 names a seat, on this keyboard or on AZERTY, and cannot be note."),
        ('curtain = "!"', "2: ! names a seat, on this keyboard or on AZERTY, and cannot be curtain."),
        ('note = "É"', "2: é names a seat"),
        ('note = "q"', "2: q always leaves and cannot be note."),
        ('note = "ctrl+q"', "2: ctrl+q always leaves and cannot be note."),
        ('note = "esc"', "2: Esc always closes something, or turns a page, where note is; choose another key."),
        ('agenda = "enter"', "2: Enter always closes something, or turns a page, where agenda is; choose another key."),
        ('note = "ctrl+c"', "2: ctrl+c belongs to the terminal; choose another key for note."),
        ('note = "ctrl+m"', "2: ctrl+m belongs to the terminal"),
        ('note = "u"', "2: u cannot be both note and undo. Until then both have their own keys."),
        ('\nnote = "."', "3: . cannot be both note and curtain."),
        ('undo = "i"\nnote = "I"', "3: i cannot be both note and undo."),
        ('kind = "e"', "2: e cannot be both edit and kind."),
        ('forward = ["l", "down"]', "2: ↓ cannot be both forward and down."),
        ('note = "space"', "2: space cannot be both hold and note."),
    ],
)
def test_what_cannot_be_is_a_sentence_and_the_own_keys_stay(tmp_path: Path, text: str, sentence: str) -> None:
    assert [said[: len(sentence)] for said in told(tmp_path, text)] == [sentence]
    assert keys(tmp_path, text) == {}


def test_one_bad_key_leaves_the_good_ones(tmp_path: Path) -> None:
    assert keys(tmp_path, 'forward = ["l", "5", "right"]') == {"forward": ("l", "right")}
    assert len(told(tmp_path, 'forward = ["l", "5", "right"]')) == 1


def test_a_key_that_is_given_back_may_be_taken_itself(tmp_path: Path) -> None:
    text = 'undo = "n"\nnote = "u"\npass = "u"\nhand = "m"'
    assert [said.partition(".")[0] for said in told(tmp_path, text)] == [
        "2: n cannot be both note and undo",
        "4: u cannot be both note and pass",
    ]
    assert keys(tmp_path, text) == {"hand": ("m",)}


WRITTEN = st.one_of(
    st.sampled_from([*string.ascii_letters, *string.punctuation, *NAMED, "escape", "q", "ctrl+q", "ctrl+x", "f5", "É"]),
    st.text(max_size=3),
)
WISHES = st.dictionaries(
    st.one_of(st.sampled_from([*ACTIONS]), st.text(max_size=4)),
    st.one_of(WRITTEN, st.lists(WRITTEN, max_size=4), st.integers(), st.lists(st.booleans(), max_size=2)),
    max_size=len(ACTIONS),
)


@given(WISHES)
def test_whatever_is_wished_every_action_has_a_key_and_no_key_two_meanings(wishes: dict[str, object]) -> None:
    chosen, _troubles = chosen_keys(wishes)
    assert set(chosen) <= set(ACTIONS)
    assert list(clashes(chosen)) == []
    for action, known in ACTIONS.items():
        have = chosen.get(action, known.keys)
        assert have
        assert set(ALWAYS.get(action, ())) <= set(have)
        assert all(seat_of(key) is None for key in have)
        assert not any(key in CLOSING.get(place, ()) for key in have for place in known.places)


@given(WISHES)
def test_what_counts_counts_again(wishes: dict[str, object]) -> None:
    chosen, _troubles = chosen_keys(wishes)
    assert chosen_keys({action: list(keys) for action, keys in chosen.items()}) == (chosen, [])
