"""Letters that are keys, and letters that are a sentence: rows of keys with their moments, no app and no clock."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.ui.keys.letters import AWAY, QUIET, Fate, Letters, Stroke, StrokeKind

NAMED = {
    "⏎": ("enter", StrokeKind.ENTER),
    "⎋": ("escape", StrokeKind.ESCAPE),
    "→": ("right", StrokeKind.OTHER),
    "⌫": ("backspace", StrokeKind.RUB_OUT),
}
LEADS = {"t": "wx", "a": "e", "u": "uyp", "p": "upt", "n": "n", "h": "h"}
"""What may follow a letter where it leads, beside a digit."""
DIGITS = "tuph"
"""The letters after which a digit means something."""


def stroke(character: str, at: float) -> Stroke:
    if character in NAMED:
        return Stroke(NAMED[character][0], "", NAMED[character][1], at)
    if character.isalpha():
        return Stroke(character.lower(), character, StrokeKind.LETTER, at, at_once=character == "n")
    if character.isdecimal():
        return Stroke(character, character, StrokeKind.DIGIT, at)
    return Stroke(character, character, StrokeKind.SEAT if character == "&" else StrokeKind.MARK, at)


def mean(keys: Sequence[str]) -> bool:
    first, *rest = keys
    if len(rest) > 1 and first != "t":
        return False
    return first in LEADS and all(key in LEADS[first] or (first in DIGITS and key in "0123456789&") for key in rest)


class Typist:
    """Types rows of keys, and writes down what came of them, as the sieve would do it."""

    def __init__(self) -> None:
        self.letters = Letters()
        self.came: list[str] = []
        """What acted, in order; a note in brackets, what was thrown away in braces, a draft in bars."""
        self._held = ""
        self.at = 100.0

    def type(self, text: str, gap: float = 0.1) -> "Typist":
        """Type `text`, `gap` seconds a key; `_` is a second and `~` three without a key."""
        for character in text:
            if character in "_~":
                self.at += 1 if character == "_" else 3
                continue
            self.at += gap
            self._take(character)
        return self

    def wait(self) -> list[str]:
        """Wait until nothing is due, and return what came of all."""
        while self.letters.due is not None:
            self._rest()
        return self.came

    def _rest(self) -> None:
        rested = self.letters.resting
        if self.letters.rest() is Fate.AFTER:
            self._release(rested)
        self._held = ""

    def _release(self, rested: bool) -> None:
        self.came += [f"|{self.letters.words}|"] if rested else []
        self.came += self._held
        self._held = ""

    def _take(self, character: str) -> None:
        while self.letters.is_late(self.at):
            self._rest()
        rested = self.letters.resting
        match self.letters.take(stroke(character, self.at), mean):
            case Fate.ACTS:
                self.came.append(character)
            case Fate.WAITS:
                self._held += character
            case Fate.AFTER:
                self._release(rested)
                self._take(character)
            case Fate.KEEPS:
                self.came.append(f"[{self.letters.words}]")
            case Fate.DROPS:
                self.came.append(f"{{{self.letters.words}}}")
            case Fate.LEAVES:
                self.came += [f"|{self.letters.words}|", character]
        if not self.letters.waiting:
            self._held = ""


@pytest.mark.parametrize(
    ("typed", "came"),
    [
        ("u", ["u"]),
        ("uuu", ["u", "u", "u"]),
        ("Uu", ["U", "u"]),
        ("tw", ["t", "w"]),
        ("ae", ["a", "e"]),
        ("up", ["u", "p"]),
        ("en⏎", ["[en]"]),
        ("aw⏎", ["[aw]"]),
        ("upt⏎", ["[upt]"]),
        ("u_p", ["u", "p"]),
        ("u_p_t", ["u", "p", "t"]),
        ("h5", ["h", "5"]),
        ("tw4", ["t", "w", "4"]),
        ("h&", ["h", "&"]),
        ("h&x⏎", ["[h&x]"]),
        ("a5 kaartjes⏎", ["[a5 kaartjes]"]),
        ("up5⏎", ["[up5]"]),
        ("5", ["5"]),
        (" ", [" "]),
        ("?", ["?"]),
        ("→", ["→"]),
        ("n", ["n"]),
        ("un⏎", ["[un]"]),
        ("u→", ["u", "→"]),
        ("u⏎", ["u", "⏎"]),
        ("u⎋", ["u", "⎋"]),
        ("abc→", ["|abc|", "→"]),
        ("abc⎋", ["{abc}"]),
        ("abc⎋u", ["{abc}", "u"]),
        ("abc⏎⏎", ["[abc]", "⏎"]),
        ("om 3 uur: u?⏎", ["[om 3 uur: u?]"]),
        ("abc_d_e⏎", ["[abcde]"]),
        ("abx⌫⌫⌫⌫⌫", ["{}", "⌫", "⌫"]),
        ("abx⌫c⏎", ["[abc]"]),
        ("abc~⏎", ["[abc]"]),
        ("abc~⎋", ["{abc}"]),
        ("abc~→", ["|abc|", "→"]),
        ("abc~ ", ["|abc|", " "]),
        ("abc~5", ["|abc|", "5"]),
        ("abc~n", ["|abc|", "n"]),
        ("abc~u_⏎", ["|abc|", "u", "⏎"]),
        ("abc~u→", ["|abc|", "u", "→"]),
        ("abc~def⏎", ["[abc def]"]),
        ("abc~def~ghi⎋", ["{abc def ghi}"]),
        ("uu ⏎", ["[uu ]"]),
        ("u.⏎", ["[u.]"]),
    ],
)
def test_what_comes_of_it(typed: str, came: list[str]) -> None:
    assert Typist().type(typed).wait() == came


@pytest.mark.parametrize("gap", [0.06, QUIET - 0.01])
def test_a_word_is_a_word_as_long_as_it_is_not_quiet(gap: float) -> None:
    assert Typist().type("past⏎", gap).wait() == ["[past]"]


def test_letters_a_third_of_a_second_apart_are_keys() -> None:
    assert Typist().type("past", QUIET).wait() == list("past")


def test_a_sentence_is_over_after_two_seconds() -> None:
    typist = Typist().type("past het")
    typist.at += AWAY - 0.2
    typist.type("?")
    assert typist.letters.words == "past het?"
    typist.at += AWAY
    typist.type("?")
    assert typist.came == ["|past het?|", "?"]


TEXT = st.text(st.sampled_from("abehnptuwxyéïA 0159.,?&-"), min_size=1, max_size=30)


GAPS = st.lists(st.floats(0.0, 0.29), min_size=40, max_size=40)


@given(begin=st.sampled_from(["aqz", "pas", "twe", "Ube", "wx y"]), text=TEXT, gaps=GAPS)
def test_no_sentence_acts_and_all_its_words_are_kept(begin: str, text: str, gaps: list[float]) -> None:
    """Whatever is typed behind a word, without as much as a third of a second in between."""
    typist = Typist()
    for character, gap in zip(begin + text, gaps, strict=False):
        typist.type(character, gap)
    assert typist.type("⏎").wait() == [f"[{begin + text}]"]


@given(st.lists(st.tuples(st.sampled_from("aeutpnh5 .→⏎⎋⌫"), st.sampled_from([0.05, 0.25, 0.35, 2.5])), max_size=14))
def test_whatever_is_typed_arrows_act_and_no_character_is_lost(keys: list[tuple[str, float]]) -> None:
    typist = Typist()
    for character, gap in keys:
        typist.type(character, gap)
    came = "".join(typist.type("→", 5).wait())
    typed = "".join(character for character, _gap in keys) + "→"
    assert came.count("→") == typed.count("→")
    if "⌫" not in typed:
        for character in "aeutpnh5.":
            assert came.count(character) >= typed.count(character)
