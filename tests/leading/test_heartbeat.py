"""How often a heartbeat does what, without a session."""

import asyncio

import pytest

from inspiratie_tui.leading.heartbeat import RETRY_SECONDS, SIGN_SECONDS, Heartbeat


class Counted:
    """Counts what a heartbeat asks of a session, by the number of the beat."""

    def __init__(self) -> None:
        self.beat = 0
        self.told: list[int] = []
        self.signed: list[int] = []
        self.retried: list[int] = []
        self.looked: list[int] = []
        self.gaps: list[int] = []

    def notice(self) -> bool:
        return self.beat == 1

    def publish(self) -> None:
        self.told.append(self.beat)

    async def tell_gaps(self) -> None:
        self.gaps.append(self.beat)

    async def sign(self) -> None:
        self.signed.append(self.beat)

    async def retry(self) -> None:
        self.retried.append(self.beat)

    async def look_at_agenda(self) -> None:
        self.looked.append(self.beat)


@pytest.mark.parametrize(("speed", "a_second"), [(1, 1), (2, 2), (60, 4), (3_600, 4)])
async def test_what_is_done_how_often(speed: int, a_second: int) -> None:
    session = Counted()
    heart = Heartbeat(session, speed)
    assert heart.seconds == 1 / a_second
    for session.beat in range(1, 20 * a_second + 1):
        heart.beat()
        await heart.chores.finish("sign", "retry", "agenda", "gaps")
    assert session.told == list(range(1, 20 * a_second + 1)), "every beat is told"
    assert session.gaps == [1]
    assert session.signed == list(range(SIGN_SECONDS * a_second, 20 * a_second + 1, 2 * a_second))
    assert session.looked == list(range(a_second, 20 * a_second + 1, 2 * a_second)), "a second after a sign of life"
    assert session.retried == list(range(RETRY_SECONDS * a_second, 20 * a_second + 1, 5 * a_second))


async def test_a_session_that_is_read_back_is_signed_and_retried(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Counted()

    async def second(seconds: float) -> None:
        session.beat += int(seconds)
        if session.beat > 20:
            raise asyncio.CancelledError

    monkeypatch.setattr(asyncio, "sleep", second)
    with pytest.raises(asyncio.CancelledError):
        await Heartbeat(session).keep_saving()
    assert session.signed == list(range(SIGN_SECONDS, 21, SIGN_SECONDS))
    assert session.retried == list(range(RETRY_SECONDS, 21, RETRY_SECONDS))
    assert not session.told
