"""When the event loop does not answer, a thread saves every word that is being typed, on any screen."""

import errno
import threading
from collections.abc import Callable

import pytest
from support.on_disk import look_session
from support.room import Room, Table
from support.states import STATES, mended, opened

SENTENCE = "this is a whole sentence without a field"


def at_once(table: Table) -> list[Exception]:
    """Save from a thread while the loop hangs; what was raised."""
    raised: list[Exception] = []

    def save() -> None:
        try:
            table.app.ending.at_once()
        except OSError as error:
            raised.append(error)

    thread = threading.Thread(target=save)
    thread.start()
    thread.join()
    return raised


def drafts_on_disk(room: Room) -> list[str]:
    alive = look_session(room.session).alive
    return [] if alive is None else [draft.text for draft in alive.drafts]


async def test_what_is_typed_on_the_screen_on_top_is_saved(room: Room) -> None:
    name = next(name for name, state in STATES.items() if state.play is mended)
    async with opened(room, name) as table:
        await table.type(" and the last words")
        text = table.screen.field.draft.text
        assert at_once(table) == []
        assert text.endswith("and the last words")
        assert text in drafts_on_disk(room)


async def test_a_sentence_without_a_field_is_saved_behind_the_draft(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        await table.type("half a note")
        await table.press("escape", "right")
        await table.type(SENTENCE)
        assert at_once(table) == []
        assert drafts_on_disk(room) == [f"half a note\n{SENTENCE}"]


async def test_keys_that_wait_are_no_sentence(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await table.type("kk")
        assert at_once(table) == []
        assert drafts_on_disk(room) == []


class _Screen:
    def __init__(self, *, fails: bool = False) -> None:
        self.fails, self.got, self.signed = fails, "", False

    async def last_words(self) -> None:
        """Not asked here."""

    def collect_at_once(self, ahead: str) -> str:
        if self.fails:
            raise OSError(errno.EIO, "no")
        self.got = ahead
        return ""

    def sign_at_once(self) -> None:
        self.signed = True


async def test_one_screen_that_fails_keeps_no_other_from_saving(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda)) as table:
        low, top = _Screen(), _Screen(fails=True)
        monkeypatch.setattr(type(table.app), "screen_stack", [low, top])
        raised = at_once(table)
        monkeypatch.undo()
        assert [error.errno for error in raised if isinstance(error, OSError)] == [errno.EIO]
        assert (low.signed, top.signed) == (True, True)


class _Driver:
    def __init__(self) -> None:
        self.back = threading.Event()

    def give_back_at_once(self) -> None:
        self.back.set()


async def test_a_disk_that_hangs_does_not_keep_the_terminal(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda)) as table:
        driver, answers = _Driver(), threading.Event()
        monkeypatch.setattr(table.app, "_driver", driver)
        hangs: Callable[[], object] = answers.wait
        monkeypatch.setattr(table.live, "last_sign_at_once", hangs)
        saving = threading.Thread(target=table.app.ending.at_once)
        saving.start()
        given = driver.back.wait(5)
        answers.set()
        saving.join()
        monkeypatch.undo()
        assert given
