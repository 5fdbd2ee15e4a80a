"""The list on home."""

from dataclasses import dataclass
from pathlib import Path

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.ui.plain import fitted
from inspiratie_tui.ui.widgets.line import Painted


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be opened."""

    words: str
    """What it is."""
    session: Path | None = None
    """The session's file, once it is there."""
    agenda: Path | None = None
    """The agenda of a session still to come."""
    number: int | None = None
    """Which session of the year is still to come."""
    ended: bool = False
    """It was held, and can be read back."""


class Entries(Painted):
    """A line each; `>` is chosen."""

    DEFAULT_CSS = "Entries { height: auto; max-height: 8; padding: 0 1; margin-bottom: 1; }"
    shown: reactive[tuple[Entry, ...] | None] = reactive(None, layout=True)
    cursor: reactive[int] = reactive(0)

    def paint(self) -> Content:
        """The chosen line stays in sight."""
        entries = self.shown or ()
        room = max(1, self.content_size.height or 8)
        first = max(0, min(self.cursor - room + 1, len(entries) - room))
        width = self.content_size.width or 80
        lines = []
        for number, entry in enumerate(entries[first : first + room] if room < len(entries) else entries, first):
            chosen = number == self.cursor
            line = fitted(f"{'>' if chosen else ' '} {entry.words}", width)
            lines.append(line.stylize("bold $primary") if chosen else line.stylize("$quiet") if entry.ended else line)
        return Content("\n").join(lines)
