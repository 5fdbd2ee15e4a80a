"""A note field that was just taken away stands in one more picture."""

from support.room import Room

from inspiratie_tui.ui.shared.note_area import NoteArea


async def test_without_its_styles_it_paints_nothing(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        area = table.screen.query_one(NoteArea)
        area._component_styles.clear()
        strips = area.render_lines(area.size.region)
        assert [strip.text.strip() for strip in strips] == [""] * area.size.height
