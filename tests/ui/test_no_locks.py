"""A disk without locks: a session is led, and it is said that nobody is kept out."""

import errno
import fcntl
import os

import pytest
from support.room import Room

TOLD = "This disk cannot keep a second program out"


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOSYS])
async def test_a_session_is_led_and_it_is_said_once(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(_file: int, _how: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(fcntl, "flock", refuse)
    async with room.open(room.lay(agenda)) as table:
        assert TOLD in table.text
        await table.press("right")
        assert not table.live.store.read_only
        assert table.live.session.spans
        assert TOLD not in table.text


async def test_where_there_are_locks_nothing_is_said(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        assert TOLD not in table.text
