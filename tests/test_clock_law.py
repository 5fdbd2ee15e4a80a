"""Whatever happens to the machine and its clocks, in any order: the session lasts as long as it truly does."""

import itertools
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from support.clock_story import Story, at

from inspiratie_tui.core.actions import gaps, lead
from inspiratie_tui.core.actions.refusal import Refusal
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import GapExplained, GapMeaning, GapNoticed
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.session.spans import span_length

short = st.integers(0, 59_000)
long = st.integers(MINUTE, 3 * HOUR)
happenings = st.lists(
    st.tuples(st.sampled_from(["asleep", "stalled", "crash"]), short | long)
    | st.tuples(st.just("on"), st.integers(0, 4 * MINUTE))
    | st.tuples(st.just("reboot"), st.integers(5 * SECOND, 3 * HOUR))
    | st.tuples(st.just("set_by"), st.integers(-48 * HOUR, 48 * HOUR))
    | st.tuples(
        st.just("keys"), st.lists(st.sampled_from(["forward", "hold", "floor", "undo", *GapMeaning]), max_size=4)
    )
    | st.tuples(st.just("late key"), short | long),
    max_size=10,
)


@settings(max_examples=40)
@given(happenings)
async def test_whatever_happens_the_time_is_right_and_each_gap_is_asked_once(steps: list[tuple[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder), at("2026-11-23T14:00"))
        await story.key(lead.forward)
        gaps = []
        for what, how in steps:
            before, goes = story.true, story.live.session.state in (State.RUNNING, State.HELD)
            match what:
                case "keys":
                    for key in how:
                        await press(story, key)
                case "late key":  # the event loop was stalled, and a key is what it handles first
                    story.clock.advance(how)
                    story.true += how
                    await press(story, "hold")
                case _:
                    await getattr(story, what)(how)
            away_long = isinstance(how, int) and how >= MINUTE and what not in ("on", "set_by")
            if goes and (away_long or what == "reboot"):
                gaps.append((before, story.true))
            if goes:
                assert abs(story.live.now - story.true) <= SECOND
            else:  # nothing counts: what a wrong clock and a restart made of that time concerns nobody
                story.true = story.live.now
        written = [event for event in story.live.log if isinstance(event, GapNoticed)]
        assert [(event.last, event.at) for event in written] == gaps
        assert not any(event.unsure for event in written)
        spans, now = story.live.session.spans, story.live.now
        assert all(one.end == two.begin for one, two in itertools.pairwise(spans))
        if spans:
            until = spans[-1].end if story.live.session.ended else now
            assert sum(span_length(span, now) for span in spans) == (until or 0) - spans[0].begin
        story.live.close()


async def press(story: Story, key: str) -> None:
    match key:
        case "forward":
            await story.key(lead.forward)
        case "hold":
            await story.key(lead.hold)
        case "floor":
            await story.key(lead.give_floor, PersonId("p3"))
        case "undo":
            await story.live.undo()
        case _:
            answer = await story.key(gaps.explain_gap, GapMeaning(key))
            assert isinstance(answer, GapExplained | Refusal)
