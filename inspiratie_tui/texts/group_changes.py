"""What was changed in a group, said when it is saved: who is new, renamed, gone, and which dates are."""

from collections.abc import Iterator

from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.texts import _, times


def group_changes(before: Group, after: Group) -> tuple[str, ...]:
    """Return what is different in `after`, a sentence for each kind of change; none when all is as it was."""
    return tuple(_changes(before, after))


def _changes(before: Group, after: Group) -> Iterator[str]:
    if clean_line(before.name) != clean_line(after.name):
        yield _("the group is called {name} now").format(name=clean_line(after.name))
    was = {person.id: clean_line(person.name) for person in before.present}
    now = {person.id: clean_line(person.name) for person in after.present}
    if new := [name for person, name in now.items() if person not in was]:
        yield _("added: {names}").format(names=", ".join(new))
    for person, name in now.items():
        if was.get(person, name) != name:
            yield _("{old} is called {name} now").format(old=was[person], name=name)
    if gone := [name for person, name in was.items() if person not in now]:
        yield _("gone: {names}").format(names=", ".join(gone))
    roles = {person.id: person.role for person in before.present}
    if moved := [now[person.id] for person in after.present if roles.get(person.id, person.role) is not person.role]:
        yield _("leads now, or no longer: {names}").format(names=", ".join(moved))
    days, days_now = ([planned.date for planned in group.plan] for group in (before, after))
    if added := [times.day_written(day) for day in days_now if day not in days]:
        yield _("new date: {days}").format(days=", ".join(added))
    if taken := [times.day_written(day) for day in days if day not in days_now]:
        yield _("date gone: {days}").format(days=", ".join(taken))
    were = {planned.date: replace(planned, number=0) for planned in before.plan}
    rows = [replace(planned, number=0) for planned in after.plan]
    if anew := [planned.date for planned in rows if planned != were.get(planned.date, planned)]:
        yield _("changed: {days}").format(days=", ".join(map(times.day_written, anew)))
    if not {*was} ^ {*now} and [*was] != [*now] and not moved:
        yield _("another order of the circle")
