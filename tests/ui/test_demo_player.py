"""How scenes are played, by table and without a screen; and what holds for every scene of the script."""

import re
from collections.abc import Iterator

import pytest
from textual.content import Content
from textual.events import Key

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.texts import keys as chosen
from inspiratie_tui.texts.keys import ACTIONS
from inspiratie_tui.texts.rehearsal import demo_line, led_line
from inspiratie_tui.ui.demo.demo_mark import SENTENCE_ROWS
from inspiratie_tui.ui.demo.player import LEAPS, Player
from inspiratie_tui.ui.demo.scene import (
    KEY_SECONDS,
    LONGEST,
    SHORTEST,
    Look,
    Press,
    PressFixed,
    Scene,
    Skip,
    Type,
    events_of,
)
from inspiratie_tui.ui.demo.script import SCRIPT

NAMES = [scene.name for scene in SCRIPT]


class Diary:
    """A stage, a clock and the time between, which write down what is asked of them."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, object]] = []

    def tell(self, sentence: str) -> None:
        self.rows.append(("tell", sentence))

    async def press(self, key: Key) -> None:
        self.rows.append(("press", key.key))

    def pace(self, pace: int) -> None:
        self.rows.append(("pace", pace))

    def skip(self, ms: int) -> None:
        self.rows.append(("skip", ms))

    async def wait(self, seconds: float) -> None:
        self.rows.append(("wait", seconds))

    def of(self, *kinds: str) -> list[object]:
        return [what for kind, what in self.rows if kind in kinds]


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    yield
    chosen.use({})


async def played(*scenes: Scene) -> Diary:
    diary = Diary()
    await Player(scenes, diary, diary, diary.wait).play()
    return diary


async def test_a_scene_tells_sets_the_pace_lets_read_and_does_what_it_says() -> None:
    scene = Scene("one", "You begin with {hold}.", (Press("hold"), Look(3.0)), pace=6)
    diary = await played(scene)
    read = SHORTEST / 3
    assert diary.rows == [
        ("tell", "You begin with space."),
        ("pace", 6),
        ("wait", read),
        ("press", "space"),
        ("wait", KEY_SECONDS),
        ("wait", 3.0),
        ("wait", SHORTEST - read),
    ]
    assert sum(seconds for seconds in diary.of("wait") if isinstance(seconds, float)) == pytest.approx(scene.seconds)


async def test_what_is_skipped_goes_by_in_leaps_and_to_the_millisecond() -> None:
    diary = await played(Scene("one", "", (Skip(10 * MINUTE + 1),)))
    leaps = diary.of("skip")
    assert len(leaps) == LEAPS
    assert sum(leap for leap in leaps if isinstance(leap, int)) == 10 * MINUTE + 1


async def test_keys_are_those_of_the_settings() -> None:
    chosen.use({"hold": ("f5",), "note": ("m",)})
    diary = await played(Scene("one", "{hold}, {note}", (Press("hold"), Press("note"))))
    assert diary.of("tell", "press") == ["F5, [m]", "f5", "m"]


async def test_a_scene_of_which_a_key_was_given_away_is_left_out() -> None:
    chosen.use({"hold": ()})
    diary = await played(Scene("one", "{hold}", (Press("hold"),)), Scene("two", "two"))
    assert diary.of("tell") == ["two"]


@pytest.mark.parametrize(
    ("step", "keys"),
    [
        (PressFixed("enter"), [("enter", None)]),
        (PressFixed("3"), [("3", "3")]),
        (Press("curtain"), [("full_stop", ".")]),
        (Press("hold"), [("space", " ")]),
        (Press("forward"), [("right", None)]),
        (Type("? Ok"), [("question_mark", "?"), ("space", " "), ("O", "O"), ("k", "k")]),
    ],
)
def test_a_key_is_what_a_terminal_sends(step: Press | PressFixed | Type, keys: list[tuple[str, str | None]]) -> None:
    assert [(event.key, event.character) for event in events_of(step)] == keys


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_fits_its_rows_and_can_be_read_calmly(lang: str, name: str) -> None:
    texts.use(lang)
    (scene,) = (scene for scene in SCRIPT if scene.name == name)
    rows = Content(scene.told).wrap(78)
    assert 1 <= len(rows) <= SENTENCE_ROWS
    assert SHORTEST <= scene.standing_seconds <= LONGEST
    assert scene.told.count(". ") + scene.told.count("? ") <= 2, "a plain sentence, perhaps with a question before it"


def test_all_takes_about_five_minutes_in_both_languages() -> None:
    for lang in ("nl", "en"):
        texts.use(lang)
        assert 4.5 * 60 <= sum(scene.seconds for scene in SCRIPT) <= 5.6 * 60


def test_scenes_name_actions_and_no_letters() -> None:
    assert len(set(NAMES)) == len(NAMES)
    for scene in SCRIPT:
        named = set(re.findall(r"\{(\w+)\}", scene.sentence))
        assert named <= ACTIONS.keys(), scene.name
        assert "[" not in scene.sentence, scene.name
        pressed = {step.key for step in scene.steps if isinstance(step, PressFixed)}
        assert pressed <= {"enter", "escape", "tab", *"0123456789"}, scene.name


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("width", [78, 60, 18])
def test_the_line_above_says_how_to_take_over_and_how_to_leave(lang: str, width: int) -> None:
    texts.use(lang)
    if width >= 78:
        assert "[q]" in demo_line(width)
        assert "[?]" in led_line(60, width)
    assert "60x" in led_line(60, width)
