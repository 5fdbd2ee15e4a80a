"""What is only a copy of a session is told on home in a sentence, and is no line of the list."""

from msgspec.structs import replace
from support.on_disk import FILES, write_group
from support.room import Room

from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.live.live_screen import LiveScreen


async def test_a_copy_is_no_line_of_home_and_takes_no_number(room: Room) -> None:
    make_missing(room.home, FILES)
    own = replace(room, group=replace(room.group, sample=False))
    write_group(own.home.data / own.group.id, own.group)
    own.lay("# A\n## Talk (30 min)\n")
    copy = own.session.with_name(f"{own.session_name}.sync-conflict-20261123-140000-K3XQ7PL.json")
    copy.write_bytes(own.session.read_bytes())
    group = own.session.with_name("group-LAPTOP.json")
    group.write_bytes(own.session.with_name("group.json").read_bytes())
    before = copy.stat().st_mtime_ns, group.stat().st_mtime_ns
    async with own.open(AtHome()) as table:
        await table.until(lambda: "copies" in table.text)
        assert [entry.session for entry in table.screen.entries if entry.session] == [own.ref]
        shown = " ".join(table.text.split())
        assert "2 files beside the sessions are copies: they are not shown and count in nothing." in shown
        assert copy.name in shown
        assert group.name in shown
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert "copies" not in table.text
    assert (copy.stat().st_mtime_ns, group.stat().st_mtime_ns) == before
