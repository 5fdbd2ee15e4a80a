"""The timetable of the next session, and what is wrong in its agenda."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.agenda_files import Reading
from inspiratie_tui.core.problems import Severity
from inspiratie_tui.core.timetable import timetable
from inspiratie_tui.texts import _, ngettext, times
from inspiratie_tui.texts import problems as sentences
from inspiratie_tui.ui.plain import fitted, plain
from inspiratie_tui.ui.widgets.line import Painted


class Preview(Painted):
    """Title, a line a part, the problems."""

    DEFAULT_CSS = "Preview { height: 1fr; padding: 0 1; }"
    shown: reactive[Reading | None] = reactive(None)

    def __init__(self, participants: int, facilitators: int) -> None:
        """Rounds take as long as there are people."""
        super().__init__()
        self._people = (participants, facilitators)

    def paint(self) -> Content:
        """Problems first, for they want doing; then the timetable."""
        assert self.shown is not None
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
            when = "     " if begin is None else times.short_clock_time(begin)
            length = "-" if row.length is None else times.minutes(row.length)
            sign = "*" if part.protected else " "
            title = fitted(part.shown_title, width - len(when) - len(length) - 5)
            gap = " " * max(1, min(50, width - 10) - title.cell_length - len(when))
            lines.append(plain(f"{when} {sign} ") + title + plain(gap + length, "$quiet"))
        if any(part.protected for part in agenda.parts):
            lines.append(plain(_("* protected: the closing"), "$quiet"))
        return plain("\n").join(lines)
