"""A session that is led without any screen: its runner beats all the same."""

import asyncio
import errno
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from support.on_disk import look_session, store_of

from inspiratie_tui import agenda_files
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import gaps, lead
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.leading import heartbeat
from inspiratie_tui.leading.awake import must_stay_awake
from inspiratie_tui.leading.bell import Bell
from inspiratie_tui.leading.published import AgendaFollowed, ClockShifted, Published
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up

GROUP = Group("g-0000", "Group", tuple(Person(PersonId(f"p{n}"), name) for n, name in enumerate(("Ann", "Bo"), 1)))
AGENDA = "# Two\n## One (10 min)\n- What do you see?\n## Two (5 min)\n"
BEATS = heartbeat.SIGN_SECONDS * heartbeat.RETRY_SECONDS
"""So many beats do everything that a heartbeat does."""
Beat = Callable[[], Awaitable[None]]


@pytest.fixture
def clock() -> SetClock:
    return SetClock(1_795_435_200_000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "01-two.md"
    file.write_text(AGENDA, "utf-8")
    return file


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return tmp_path / "data" / GROUP.id / "2026-11-23-0000.json"


@pytest.fixture
async def runner(session: Path, file: Path, clock: SetClock) -> SessionRunner:
    agenda = agenda_files.read(file).agenda
    made = set_up(
        store_of(session), session_id=session.stem, group=GROUP, number=1, agenda=agenda, agenda_name="", clock=clock
    )
    runner = SessionRunner(made, clock, GROUP.names, agenda_file=file)
    await runner.perform(lead.forward)
    return runner


@pytest.fixture
def told(runner: SessionRunner) -> list[Published]:
    """Everything that a subscriber is told."""
    heard: list[Published] = []
    runner.subscribe(heard.append)
    return heard


@pytest.fixture
def beat(runner: SessionRunner, clock: SetClock) -> Beat:
    """Let as many beats pass as do everything, and what they began."""

    async def beats() -> None:
        for _ in range(BEATS):
            clock.advance(SECOND)
            runner.heartbeat.beat()
            await runner.heartbeat.chores.finish("gaps", "sign", "agenda", "retry")

    return beats


async def test_the_draft_is_kept(runner: SessionRunner, session: Path, beat: Beat) -> None:
    runner.drafts.typed = NoteDraft("half a thou", NoteKind.NOTE, 5)
    await beat()
    alive = look_session(session).alive
    assert alive is not None
    assert alive.draft == runner.drafts.typed
    runner.close()


async def test_a_gap_is_noticed_and_asked(
    runner: SessionRunner, told: list[Published], clock: SetClock, beat: Beat
) -> None:
    clock.sleep(20 * MINUTE)
    await beat()
    gap = gaps.open_gap(runner.session)
    assert gap is not None
    assert gap.until - gap.since >= 20 * MINUTE
    assert any(published.view.prompt is not None for published in told)
    runner.close()


async def test_a_clock_that_was_put_elsewhere_is_told(
    runner: SessionRunner, told: list[Published], clock: SetClock, beat: Beat
) -> None:
    clock.set_wall(clock.stamp().utc + 3 * MINUTE)
    await beat()
    assert [published.news for published in told if published.news is not None] == [ClockShifted(3 * MINUTE)]
    runner.close()


async def test_what_the_disk_refused_is_tried_again(
    runner: SessionRunner, told: list[Published], session: Path, beat: Beat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_words: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(runner.store, "append_many", full)
        await runner.perform(lead.hold)
        assert told[-1].unsaved is not None
        await beat()
        assert told[-1].unsaved is not None
    assert look_session(session).events == runner.log[:-1]
    await beat()
    assert told[-1].unsaved is None
    assert look_session(session).events == runner.log
    runner.close()


async def test_its_agenda_is_followed(runner: SessionRunner, told: list[Published], file: Path, beat: Beat) -> None:
    await beat()
    file.write_text(AGENDA + "## Three (20 min)\n", "utf-8")
    later = file.stat().st_mtime + 5
    os.utime(file, (later, later))
    await beat()
    assert [part.title for part in runner.session.agenda.parts] == ["One", "Two", "Three"]
    assert AgendaFollowed(file.name, 2, ()) in [published.news for published in told]
    runner.close()


async def test_what_the_plan_says_stays_when_its_agenda_is_followed(
    runner: SessionRunner, file: Path, beat: Beat
) -> None:
    assert runner.agenda is not None
    runner.agenda.planned = PlannedSession(1, "2026-11-23", end=21 * HOUR)
    await beat()
    file.write_text(AGENDA + "## Three (20 min)\n", "utf-8")
    later = file.stat().st_mtime + 5
    os.utime(file, (later, later))
    await beat()
    assert (len(runner.session.agenda.parts), runner.session.agenda.end) == (3, 21 * HOUR)
    runner.close()


async def test_the_bell_rings_for_who_asked_for_it(runner: SessionRunner, clock: SetClock, beat: Beat) -> None:
    rung: list[int] = []
    runner.subscribe(Bell(lambda: rung.append(1), wanted=True))
    runner.subscribe(Bell(lambda: rung.append(2), wanted=False))
    for _ in range(7):
        clock.advance(90 * SECOND // 2)
        await beat()
    assert rung == []
    for _ in range(10):
        clock.advance(30 * SECOND)
        await beat()
    assert rung == [1]
    runner.close()


async def test_the_machine_stays_awake_for_a_subscriber(runner: SessionRunner) -> None:
    wanted: list[bool] = []
    stop = runner.subscribe(lambda published: wanted.append(must_stay_awake(published.session)))
    await runner.perform(lead.end)
    assert (wanted[0], wanted[-1]) == (True, False)
    stop()
    stop()
    await runner.perform(lead.reopen)
    assert wanted[-1] is False, "who is no subscriber any more is told nothing"
    runner.close()


async def test_every_subscriber_is_told_the_same_value(runner: SessionRunner) -> None:
    one: list[Published] = []
    other: list[Published] = []
    runner.subscribe(one.append)
    runner.subscribe(other.append)
    del one[:], other[:]
    await runner.perform(lead.hold)
    assert one
    assert all(mine is theirs for mine, theirs in zip(one, other, strict=True))
    assert one[-1].session is runner.session
    runner.close()


async def test_it_beats_by_itself_until_it_is_cancelled(
    runner: SessionRunner, told: list[Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    del told[:]
    going = asyncio.create_task(runner.run())
    async with asyncio.timeout(10):
        while len(told) < 2:  # at once, and a second later
            await asyncio.sleep(0.01)
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    runner.close()


async def test_what_goes_wrong_beside_the_beat_is_raised(
    runner: SessionRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def wrong() -> None:
        raise ValueError("of its own")

    runner.heartbeat.chores.start("sign", wrong)
    with pytest.raises(ValueError, match="of its own"):
        async with asyncio.timeout(10):
            await runner.run()
    runner.close()


async def test_telling_changes_nothing(runner: SessionRunner, clock: SetClock) -> None:
    before: Session = runner.session
    clock.advance(MINUTE // 2)
    for _ in range(3):
        runner.publish()
        runner.view()
    assert runner.session is before
    runner.close()
