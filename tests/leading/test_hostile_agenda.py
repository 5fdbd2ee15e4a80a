"""Somebody saves something strange in the place of the agenda while a session runs: no key waits for it."""

import asyncio
from pathlib import Path

import pytest
from support.hostile import hostile
from support.linear import processor_seconds
from support.on_disk import store_of

from inspiratie_tui import agenda_files
from inspiratie_tui.agenda_files.limits import LARGEST, MOST_HEADINGS
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.leading.published import AgendaFollowed, AgendaMistaken, AgendaNews
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up

GROUP = Group("g-0000", "Group", tuple(Person(PersonId(f"p{n}"), name) for n, name in enumerate(("Ann", "Bo"), 1)))
HEAD = "# Two\n## One (10 min)\n"


@pytest.fixture
async def followed(path: Path, clock: SetClock, tmp_path: Path) -> SessionRunner:
    (tmp_path / "a.md").write_text(HEAD, "utf-8")
    agenda = agenda_files.read(tmp_path / "a.md").agenda
    made = set_up(
        store_of(path), session_id=path.stem, group=GROUP, number=3, agenda=agenda, agenda_name="", clock=clock
    )
    runner = SessionRunner(made, clock, GROUP.names, agenda_file=tmp_path / "a.md")
    await runner.perform(lead.forward)
    assert runner.agenda is not None
    await runner.agenda.look()
    return runner


async def keys_while_it_is_read(runner: SessionRunner) -> tuple[AgendaNews | None, float]:
    """Press keys until the file was read; return what came of that, and the dearest key in seconds of processor."""
    dearest = 0.0
    assert runner.agenda is not None
    await runner.agenda.look()
    look = asyncio.create_task(runner.agenda.look())
    while not look.done():
        begin = processor_seconds()
        await runner.perform(lead.hold)
        dearest = max(dearest, processor_seconds() - begin)
    return await look, dearest


@pytest.mark.parametrize(
    ("begin", "piece", "width"),
    [
        ("## ", "1", 0),
        ("## A (", "2", 0),
        ("## Noor", " ", 0),
        ("## A (", "( ", 1900),
        ("## A\n", "<!--", 1900),
        ("## A\n", "[", 1900),
    ],
)
async def test_no_key_waits_for_a_file_that_is_dear_to_read(
    followed: SessionRunner, tmp_path: Path, begin: str, piece: str, width: int
) -> None:
    (tmp_path / "a.md").write_text(HEAD + hostile(begin, piece, width, LARGEST - len(HEAD) - 2_000), "utf-8")
    news, dearest = await keys_while_it_is_read(followed)
    assert isinstance(news, AgendaFollowed | AgendaMistaken)
    assert dearest <= 0.5
    followed.close()


async def test_a_session_goes_on_with_as_many_parts_as_there_may_be(followed: SessionRunner, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(HEAD + "## A (1 min)\n" * (MOST_HEADINGS - 2), "utf-8")
    news, dearest = await keys_while_it_is_read(followed)
    assert isinstance(news, AgendaFollowed)
    assert len(followed.session.agenda.parts) == MOST_HEADINGS - 1
    assert dearest <= 0.5
    followed.close()
