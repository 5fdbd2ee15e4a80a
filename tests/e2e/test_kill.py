"""The power goes at any moment: no saved note is lost, and the same turn goes on at the right second."""

import os
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.facilitator import Facilitator, stands
from support.on_disk import look_session
from support.pseudo_terminal import Terminal
from support.reading import figures, seconds

from inspiratie_tui import texts
from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.core.notes.note import MARKS
from inspiratie_tui.core.session.durations import position_length, time_spent
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.home import sample_group
from inspiratie_tui.leading.heartbeat import SIGN_SECONDS
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _

Start = Callable[..., Terminal]

SEED = int(os.environ["INSPIRATIE_KILL_SEED"])
"""Another one each run, but for CI; stands in the name of each test. Set the variable to see the same keys again."""
AGENDA = "# Kennismaken\n" + "".join(
    f"## {name} {number} ({length})\n"
    for number in range(1, 9)
    for name, length in (("Rondje", "16 min, 2 min p.p."), ("Gesprek", "10 min"))
)
IN_FLIGHT = 0.7
"""Seconds within which a key may have been written down but not painted when the program was killed."""
DRAFT_AGE = 2.3
"""Seconds: a draft is at most two seconds old on disk, plus the time it takes to write."""


def numbers(first: int, count: int) -> list[object]:
    return [pytest.param(SEED + number, id=f"seed-{SEED + number}") for number in range(first, first + count)]


@pytest.mark.parametrize("seed", numbers(0, 2))
def test_a_kill_loses_nothing_that_was_saved(seed: int, home: Path, start: Start) -> None:
    kill_and_resume(seed, home, start)


@pytest.mark.slow
@pytest.mark.parametrize("seed", numbers(2, 50))
def test_many_kills_lose_nothing_that_was_saved(seed: int, home: Path, start: Start) -> None:
    kill_and_resume(seed, home, start)


@pytest.mark.parametrize("seed", numbers(0, 1))
def test_a_kill_loses_no_more_of_a_long_draft_than_the_last_two_seconds(seed: int, home: Path, start: Start) -> None:
    kill_while_typing(seed, home, start)


@pytest.mark.slow
@pytest.mark.parametrize("seed", numbers(1, 20))
def test_many_kills_lose_no_more_of_a_long_draft(seed: int, home: Path, start: Start) -> None:
    kill_while_typing(seed, home, start)


def kill_while_typing(seed: int, home: Path, start: Start) -> None:
    """Type one note for longer than two signs of life last, so that a draft that is no part of them is missed."""
    texts.use("nl")
    chance = random.Random(seed)
    killed = start("--lang", "nl")
    killed.wait_for("Aankomen")
    killed.press("enter")
    killed.wait_for(_("ready to begin"))
    facilitator = Facilitator(killed, chance)
    facilitator.write_on(2 * SIGN_SECONDS + chance.uniform(0.5, SIGN_SECONDS))
    moment = killed.kill()
    killed.wait_for_exit()

    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    kept = SessionRunner(look_session(path), MachineClock(), sample_group(MachineClock().today(), "").names)
    assert_draft(kept, facilitator, moment)
    assert kept.drafts.typed is not None
    resumed = start("resume", "--lang", "nl")
    resumed.wait_for(_("half a note is kept: {key} goes on").format(key="[n]"))
    resumed.press("n")
    resumed.wait_for(kept.drafts.typed.text.split()[-1])


def kill_and_resume(seed: int, home: Path, start: Start) -> None:
    texts.use("nl")
    (home / "settings.toml").write_text('digits = "exact"\n')
    agenda = home / "agendas" / "nl" / "01-seconds.md"
    agenda.write_text(AGENDA, "utf-8")
    chance = random.Random(seed)

    killed = start("run", str(agenda), "--lang", "nl")
    killed.wait_for(_("ready to begin"), "8 Hugo")
    facilitator = Facilitator(killed, chance)
    moments: list[float] = []
    blow = threading.Timer(chance.uniform(0.0, 6.0), lambda: moments.append(killed.kill()))
    blow.start()
    facilitator.work()
    blow.join()
    killed.wait_for_exit()
    facilitator.look_back()
    (moment,) = moments

    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    kept = SessionRunner(look_session(path), MachineClock(), sample_group(MachineClock().today(), "").names)
    assert set(facilitator.saved) <= {note.text for note in kept.notes} <= set(facilitator.sent)
    assert len(kept.notes) == len({note.id for note in kept.notes}) <= len(facilitator.sent)
    assert_draft(kept, facilitator, moment)
    assert_painted_was_kept(kept, killed, moment)
    assert_moments(kept, facilitator)

    print(f"{len(kept.log)} events, {len(kept.notes)} notes, a draft of {len(facilitator.typed)} characters")
    resumed = start("resume", "--lang", "nl")
    seen = resumed.wait_for("Hugo")
    assert stands(resumed) == told(kept, kept.session)
    if kept.session.state is State.RUNNING:
        shown = seconds(figures(resumed.lines))
        left = seconds_left(kept, seen)
        # A second that is shown lasts from its beginning to its end: its middle is what it says of the time.
        assert abs(shown - 0.5 - left) <= 1.0, (shown, left)
    draft = kept.drafts.typed
    if draft is not None:
        resumed.wait_for(_("half a note is kept: {key} goes on").format(key="[n]"))
        assert draft.text[:20].strip() not in resumed.text, "nobody asked for its words"
        resumed.press("n")
        resumed.wait_for(draft.text[:20].strip())


def told(kept: SessionRunner, session: Session) -> tuple[str, str, bool]:
    """Return what a screen should say of `session`, as `stands` reads it."""
    part = session.part.shown_title if session.part else ""
    return part, "" if session.floor is None else kept.names[session.floor], session.state is State.HELD


def boot(monotonic: float) -> float:
    """Return the seconds since the machine started at a moment that this test took down."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic() + monotonic


def seconds_left(kept: SessionRunner, moment: float) -> float:
    """Return how long the turn, else the part, still had, by the last event's stamp and our own clock."""
    session, last = kept.session, kept.log[-1]
    now = last.at + round(boot(moment) * 1000) - kept.stamps[last.number].boot
    turn = session.turn
    if turn is not None and session.guide is not None:
        return (session.guide - time_spent(session, now, turn=turn)) / 1000
    return ((position_length(session, session.place) or 0) - time_spent(session, now, place=session.place)) / 1000


def assert_draft(kept: SessionRunner, facilitator: Facilitator, moment: float) -> None:
    """At most the last two seconds of what was being typed are missing."""
    text = kept.drafts.typed.text if kept.drafts.typed else ""
    if facilitator.text.strip() in {note.text for note in kept.notes}:
        return  # written down in time, though the screen could not say so any more
    if text in MARKS:
        text = ""  # the mark of a kind, of which the space had not come yet
    old_enough = sum(at < moment - DRAFT_AGE for at, _character in facilitator.typed)
    assert facilitator.text.startswith(text)
    assert len(text) >= old_enough, (text, facilitator.text)


def assert_painted_was_kept(kept: SessionRunner, killed: Terminal, moment: float) -> None:
    """What the last frame said is on disk, but for keys that were being handled."""
    if not killed.whole:
        return
    possible = []
    for last in range(len(kept.log), 0, -1):
        possible.append(told(kept, fold(kept.log[:last])))
        if boot(moment) - kept.stamps[last].boot / 1000 > IN_FLIGHT:
            break
    assert stands(killed) in possible


def assert_moments(kept: SessionRunner, facilitator: Facilitator) -> None:
    """Each event happened when we pressed, not when it was written."""
    for event in kept.log[1:]:
        happened = kept.stamps[event.number].boot / 1000
        assert any(0.0 <= happened - boot(pressed) + 0.01 < 1.0 for pressed in facilitator.pressed)
