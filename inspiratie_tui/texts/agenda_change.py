"""What is said when the agenda of a session was changed while it runs."""

from inspiratie_tui.core.agenda.problems import Problem, Severity, WhyUnreadable
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.problems import located, unreadable

_FILE = 40
"""Cells of the name of a file."""


def follows(to_come: int) -> str:
    """The session goes on with the changed agenda, in which `to_come` parts have not begun."""
    if not to_come:
        return _("the agenda follows the file: nothing is to come any more")
    said = ngettext(
        "the agenda follows the file: {count} part to come",
        "the agenda follows the file: {count} parts to come",
        to_come,
    )
    return said.format(count=to_come)


def without_length(file: str, problems: tuple[Problem, ...]) -> str:
    """Of which parts in the file no length is known: the first, and how many more; nothing when there are none."""
    return _first(file, problems) if problems else ""


def mistaken(file: str, problems: tuple[Problem, ...]) -> str:
    """The file has errors, at least one among `problems`: the first one, how many more, and that nothing changed."""
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    return _("Nothing was changed. {problem}").format(problem=_first(file, errors))


def _first(file: str, problems: tuple[Problem, ...]) -> str:
    said, more = located(cut(file, _FILE), problems[0]), len(problems) - 1
    if more:
        said = f"{said} ({ngettext('and {count} more', 'and {count} more', more).format(count=more)})"
    return said


def not_read(file: str, why: WhyUnreadable) -> str:
    """The file cannot be read, so nothing changed."""
    return _("Nothing was changed. {problem}").format(problem=unreadable(cut(file, _FILE), why))


def unknown_file() -> str:
    """An older session, whose file does not say where its agenda stands."""
    return _("This session does not know the file of its agenda: it goes on with the agenda it began with.")
