"""Session time against closed lids, clocks that are set, and restarts."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.clock.clock import Clock, between, today_at
from inspiratie_tui.clock.fast import FastClock
from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.clock.session_clock import SessionClock
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.moments import day_of
from inspiratie_tui.core.session.stamp import Stamp

NOON = 1_795_435_200_000  # 2026-11-23T12:00Z
MINUTE = 60_000

milliseconds = st.integers(min_value=0, max_value=48 * 60 * MINUTE)
happenings = st.lists(st.tuples(st.sampled_from(["advance", "sleep", "set_wall"]), milliseconds), max_size=12)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Stamp(NOON, 500, "x"), Stamp(NOON + 9_000, 1_500, "x"), 1_000),  # one start: the wall clock has no say
        (Stamp(NOON, 500, "x"), Stamp(NOON - 9_000, 1_500, "x"), 1_000),
        (Stamp(NOON, 500, "x"), Stamp(NOON + 9_000, 100, "y"), 9_000),  # two starts: the wall clock decides
        (Stamp(NOON, 500, "x"), Stamp(NOON - 9_000, 900, "y"), 0),  # never below nothing
        (Stamp(NOON, 500, "x"), Stamp(NOON, 400, "x"), 0),
    ],
)
def test_between_two_stamps(a: Stamp, b: Stamp, expected: int) -> None:
    assert between(a, b) == expected


@given(happenings)
def test_within_one_start_session_time_is_what_passed_awake_or_asleep(steps: list[tuple[str, int]]) -> None:
    clock = SetClock(NOON)
    session = SessionClock(clock, 7_000, clock.stamp())
    passed = 7_000
    for what, ms in steps:
        getattr(clock, what)(ms)
        passed += ms if what != "set_wall" else 0
        assert session.now() == passed


@given(happenings, milliseconds, milliseconds)
def test_after_a_restart_the_wall_clock_bridges_once(steps: list[tuple[str, int]], before: int, away: int) -> None:
    clock = SetClock(NOON)
    last = clock.stamp()
    clock.advance(before)
    clock.reboot(away)
    session = SessionClock(clock, 1_000, last)
    assert session.now() == 1_000 + before + away
    for what, ms in steps:  # time put right by the network afterwards moves nothing
        getattr(clock, what)(ms)
    assert session.now() == 1_000 + before + away + sum(ms for what, ms in steps if what != "set_wall")


@given(st.lists(st.tuples(st.sampled_from(["advance", "sleep", "set_wall", "reboot"]), milliseconds), max_size=12))
def test_session_time_never_goes_back(steps: list[tuple[str, int]]) -> None:
    clock = SetClock(NOON)
    session = SessionClock(clock, 0, clock.stamp())
    latest = session.now()
    for what, ms in steps:
        getattr(clock, what)(ms)
        now, stamp = session.moment()
        assert now >= latest
        assert stamp == clock.stamp()
        latest = now


def test_wall_follows_the_zone_through_summer_time() -> None:
    clock = SetClock(0, zone=ZoneInfo("Europe/Amsterdam"))
    clock.set_wall(int(datetime(2026, 10, 25, 0, 30, tzinfo=UTC).timestamp()) * 1_000)
    session = SessionClock(clock, 0, clock.stamp())
    assert session.wall() % 86_400_000 == 150 * MINUTE  # 2.30, summer
    clock.advance(60 * MINUTE)
    assert session.wall() % 86_400_000 == 150 * MINUTE  # 2.30 once more, winter
    assert session.now() == 60 * MINUTE


def test_a_set_clock_counts_awake_time_apart() -> None:
    clock = SetClock(NOON, boot=5)
    clock.advance(2_000)
    clock.sleep(9_000)
    assert clock.monotonic() == 2.0
    assert clock.stamp() == Stamp(NOON + 11_000, 11_005, "start-1")
    clock.reboot(1_000)
    assert clock.stamp() == Stamp(NOON + 12_000, 0, "start-2")
    assert clock.today() == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        (0, date(1970, 1, 1)),
        (86_399_999, date(1970, 1, 1)),
        (-1, date(1969, 12, 31)),
        (10**30, date.max),
        (-(10**30), date.min),
    ],
)
def test_the_date_on_the_wall(wall: int, day: date) -> None:
    assert day_of(wall) == day


@pytest.fixture
def amsterdam(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this platform cannot be set for one process")
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Europe/Amsterdam")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("amsterdam")
@given(st.datetimes(datetime(1970, 1, 2), datetime(2037, 1, 1), timezones=st.just(UTC)))
def test_the_machine_knows_local_time_in_summer_and_winter(moment: datetime) -> None:
    utc = int(moment.timestamp() * 1_000)
    expected = SetClock(utc, zone=ZoneInfo("Europe/Amsterdam"))
    assert MachineClock().local(utc) == expected.local(utc)


@pytest.mark.parametrize("utc", [-(10**18), -1, 10**18])
def test_local_time_of_a_damaged_moment_is_still_a_number(utc: int) -> None:
    assert abs(MachineClock().local(utc) - utc) < 86_400_000


def test_the_machine_stamps_every_moment_alike() -> None:
    clock = MachineClock()
    first = clock.stamp()
    begun = clock.monotonic()
    while clock.stamp().boot == first.boot:
        pass
    second = clock.stamp()
    assert second.boot_id == first.boot_id != ""
    assert between(first, second) > 0
    assert clock.monotonic() > begun
    assert abs(second.utc - time.time_ns() // 1_000_000) < 5_000
    assert clock.today() == day_of(clock.local(clock.stamp().utc))


HOUR = 60 * MINUTE
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def utc(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp()) * 1_000  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("speed", "real", "passed"),
    [(1, 0, 0), (1, 1_500, 1_500), (60, 1_000, MINUTE), (60, 1, 60), (7, 3_000, 21_000), (3_600, 2_000, 2 * HOUR)],
)
def test_a_fast_clock_goes_so_many_times_as_fast(speed: int, real: int, passed: int) -> None:
    machine = SetClock(NOON, boot=5_000)
    fast = FastClock(machine, speed)
    assert fast.stamp() == machine.stamp()
    machine.advance(real)
    assert fast.stamp() == Stamp(NOON + passed, 5_000 + passed, "start-1")


@pytest.mark.parametrize(
    ("real", "wall", "day"),
    [
        (0, 14 * HOUR, date(2026, 10, 24)),
        (MINUTE, 15 * HOUR, date(2026, 10, 24)),
        (10 * MINUTE, 0, date(2026, 10, 25)),
        (12 * MINUTE, 2 * HOUR, date(2026, 10, 25)),
        (13 * MINUTE, 2 * HOUR, date(2026, 10, 25)),  # once more: winter
        (14 * MINUTE, 3 * HOUR, date(2026, 10, 25)),
    ],
)
def test_a_fast_clock_shows_its_own_time_on_the_wall(real: int, wall: int, day: date) -> None:
    machine = SetClock(utc(2026, 10, 24, 7), zone=AMSTERDAM)
    fast = FastClock(machine, 60, utc(2026, 10, 24, 12))
    machine.advance(real)
    assert fast.local(fast.stamp().utc) % (24 * HOUR) == wall
    assert fast.today() == day


def test_a_fast_clock_tells_how_soon_a_key_came_as_the_machine_does() -> None:
    machine = SetClock(NOON)
    fast = FastClock(machine, 60)
    machine.advance(300)
    assert fast.monotonic() == machine.monotonic() == 0.3


def test_a_clock_that_is_put_right_does_not_move_a_fast_one() -> None:
    machine = SetClock(NOON)
    fast = FastClock(machine, 60)
    machine.set_wall(NOON + HOUR)
    machine.advance(1_000)
    assert fast.stamp().utc == NOON + MINUTE


@given(st.integers(1, 3_600), st.lists(milliseconds, max_size=8))
def test_session_time_on_a_fast_clock_is_what_passed_so_many_times(speed: int, steps: list[int]) -> None:
    machine = SetClock(NOON)
    fast = FastClock(machine, speed)
    session = SessionClock(fast, 7_000, fast.stamp())
    for ms in steps:
        machine.advance(ms)
    assert session.now() == 7_000 + speed * sum(steps)


@pytest.mark.parametrize(
    ("now", "time", "expected"),
    [
        (utc(2026, 11, 23, 8), 14 * HOUR, utc(2026, 11, 23, 13)),  # winter: an hour ahead of UTC
        (utc(2026, 11, 23, 20), 14 * HOUR, utc(2026, 11, 23, 13)),  # it may be past
        (utc(2026, 7, 1, 22, 30), 0, utc(2026, 7, 1, 22)),  # half past midnight already, summer
        (utc(2026, 7, 1, 21, 30), 0, utc(2026, 6, 30, 22)),
        (utc(2026, 10, 24, 22, 30), 14 * HOUR, utc(2026, 10, 25, 13)),  # the night in which summer ends
        (utc(2026, 3, 29, 20), 1 * HOUR, utc(2026, 3, 29, 0)),  # the day on which it began
        (utc(2026, 11, 23, 8), 24 * HOUR - 1, utc(2026, 11, 23, 23) - 1),
    ],
)
def test_today_at_a_time_on_the_wall(now: int, time: int, expected: int) -> None:
    assert today_at(SetClock(now, zone=AMSTERDAM), time) == expected


def test_a_time_that_is_left_out_today_is_an_hour_off() -> None:
    clock = SetClock(utc(2026, 3, 29, 12), zone=AMSTERDAM)
    found = clock.local(today_at(clock, 2 * HOUR + 30 * MINUTE)) % (24 * HOUR)
    assert found in (HOUR + 30 * MINUTE, 3 * HOUR + 30 * MINUTE)


@pytest.mark.parametrize("make", [MachineClock, lambda: SetClock(NOON), lambda: FastClock(MachineClock(), 60)])
def test_all_are_clocks(make: Callable[[], Clock]) -> None:
    clock: Clock = make()
    assert isinstance(clock.stamp(), Stamp)


@pytest.mark.skipif(
    not os.path.exists("/proc/sys/kernel/random/boot_id"), reason="only Linux tells its start like this"
)
def test_two_processes_of_one_start_agree_on_its_id() -> None:
    with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
        assert MachineClock().stamp().boot_id == file.read().strip()


def test_ten_minutes_with_the_lid_closed_on_a_real_kernel() -> None:
    program = (
        "from inspiratie_tui.clock.machine import MachineClock as M; s = M().stamp(); print(s.utc, s.boot, s.boot_id)"
    )
    asleep = ["unshare", "--user", "--map-root-user", "--time", "--boottime", "600"]
    try:
        subprocess.run([*asleep, "true"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this kernel gives nobody a time of their own")
    before = MachineClock().stamp()
    answer = subprocess.run([*asleep, sys.executable, "-c", program], capture_output=True, text=True, check=True)
    utc, boot, boot_id = answer.stdout.split()
    after = Stamp(int(utc), int(boot), boot_id)
    assert 600_000 <= between(before, after) < 660_000  # boot time went on, the wall clock and monotonic time did not
    assert after.utc - before.utc < 60_000
