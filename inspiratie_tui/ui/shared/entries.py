"""The list on home."""

from pathlib import Path

from msgspec import Struct
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.store.port import SessionRef
from inspiratie_tui.ui.shared.chosen import SIGN, choosable
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted


class ListEntry(Struct, frozen=True):
    """A line of the list: a session that can be opened, or one to come."""

    words: str
    """What the line says."""
    session: SessionRef | None = None
    """The session; None for one to come."""
    agenda: Path | None = None
    """The agenda's file of a session to come, if there is one."""
    number: int | None = None
    """Which session of the year is to come, counted from 1."""
    ended: bool = False
    """Whether the session was held, so that it can be read back."""
    at_hand: bool = False
    """Whether it may be what home proposes: a session to go on with, or the next one."""


_FEWEST = 3
"""The rows of a list that are shown where there is hardly any room."""


class Entries(Painted):
    """Shows a line for each entry; `>` marks the chosen one."""

    DEFAULT_CSS = "Entries { height: auto; padding: 0 1; margin-bottom: 1; }"
    shown: reactive[tuple[ListEntry, ...] | None] = reactive(None, layout=True)
    cursor: reactive[int] = reactive(0)

    def __init__(self, most: int = 8, beside: int | None = None) -> None:
        """Show at most `most` rows at once; `beside`: half of what a screen has besides so many rows, however few."""
        super().__init__()
        self._most, self._beside = most, beside

    def get_content_height(self, _container: Size, viewport: Size, _width: int) -> int:
        """Return the number of lines, as far as they may be shown, however many are painted now."""
        half = self._most if self._beside is None else max(_FEWEST, (viewport.height - self._beside) // 2)
        return min(half, self._most, len(self.shown or ()))

    def paint(self) -> Content:
        """Return as many lines as there is room for, the chosen one among them with what comes before and after it."""
        entries, width = self.shown or (), self.content_size.width
        room = max(1, min(self._most, len(entries), self.content_size.height or self._most))
        first = max(0, min(self.cursor - room // 3, len(entries) - room))
        lines = []
        for number, entry in enumerate(entries[first : first + room], first):
            chosen = number == self.cursor
            line = choosable(fitted(entry.words, width - len(SIGN)), chosen=chosen)
            lines.append(line.stylize("$quiet") if entry.ended and not chosen else line)
        return Content("\n").join(lines)
