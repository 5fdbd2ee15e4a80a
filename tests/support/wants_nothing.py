"""A group of which somebody answered what may be written of them, and a look at all files under home."""

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage
from support.on_disk import store_in, write_group
from support.room import Room, Table

ANOUK, BILAL, CHEN = (PersonId(f"p{number}") for number in (1, 2, 3))


def answered(room: Room, **answers: MayWrite) -> Room:
    """The room, with a group that is kept and what `p2="nothing"` and others answered on its private page."""
    write_group(room.home.data / room.group.id, room.group)
    lines = [PrivateLine(may_write=may_write, people=(PersonId(person),)) for person, may_write in answers.items()]
    store_in(room.home.data).groups.write_private_page(room.group.id, PrivatePage(tuple(lines)), PrivatePage())
    return room


def holding(room: Room, *words: str) -> list[str]:
    """Every file under home in which one of `words` stands."""
    files = {file: file.read_bytes() for file in room.folder.rglob("*") if file.is_file()}
    return [str(file) for file, text in files.items() if any(word.encode() in text for word in words)]


async def in_turn_of(table: Table, person: PersonId) -> None:
    """Go forward until `person` has the floor."""
    if not table.live.session.spans:
        await table.press("space")
    while table.live.session.floor != person:
        await table.press("pagedown")
