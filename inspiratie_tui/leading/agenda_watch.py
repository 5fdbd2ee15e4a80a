"""Looks now and then at the file of an agenda, and reads it when it was saved. It never writes it.

Every look touches the disk, and a reading may take a while: look from a thread, one look at a time.
"""

from pathlib import Path

from inspiratie_tui import agenda_files
from inspiratie_tui.agenda_files import AgendaReading, Unreadable

_FileState = tuple[int, int] | None
"""When the file was changed (ns since 1970 UTC) and its size (bytes); None when there is no such file."""
_NEVER = (-1, -1)
"""A state that no file has."""


class AgendaWatch:
    """Reads one file again each time it was changed."""

    def __init__(self, file: Path, since: int | None) -> None:
        """Watch `file` for what is saved after `since` (ms since 1970 UTC); None: for what differs from now."""
        self.file = file
        self._since = since
        self._begun = False
        self._read_state: _FileState = _NEVER
        self._last_state: _FileState = _NEVER

    def look(self) -> AgendaReading | Unreadable | None:
        """Return what the file says if it was changed since it was last read, or why it cannot be read; else None.

        It is read only when two looks see the same file: an editor may be saving it, or putting another in its place.
        """
        before, state = self._states()
        return self._read(state) if state == before and state != self._read_state else None

    def look_now(self) -> AgendaReading | Unreadable | None:
        """Return the same as `look`, but at the first look: for when whoever saves the file is done."""
        _, state = self._states()
        return self._read(state) if state != self._read_state else None

    def forget(self) -> None:
        """Forget that the file was read: the next look reads it again, changed or not."""
        self._read_state = _NEVER

    def _states(self) -> tuple[_FileState, _FileState]:
        """Return how the file was at the look before, and how it is now."""
        before, self._last_state = self._last_state, _state_of(self.file)
        if not self._begun:
            self._begun = True
            state = self._last_state
            if state is None or self._since is None or state[0] // 1_000_000 <= self._since:
                self._read_state = state
        return before, self._last_state

    def _read(self, state: _FileState) -> AgendaReading | Unreadable | None:
        reading: AgendaReading | Unreadable
        try:
            reading = agenda_files.read(self.file)
        except Unreadable as error:
            reading = error
        if _state_of(self.file) != state:
            return None  # it is being saved: the next looks will tell
        self._read_state = state
        return reading


def _state_of(file: Path) -> _FileState:
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None  # reading it tells why
    return status.st_mtime_ns, status.st_size
