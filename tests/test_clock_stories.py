"""What can happen to a machine and its clocks while a session is led: the time of it is right, or it is asked.

The numbers of each story are written by hand.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.clock_story import GROUP, Story, at
from support.on_disk import look_session, open_session

from inspiratie_tui.core.actions import gaps, lead
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.session.events import Event, GapMeaning, GapNoticed
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.runner import SessionRunner


@pytest.fixture
def stories(tmp_path: Path) -> Iterator[Callable[..., Story]]:
    begun: list[Story] = []

    def begin() -> Story:
        begun.append(Story(tmp_path / str(len(begun)), at("2026-11-23T14:00")))
        return begun[-1]

    yield begin
    for story in begun:
        story.live.close()


@pytest.fixture
async def story(stories: Callable[..., Story]) -> Story:
    """Two minutes into the first turn, which has one more."""
    story = stories()
    await story.key(lead.forward)
    await story.key(lead.forward)
    await story.on(2 * MINUTE)
    return story


async def test_the_lid_is_closed_for_ten_minutes(story: Story) -> None:
    await story.asleep(10 * MINUTE)
    assert story.live.now == story.true == 12 * MINUTE
    assert story.asked == (120, 720, False)
    assert (story.spent(turn=0), story.spent(part=0)) == (720, 720)
    assert story.told == ("14:12", "15:30")
    await story.key(gaps.explain_gap, GapMeaning.STILL)
    assert (story.spent(turn=0), story.spent(part=0), story.spent(held=True)) == (120, 120, 600)
    assert story.told == ("14:12", "15:40")
    assert story.asked is None


async def test_the_lid_is_closed_for_less_than_a_minute(story: Story) -> None:
    await story.asleep(59 * SECOND)
    assert story.live.now == story.true == 179 * SECOND
    assert story.asked is None
    assert len(story.live.log) == 3


@pytest.mark.parametrize(("by", "wall"), [(90 * SECOND, "14:03"), (-90 * SECOND, "14:00")])
async def test_the_clock_is_put_forward_or_back(story: Story, by: int, wall: str) -> None:
    await story.set_by(by)
    assert story.live.now == story.true == 122 * SECOND
    assert story.shifted == [by]
    assert story.asked is None
    assert story.spent(turn=0) == 122
    assert story.told[0] == wall
    await story.on(5 * SECOND)
    assert story.shifted == [by], "said once"
    await story.crash(10 * SECOND)
    assert story.live.now == story.true == 137 * SECOND


async def test_the_event_loop_is_stalled(story: Story) -> None:
    await story.stalled(30 * SECOND)
    assert (story.live.now, story.asked) == (150 * SECOND, None)
    await story.stalled(5 * MINUTE)
    assert story.live.now == story.true == 450 * SECOND
    assert story.asked == (150, 450, False)
    assert story.spent(turn=0) == 450


async def test_a_key_comes_before_the_next_look(story: Story) -> None:
    story.clock.advance(5 * MINUTE)
    await story.key(lead.forward)
    gone, given = story.live.log[-2:]
    assert isinstance(gone, GapNoticed)
    assert (gone.last, gone.at, given.at) == (120 * SECOND, 420 * SECOND, 420 * SECOND)
    assert story.asked == (120, 420, False)
    await story.key(gaps.explain_gap, GapMeaning.BREAK)
    assert (story.spent(turn=0), story.spent(turn=1), story.spent(held=True)) == (120, 0, 300)


async def test_who_came_back_and_left_the_part_with_one_key_has_not_seen_the_question(story: Story) -> None:
    story.clock.advance(5 * MINUTE)
    await story.key(lead.go_to, 1)
    assert story.asked == (120, 420, False)
    await story.on(MINUTE)
    await story.key(lead.go_to, 3)
    assert story.asked is None


async def test_it_crashes_and_comes_back(story: Story) -> None:
    await story.crash(40 * SECOND)
    assert (story.live.now, story.asked) == (160 * SECOND, None)
    await story.on(4 * SECOND)
    await story.crash(3 * MINUTE)
    assert story.live.now == story.true == 344 * SECOND
    assert story.asked == (164, 344, False), "the last sign of life is later than the last key"
    assert story.live.session.floor == "p1"
    await story.crash(10 * SECOND)
    assert story.asked == (164, 344, False)
    assert sum(isinstance(event, GapNoticed) for event in story.live.log) == 1, "asked, not written once more"


async def test_the_battery_dies_and_the_machine_starts_again(story: Story) -> None:
    await story.reboot(4 * MINUTE)
    assert story.live.now == story.true == 360 * SECOND
    assert story.asked == (120, 360, False)
    await story.set_by(3 * 24 * HOUR)  # put right by the network, or wrong
    assert story.live.now == story.true
    await story.crash(10 * SECOND)
    assert story.live.now == story.true == 372 * SECOND, "by the time of this start, not by the wall"


async def test_a_start_that_took_less_than_a_minute_is_asked_all_the_same(story: Story) -> None:
    await story.reboot(25 * SECOND)
    assert story.live.now == story.true
    assert story.asked == (120, 145, False)
    aside = story.live.view().prompt
    assert aside is not None
    assert aside.length == 25 * SECOND


async def test_the_machine_starts_again_with_a_clock_that_is_wrong(story: Story) -> None:
    await story.on(9 * SECOND)
    await story.reboot(4 * MINUTE, wall=-10 * 365 * 24 * HOUR)
    assert story.live.now == 129 * SECOND, "what was led until the last sign of life counts"
    assert story.asked == (129, 129, True)
    await story.on(MINUTE)
    assert story.live.now == 189 * SECOND
    assert story.spent(turn=0) == 189
    await story.key(gaps.explain_gap, GapMeaning.STOPPED)
    assert story.live.session.ended
    assert story.spent(turn=0) == 129
    assert isinstance(await story.key(lead.reopen), Event)


@pytest.mark.parametrize(
    ("off", "wall", "held", "unsure"),
    [
        (20 * MINUTE, 0, 0, False),
        (4 * MINUTE, 11 * HOUR, 0, False),
        (4 * MINUTE, 13 * HOUR, 13 * 3_600 + 240, True),
        (4 * MINUTE, 12 * HOUR + 30 * MINUTE, 12 * 3_600 + 1_800 + 240, True),  # a zone taken for another
        (14 * HOUR, 0, 14 * 3_600, True),  # a night
        (4 * MINUTE, -HOUR, 0, True),
        (4 * MINUTE, -56 * 365 * 24 * HOUR, 0, True),
        (4 * MINUTE, -26 * 365 * 24 * HOUR, 0, True),
    ],
)
async def test_no_turn_is_charged_what_only_a_wrong_clock_says(
    story: Story, off: int, wall: int, held: int, unsure: bool
) -> None:
    await story.reboot(off, wall)
    away = max(0, off + wall) // SECOND
    assert story.asked == (120, 120 + away, unsure)
    await story.on(MINUTE)
    assert (story.spent(turn=0), story.spent(held=True)) == (180 + away - held, held)
    assert story.spent(part=0) + story.spent(held=True) == story.live.now // SECOND, "all of it is accounted for"
    before = story.live.session
    await story.key(gaps.explain_gap, GapMeaning.WENT_ON)
    assert (story.spent(turn=0), story.spent(held=True)) == (180 + away, 0)
    await story.live.undo()
    assert story.live.session == before
    await story.crash(10 * SECOND)
    assert story.live.session == before, "on disk it is what it was"


async def test_the_line_that_is_always_true_stays_sane(story: Story) -> None:
    before = story.live.view().truth
    await story.reboot(4 * MINUTE, 13 * HOUR)
    after = story.live.view().truth
    assert (before.left, after.left) == (28, 28)


async def test_it_sleeps_inside_a_hold(story: Story) -> None:
    await story.key(lead.hold)
    await story.on(MINUTE)
    await story.asleep(10 * MINUTE)
    assert story.live.now == story.true == 780 * SECOND
    assert story.asked == (180, 780, False)
    for what in (GapMeaning.WENT_ON, GapMeaning.STILL, GapMeaning.BREAK):
        await story.key(gaps.explain_gap, what)
        await story.on(10 * SECOND)
        assert story.live.session.state is State.HELD
        assert story.asked is None
        await story.live.undo()
        assert story.asked is not None
    await story.key(lead.hold)
    assert (story.spent(turn=0), story.spent(held=True)) == (120, 690)


async def test_it_sleeps_between_two_turns(story: Story) -> None:
    await story.key(lead.give_floor, "p1")  # again: nobody in particular
    await story.on(30 * SECOND)
    await story.asleep(10 * MINUTE)
    await story.key(lead.give_floor, "p2")
    await story.on(20 * SECOND)
    assert story.live.now == story.true == 770 * SECOND
    assert story.asked == (150, 750, False)
    assert (story.spent(turn=0), story.spent(turn=1), story.spent(part=0)) == (120, 20, 770)
    await story.key(gaps.explain_gap, GapMeaning.STILL)
    assert (story.spent(turn=0), story.spent(turn=1), story.spent(part=0)) == (120, 20, 170)


@pytest.mark.parametrize("ended", [False, True])
async def test_a_session_that_does_not_go_on_is_not_asked_about(stories: Callable[..., Story], ended: bool) -> None:
    story = stories()
    if ended:
        await story.key(lead.forward)
        await story.key(lead.end)
    before = story.live.log
    await story.asleep(2 * HOUR)
    await story.crash(2 * HOUR)
    await story.reboot(2 * HOUR)
    assert story.live.log == before
    assert await story.key(gaps.explain_gap, GapMeaning.BREAK) == Refusal(Reason.NOTHING_ASKED)


async def test_who_looks_along_writes_nothing_and_sees_the_question(story: Story) -> None:
    looks = SessionRunner(open_session(story.path), story.clock, GROUP.names)
    story.clock.sleep(10 * MINUTE)
    assert not looks.notice()
    await looks.tell_gaps()
    assert len(looks.log) == 3
    await story.look()
    await looks.sign()
    assert gaps.open_gap(looks.session) == gaps.open_gap(story.live.session) is not None
    looks.close()


async def test_an_answer_is_taken_back_after_a_crash(story: Story) -> None:
    await story.asleep(10 * MINUTE)
    before = story.live.session
    await story.key(gaps.explain_gap, GapMeaning.BREAK)
    after = story.live.session
    await story.crash(10 * SECOND)
    assert story.live.session == after
    await story.live.undo()
    assert story.live.session == before
    assert story.asked == (120, 720, False)
    await story.crash(10 * SECOND)
    await story.live.redo()
    assert story.live.session == after


async def test_what_was_done_before_a_restart_is_undone_and_put_back_after_it(story: Story) -> None:
    before = story.live.session
    await story.key(lead.forward)
    after = story.live.session
    await story.crash(30 * SECOND)
    await story.live.undo()
    assert story.live.session == before
    await story.reboot(5 * SECOND)
    await story.live.redo()
    assert replace(story.live.session, gaps=()) == after


async def test_of_two_times_away_the_newest_is_asked_first(story: Story) -> None:
    await story.asleep(2 * MINUTE)
    await story.on(10 * SECOND)
    await story.asleep(3 * MINUTE)
    assert story.asked == (250, 430, False)
    await story.key(gaps.explain_gap, GapMeaning.STILL)
    assert story.asked == (120, 240, False)
    await story.key(gaps.explain_gap, GapMeaning.STILL)
    assert story.asked is None
    assert (story.spent(turn=0), story.spent(held=True)) == (130, 300)


async def test_a_disk_that_refuses_loses_no_question(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_words: object) -> None:
        raise OSError(28, "no")

    with monkeypatch.context() as full:
        full.setattr(story.live.store, "append_many", refuse)
        await story.asleep(10 * MINUTE)
        assert story.asked == (120, 720, False)
        assert story.live.unsaved is not None
    await story.live.retry()
    assert look_session(story.path).events == story.live.log
