"""Looks now and then at the file of an agenda, and reads it when it was saved. It never writes it.

Every look touches the disk, and a reading may take a while: look from a thread, one look at a time.
"""

from pathlib import Path

from inspiratie_tui import agenda_files
from inspiratie_tui.agenda_files import AgendaReading, Unreadable

_Seen = tuple[int, int] | None
"""Time of change and size; None when there is no such file."""
_NEVER = (-1, -1)


class AgendaWatch:
    """One file, and how it was when it was told of last."""

    def __init__(self, file: Path, since: int | None) -> None:
        """Watch `file`; what was saved before `since` (ms since 1970 UTC) is known, None: what is there now is."""
        self.file = file
        self._since = since
        self._begun = False
        self._told: _Seen = _NEVER
        self._before: _Seen = _NEVER

    def look(self) -> AgendaReading | Unreadable | None:
        """What the file says when it was changed since it was told of last, or why it cannot be read; else None.

        An editor may be saving it, or putting another in its place: only what two looks see alike is read.
        """
        before, seen = self._looked()
        return self._read(seen) if seen == before and seen != self._told else None

    def look_now(self) -> AgendaReading | Unreadable | None:
        """The same at once, when whoever saves it is done."""
        _, seen = self._looked()
        return self._read(seen) if seen != self._told else None

    def tell_again(self) -> None:
        """What was told last could not be listened to: tell it once more."""
        self._told = _NEVER

    def _looked(self) -> tuple[_Seen, _Seen]:
        before, self._before = self._before, _seen(self.file)
        if not self._begun:
            self._begun = True
            if self._before is None or self._since is None or self._before[0] // 1_000_000 <= self._since:
                self._told = self._before
        return before, self._before

    def _read(self, seen: _Seen) -> AgendaReading | Unreadable | None:
        found: AgendaReading | Unreadable
        try:
            found = agenda_files.read(self.file)
        except Unreadable as error:
            found = error
        if _seen(self.file) != seen:
            return None  # it is being saved: the next looks will tell
        self._told = seen
        return found


def _seen(file: Path) -> _Seen:
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None  # reading it tells why
    return status.st_mtime_ns, status.st_size
