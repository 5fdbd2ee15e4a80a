"""Sessions across midnight and the change of summer time: what the screen says of the clock on the wall."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.clock_story import Story, at, clock_time

from inspiratie_tui.core.actions import gaps, lead
from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SessionMs
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.reports.session_text import when


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Callable[[str, Agenda], Story]]:
    with contextlib.ExitStack() as open_ones:

        def begin(text: str, agenda: Agenda) -> Story:
            story = Story(tmp_path, at(text), agenda)
            open_ones.callback(story.live.close)
            return story

        yield begin


NIGHT = Agenda(title="Night", parts=(Part(title="One", length=40 * MINUTE), Part(title="Two", length=50 * MINUTE)))
PINNED = Agenda(
    title="Pinned",
    begin=HOUR + 30 * MINUTE,
    parts=(Part(title="One", length=20 * MINUTE), Part(title="Two", length=30 * MINUTE, pinned=4 * HOUR)),
)


async def test_summer_time_begins(night: Callable[[str, Agenda], Story]) -> None:
    story = night("2026-03-29T01:30", NIGHT)
    await story.key(lead.forward)
    assert story.told == ("01:30", "04:00"), "an hour and a half further, and an hour that is not there"
    begins = story.live.view().agenda.rows[1].begins
    assert begins is not None
    assert clock_time(begins) == "03:10"
    await story.on(29 * MINUTE)
    assert story.told == ("01:59", "04:00")
    await story.on(MINUTE)
    assert story.told == ("03:00", "04:00")
    assert story.live.now == story.true == 30 * MINUTE
    assert (story.spent(part=0), story.shifted, story.asked) == (1_800, [], None)


async def test_summer_time_ends(night: Callable[[str, Agenda], Story]) -> None:
    story = night("2026-10-25T02:30", NIGHT)
    await story.key(lead.forward)
    assert story.told == ("02:30", "03:00"), "an hour and a half further, of which one comes twice"
    await story.on(30 * MINUTE)
    assert story.told == ("02:00", "03:00")
    await story.on(30 * MINUTE)
    assert story.told == ("02:30", "03:20"), "the first part is 20 minutes over"
    assert story.live.now == story.true == HOUR
    assert (story.spent(part=0), story.shifted, story.asked) == (3_600, [], None)
    await story.key(lead.hold)
    await story.on(40 * MINUTE)
    assert clock_time(story.live.view().time.clock or 0) == "02:30"


async def test_a_part_that_is_pinned_behind_the_change_begins_when_the_clock_says_so(
    night: Callable[[str, Agenda], Story],
) -> None:
    story = night("2026-03-29T01:30", PINNED)
    await story.key(lead.forward)
    pin = story.live.view().truth
    assert (clock_time(pin.pin_at or 0), pin.pin_late, story.told[1]) == ("04:00", 0, "04:30")
    await story.on(100 * MINUTE)
    pin = story.live.view().truth
    assert (story.told[0], clock_time(pin.pin_at or 0), pin.pin_late) == ("04:10", "04:10", 10)


async def test_midnight(night: Callable[[str, Agenda], Story]) -> None:
    story = night("2026-11-23T23:40", NIGHT)
    await story.key(lead.forward)
    assert story.told == ("23:40", "01:10")
    await story.on(21 * MINUTE)
    assert story.told == ("00:01", "01:10")
    assert story.live.now == story.true == 21 * MINUTE
    await story.asleep(10 * MINUTE)
    aside = story.live.view().prompt
    assert aside is not None
    assert (clock_time(aside.since), clock_time(aside.until), aside.length) == ("00:01", "00:11", 10 * MINUTE)
    await story.key(gaps.explain_gap, GapMeaning.STOPPED)
    assert story.told[1] == "00:01"


async def test_what_was_before_the_opening_keeps_its_time_of_day_in_winter(
    night: Callable[[str, Agenda], Story],
) -> None:
    story = night("2026-10-24T14:12", NIGHT)
    await story.key(lead.forward)
    await story.live.correct(Correction(2, SessionMs(-12 * MINUTE)))
    await story.on(MINUTE)
    await story.key(lead.end)
    assert clock_time(story.live.local(SessionMs(-12 * MINUTE)) % DAY) == "14:00"
    await story.crash(30 * DAY)
    told = when(story.live.session, story.live.now, story.live.local)
    assert told == "Sat 24 October 2026, from 14:00 to 14:13"
