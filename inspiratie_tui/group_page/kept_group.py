"""Keeps the group of a page that was read."""

from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.group_page.page_reader import GroupReading
from inspiratie_tui.home import Home, group_id, make_missing, token
from inspiratie_tui.store.port import GroupStore


def keep(
    home: Home, groups: GroupStore, files: WholeFiles, reading: GroupReading, before: Group | None = None
) -> Group:
    """Write the group of `reading`, a change of `before`, to `groups`, and return it as it is kept then.

    A new group (`before` is None) gets its id, and `home` what it lacks. Raises Overtaken when somebody changed the
    same meanwhile, NotSaved and other OSErrors, and TooNew; then nothing has changed.
    """
    group = reading.group
    if before is None:
        make_missing(home, files)
        group = replace(group, id=group_id(group.name, token()))
    return groups.write(group, before)
