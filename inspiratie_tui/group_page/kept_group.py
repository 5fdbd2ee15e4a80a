"""Keeps the group of a page that was read."""

from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.group_page.page_reader import GroupReading
from inspiratie_tui.home import Home, group_id, make_missing, token
from inspiratie_tui.store.port import GroupStore


def keep(home: Home, groups: GroupStore, files: WholeFiles, reading: GroupReading) -> Group:
    """Write the group of `reading` to `groups`, and return it; a new group gets its id, and `home` what it lacks.

    Raises NotSaved and other OSErrors, and TooNew; then nothing has changed.
    """
    group = reading.group
    if not group.id:
        make_missing(home, files)
        group = replace(group, id=group_id(group.name, token()))
    groups.write(group)
    return group
