"""The timetable of the next session, and what is wrong in its agenda."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.agenda_files import AgendaReading
from inspiratie_tui.core.agenda.problems import Severity
from inspiratie_tui.core.agenda.timetable import timetable
from inspiratie_tui.texts import _, ngettext, times
from inspiratie_tui.texts import problems as sentences
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain

_TITLE = 48
_LENGTH = 10
"""Cells for a title and for a length."""


class Preview(Painted):
    """Title, a line a part, the problems; the first and last line say that there is more."""

    DEFAULT_CSS = "Preview { height: 1fr; padding: 0 1; }"
    shown: reactive[AgendaReading | None] = reactive(None)
    first: reactive[int] = reactive(0)

    def __init__(self, participants: int, facilitators: int) -> None:
        """Let rounds take as long as there are people."""
        super().__init__()
        self._people = (participants, facilitators)

    def count(self, participants: int, facilitators: int) -> None:
        """Let there be other people from now on."""
        self._people = (participants, facilitators)
        self.refresh()

    def watch_shown(self) -> None:
        """Show another agenda from its begin."""
        self.first = 0

    def scroll_lines(self, way: int) -> None:
        """Show nearly a screenful further (1) or back (-1)."""
        step = max(1, self.content_size.height - 2)
        most = max(0, len(self._lines()) - self.content_size.height)
        self.first = max(0, min(most, self.first + way * step))

    def paint(self) -> Content:
        """Return as much as there is room for, with a sign that there is more."""
        lines, room = self._lines(), self.content_size.height
        first = max(0, min(self.first, len(lines) - room))
        seen = lines[first : first + room]
        more = plain("  …", "$quiet")
        if first and seen:
            seen[0] = more
        if first + room < len(lines) and seen:
            seen[-1] = more
        return plain("\n").join(seen)

    def _lines(self) -> list[Content]:
        """Return all lines: problems first, for they want doing; then the timetable."""
        if self.shown is None:
            return []
        agenda, width = self.shown.agenda, self.content_size.width
        laid = timetable(agenda, *self._people)
        lines = [fitted(agenda.title, width).stylize("bold")]
        problems = self.shown.problems
        if problems:
            errors = sum(problem.severity is Severity.ERROR for problem in problems)
            count = ngettext(
                "{count} thing to mend in the agenda", "{count} things to mend in the agenda", len(problems)
            )
            lines.append(fitted(count.format(count=len(problems)), width).stylize("$warning" if errors else "$quiet"))
            lines += [
                fitted(f"  {problem.line}: {sentences.sentence(problem)}", width).stylize("$quiet")
                for problem in problems[:3]
            ]
        for row in laid.rows:
            part, begin = agenda.parts[row.part], laid.time_of_day(row.begin)
            when = "" if begin is None else times.short_clock_time(begin)
            length = "-" if row.length is None else times.minutes(row.length)
            sign = "*" if part.protected else " "
            room = min(_TITLE, width - 9 - _LENGTH)
            title = fitted(part.shown_title, room)
            gap = " " * max(1, room - title.cell_length + 1)
            lines.append(plain(f"{when:5} {sign} ") + title + plain(f"{gap}{length:>{_LENGTH}}", "$quiet"))
        if any(part.protected for part in agenda.parts):
            lines.append(plain(_("* protected: the closing"), "$quiet"))
        return lines
