"""The timetable of the next session, and what is wrong in its agenda."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.agenda_files import AgendaReading
from inspiratie_tui.core.agenda.problems import Severity
from inspiratie_tui.core.agenda.timetable import timetable
from inspiratie_tui.texts import _, ngettext, times
from inspiratie_tui.texts import problems as sentences
from inspiratie_tui.texts.titles import title_words
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain

_TITLE = 48
"""The most cells of a title."""
_LENGTH = 10
"""The most cells of a length."""


class Preview(Painted):
    """Title, a line a part, the problems; the first and last line say that there is more."""

    DEFAULT_CSS = "Preview { height: 1fr; padding: 0 1; }"
    shown: reactive[AgendaReading | None] = reactive(None)
    first: reactive[int] = reactive(0)

    def watch_shown(self) -> None:
        """Scroll to the begin when another agenda is shown."""
        self.first = 0

    def scroll_lines(self, way: int) -> None:
        """Scroll nearly a screenful further (1) or back (-1)."""
        step = max(1, self.content_size.height - 2)
        most = max(0, len(self._lines()) - self.content_size.height)
        self.first = max(0, min(most, self.first + way * step))

    def paint(self) -> Content:
        """Return as many lines as there is room for, with a sign where there are more."""
        lines, room = self._lines(), self.content_size.height
        first = max(0, min(self.first, len(lines) - room))
        visible = lines[first : first + room]
        more = plain("  …", "$quiet")
        if first and visible:
            visible[0] = more
        if first + room < len(lines) and visible:
            visible[-1] = more
        return plain("\n").join(visible)

    def _lines(self) -> list[Content]:
        """Return all lines: first the problems, for they are to be mended, then the timetable."""
        if self.shown is None:
            return []
        agenda, width = self.shown.agenda, self.content_size.width
        laid = timetable(agenda, *self.shown.people)
        ready = len(self.shown.lay_ready)
        count = ngettext("{count} thing to lay ready", "{count} things to lay ready", ready).format(count=ready)
        beside = plain(f" · {count}", "$quiet") if ready else plain("")
        lines = [fitted(agenda.shown_title, width - beside.cell_length).stylize("bold") + beside]
        problems = self.shown.in_the_room().problems if self.shown.problems else ()
        if problems:
            errors = sum(problem.severity is Severity.ERROR for problem in problems)
            count = ngettext("{count} mistake in the agenda", "{count} mistakes in the agenda", len(problems))
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
            title = fitted(title_words(part.shown_title), room)
            gap = " " * max(1, room - title.cell_length + 1)
            lines.append(plain(f"{when:5} {sign} ") + title + plain(f"{gap}{length:>{_LENGTH}}", "$quiet"))
        if any(part.protected for part in agenda.parts):
            lines.append(plain(_("* protected: the closing"), "$quiet"))
        if self.shown.lay_ready:
            lines.append(plain(_("To lay ready"), "bold"))
            lines += [fitted(f"[ ] {item}", width) for item in self.shown.lay_ready]
        return lines
