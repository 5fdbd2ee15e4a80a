"""Works out how long each row of a plan takes and which rows wait for the clock, from what the rows say of it.

A row that begins where the one before ends needs no time of day. What nobody can know is not guessed: such a row is
no part, nor is one that begins when another does, or before it.
"""

from collections.abc import Sequence

from msgspec import Struct

from inspiratie_tui.agenda_files.plan_rows import PlanRow
from inspiratie_tui.core.moments import DAY, HOUR

_FARTHEST = 12 * HOUR
"""The longest session (ms) that anybody plans: what is further on fell back."""


class RowTime(Struct, frozen=True):
    """What a row of a plan comes to."""

    placed: bool = False
    """Whether it can be a part; if not it is a text."""
    length: int | None = None
    """How long it takes (ms); None when only its turns say so."""
    pinned: int | None = None
    """When it begins, in ms since midnight, where that does not follow from what stands before it."""
    unused: tuple[str, ...] = ()
    """Which of `length`, `begin` and `end` the row says and this does not."""


class PlanTimes(Struct, frozen=True):
    """When a session begins and ends, and what each of its rows comes to."""

    begin: int | None
    """In ms since midnight; None when nothing says so."""
    end: int | None
    """As `begin`."""
    rows: tuple[RowTime, ...]
    """One for each row, in order."""


class _Clock(Struct, frozen=True):
    """Counts from the begin of the session."""

    zero: int
    """What the rows call its begin, in ms since midnight."""
    begin: int | None
    """When that is on the clock; None when the rows count from nought and nothing says when."""
    of_twelve: bool = True
    """Whether an hour after noon may be written without PM, for no row has an hour from 13 on."""

    def offset(self, time: int, last: int) -> int | None:
        """Return the ms from the begin to `time`, after `last`; None when it is not."""
        for later in (time, time + 12 * HOUR) if self.of_twelve and time < 12 * HOUR else (time,):
            if last < (offset := (later - self.zero) % DAY) <= _FARTHEST:
                return offset
        return None

    def time_of_day(self, offset: int) -> int | None:
        """Return when `offset` is on the clock."""
        return None if self.begin is None else (self.begin + offset) % DAY


class _Laid(Struct):
    """A row that is being laid behind those before it; moments are offsets from the begin."""

    row: PlanRow
    """What was read."""
    turns: bool
    """Whether turns say how long it takes."""
    timed: bool
    """Whether it says anything of time that can be used."""
    start: int | None
    """When it says it begins."""
    until: int | None
    """When it says it is over."""
    length: int | None
    """How long it says it takes."""
    limit: int | None = None
    """When it must be over."""
    placed: bool = False
    """Whether it is a part."""
    takes: int | None = None
    """How long it takes as a part."""
    pinned: int | None = None
    """When it is pinned, in ms since midnight."""
    unused: tuple[str, ...] = ()
    """What it says of time that comes to nothing."""

    def lay(self, at: int | None, following: "_Laid | None", clock: _Clock) -> int | None:
        """Lay it at `at`, or later where it says so, before `following`; return when it is over, None if unknown."""
        late = at is not None and self.start is not None and self.start < at
        here = at if late or self.start is None else self.start
        over = self._over(here, following)
        if over is None and self.length is None and not self.turns:
            return at
        self.placed = True
        self.takes = self.length if here is None or over is None else over - here
        if self.start is not None and not late and self.start != at:
            self.pinned = clock.time_of_day(self.start)
        follows = self.start in (None, at) or self.pinned is not None
        self.unused = tuple(
            name
            for name, is_unused in (
                ("length", self.row.length is not None and self.takes != self.row.length),
                ("begin", not follows),
                ("end", self.row.end is not None and (self.until is None or self.until != over)),
            )
            if is_unused
        )
        return over

    def _over(self, here: int | None, following: "_Laid | None") -> int | None:
        """Return when it is over if it begins at `here`: at the latest when `following` begins."""
        if here is None:
            return None
        if self.length is not None:
            next_one = None if following is None else following.start
            return min(here + self.length, next_one) if next_one is not None and next_one > here else here + self.length
        for end in (self.until, self.limit):
            if end is not None and end > here:
                return end
        return None


def plan_times(rows: Sequence[PlanRow], turns: Sequence[bool], begin: int | None, end: int | None) -> PlanTimes:
    """Return what `rows` come to in a session from `begin` to `end`, in ms since midnight, as far as those are known.

    `turns` tells of each row whether turns say how long it takes.
    """
    clock = _clock(rows, begin)
    read = _read(rows, turns, clock)
    timed = [row for row in read if row.timed]
    until = None if end is None or clock.begin is None else (end - clock.begin) % DAY
    _limit(timed, until)
    at: int | None = 0 if begin is not None or (timed and timed[0].start == 0) else None
    anchored = at is not None
    for row, following in zip(timed, [*timed[1:], None], strict=True):
        at = row.lay(at, following, clock)
    if end is None and timed:
        end = _said_end(timed[-1], at, clock)
    times = tuple(RowTime(row.placed, row.takes, row.pinned, row.unused) if row.placed else _text(row) for row in read)
    return PlanTimes(clock.begin if anchored else None, end, times)


def _clock(rows: Sequence[PlanRow], begin: int | None) -> _Clock:
    """Return the clock of a session that is said to begin at `begin`, if anything says so."""
    first = next((row.begin for row in rows if row.begin is not None), None)
    if first == 0 and begin != 0:
        return _Clock(0, begin)  # `00:20` is twenty minutes after the begin
    times = [time for row in rows for time in (row.begin, row.end) if time is not None]
    of_twelve = all(time < 13 * HOUR for time in times)
    leads = bool(rows) and rows[0].begin is not None
    if begin is None or (leads and (first or 0) != begin and ((first or 0) - begin) % DAY > _FARTHEST):
        return _Clock(first or 0, first, of_twelve)
    return _Clock(begin, begin, of_twelve)


def _read(rows: Sequence[PlanRow], turns: Sequence[bool], clock: _Clock) -> list[_Laid]:
    """Return `rows` with the moment at which each says it begins; one that falls back says nothing."""
    read: list[_Laid] = []
    last = -1
    for row, has_turns in zip(rows, turns, strict=True):
        start = None if row.begin is None else clock.offset(row.begin, last)
        last = last if start is None else start
        until = None if row.end is None else clock.offset(row.end, max(last, 0))
        length = row.length
        if start is not None and until is not None and (length is None or length > _FARTHEST):
            length = until - start
        if length is not None and not 0 < length <= _FARTHEST:
            length = None
        astray = row.begin is not None and start is None
        is_timed = not astray and (has_turns or (length, start, until) != (None, None, None))
        read.append(_Laid(row, has_turns, is_timed, start, until, length))
    return read


def _text(laid: _Laid) -> RowTime:
    """Return what a row that is no part comes to: all that it says of time comes to nothing."""
    return RowTime(unused=tuple(name for name in ("length", "begin", "end") if getattr(laid.row, name) is not None))


def _limit(timed: Sequence[_Laid], until: int | None) -> None:
    """Tell each of the rows with a time when it must be over, as far as those behind it say so."""
    latest = until
    for row in reversed(timed):
        row.limit = latest
        latest = row.start if row.start is not None or latest is None or row.length is None else latest - row.length


def _said_end(last: _Laid, at: int | None, clock: _Clock) -> int | None:
    """Return when the session ends by its last row, in ms since midnight; None when that says nothing of the clock."""
    if last.start is None or clock.begin is None:
        return None
    return clock.time_of_day(at) if last.placed and at is not None else clock.time_of_day(last.start)
