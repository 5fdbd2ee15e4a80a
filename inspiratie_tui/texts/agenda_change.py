"""Sentences about an agenda that was changed while its session runs."""

from inspiratie_tui.core.agenda.problems import Problem, Severity, WhyUnreadable
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.problems import located, unreadable

_FILE = 40
"""The most cells of a file's name."""


def follows(to_come: int) -> str:
    """Say that the session goes on with the changed agenda, in which `to_come` parts have not begun."""
    if not to_come:
        return _("the agenda follows the file: nothing is to come any more")
    sentence = ngettext(
        "the agenda follows the file: {count} part to come",
        "the agenda follows the file: {count} parts to come",
        to_come,
    )
    return sentence.format(count=to_come)


def without_length(file: str, problems: tuple[Problem, ...]) -> str:
    """Name the first part in `file` without a length, and how many more there are; "" without `problems`."""
    return _first(file, problems) if problems else ""


def mistaken(file: str, problems: tuple[Problem, ...]) -> str:
    """Say that nothing changed because of errors in `file`: the first of `problems`, and how many more there are."""
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    return _("Nothing was changed. {problem}").format(problem=_first(file, errors))


def _first(file: str, problems: tuple[Problem, ...]) -> str:
    sentence, more = located(cut(file, _FILE), problems[0]), len(problems) - 1
    if more:
        sentence = f"{sentence} ({ngettext('and {count} more', 'and {count} more', more).format(count=more)})"
    return sentence


def not_read(file: str, why: WhyUnreadable) -> str:
    """Say that nothing changed, because `file` cannot be read."""
    return _("Nothing was changed. {problem}").format(problem=unreadable(cut(file, _FILE), why))


def unknown_file() -> str:
    """Say that the session has no file of its agenda to follow, as one that an older program made."""
    return _("This session does not know the file of its agenda: it goes on with the agenda it began with.")
