"""Writes the page of a group, to be edited and read again."""

from collections.abc import Iterable
from datetime import date, timedelta

from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.moments import HOUR
from inspiratie_tui.core.people.group import Group, Person, PlannedSession
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.group_page.page_words import ROLES, Section
from inspiratie_tui.group_page.session_lines import session_line
from inspiratie_tui.texts import _

_WEEKS_BETWEEN = 5
# Fictional people, as in the sample group: in alphabetical order, which shows that.
_PARTICIPANTS = ("Anouk", "Bilal", "Chen")
_FACILITATORS = ("Noor", "Sami")

_SHOWN = PlannedSession(0, "2027-01-12", "De Kade", 14 * HOUR, 20 * HOUR, Phase.ACT, "3")
"""What may be said of a session, shown on the page."""


def page(group: Group) -> str:
    """Return the page of `group`, from which the same group is read; ids stand in braces behind names."""
    comment = _(
        "The order of the participants is the order of the circle. What stands in braces behind a name says who it\n"
        "is: change the name and leave the braces, and all notes go along. A new line is a new person. Take a line\n"
        "away, and that person takes part no more; notes keep the name. The first date is session 1: leave the dates\n"
        "that were. Behind a date may stand when and where it is, the phase, and another programme:\n"
        "{example}"
    ).format(example=session_line(_SHOWN))
    people = {
        section: [_line(person) for person in group.people if person.role is role] for section, role in ROLES.items()
    }
    return _written(clean_line(group.name), comment, people, [session_line(planned) for planned in group.plan])


def example(today: date) -> str:
    """Return a page to begin a new group with: name, people and dates after `today` show how they are written."""
    comment = _(
        "An example: put your own name, people and dates in its place, save, and close the editor.\n"
        "A line a person, by the name people use for each other, in the order of the circle; a line a date."
    )
    people = {Section.PARTICIPANTS: [*_PARTICIPANTS], Section.FACILITATORS: [*_FACILITATORS]}
    dates = (today + timedelta(weeks=_WEEKS_BETWEEN * turn) for turn in (1, 2, 3))
    return _written(_("Monday group"), comment, people, [day.isoformat() for day in dates])


def _line(person: Person) -> str:
    return f"{clean_line(person.name)} {{{person.id}}}"


def _written(name: str, comment: str, people: dict[Section, list[str]], dates: list[str]) -> str:
    blocks = [f"# {name}", f"<!-- {comment} -->"]
    for section, lines in people.items():
        if lines or section is not Section.FORMER:
            marks: Iterable[str] = (
                (f"{seat}." for seat in range(1, len(lines) + 1))
                if section is Section.PARTICIPANTS
                else ["-"] * len(lines)
            )
            rows = (f"{mark} {line}" for mark, line in zip(marks, lines, strict=True))
            blocks.append("\n".join((f"## {_(section)}", *rows)))
    blocks.append("\n".join((f"## {_(Section.DATES)}", *(f"- {day}" for day in dates))))
    return "\n\n".join(blocks) + "\n"
