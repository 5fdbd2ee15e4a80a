"""Changes a group by somebody who read it before, whatever was written since; the same in any store."""

from collections.abc import Callable

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.group_merge import merged
from inspiratie_tui.core.people.person_ids import SeenIds, with_given_ids
from inspiratie_tui.store.port import Overtaken


def changed(wanted: Group, based_on: Group, kept: Group, seen: Callable[[], SeenIds]) -> Group:
    """Return what is to be kept: `kept` with what `wanted` changed in `based_on`. Raises Overtaken.

    `seen` is asked only when somebody is new, and returns who was ever in this group.
    """
    ids = {person.id for person in based_on.people}
    if any(person.id not in ids for person in wanted.people):
        wanted = with_given_ids(wanted, based_on, kept, seen())
    both = merged(based_on, kept, wanted)
    if both.differences:
        raise Overtaken(kept, both.differences)
    return both.group
