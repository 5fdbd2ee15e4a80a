"""From a page that was understood to group.json."""

from dataclasses import replace

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.group_page.page_reader import GroupReading
from inspiratie_tui.home import Home, group_id, make_missing, token
from inspiratie_tui.store import write_group


def keep(home: Home, reading: GroupReading) -> Group:
    """Make what was read the group on the disk, and return it; a new one gets its id now.

    Raises NotSaved and other OSErrors, and TooNew; then nothing changed.
    """
    group = reading.group
    if not group.id:
        make_missing(home)
        group = replace(group, id=group_id(group.name, token()))
    write_group(home.data / group.id, group)
    return group
