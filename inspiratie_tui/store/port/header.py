"""What a session says about itself."""

from msgspec import Struct

from inspiratie_tui.core.text.clean import as_given, clean_line

SCHEMA = 1
"""Goes up when an older program can no longer read what is kept; a new kind or field does not need that."""


class SessionHeader(Struct, frozen=True, kw_only=True):
    """What is known of a session before its first event is read."""

    session_id: str
    """`<ISO date>-<4 random letters>`."""
    group_id: str
    """The group it was made for; the store decides by where it is kept, not by this."""
    number: int
    """Which session of the year, 1 to 10; 0 when that is not known."""
    agenda_name: str
    """The title of the agenda, else the name of its file."""
    schema: int = SCHEMA
    """Version of the layout in which it is kept."""
    created_utc: int | None = None
    """Milliseconds since 1970 UTC, by the clock of the store; None when that is not known."""
    agenda_file: str | None = None
    """The agenda's file, as `Home.name_of` gives it; None when that is not known, as in files of before it was kept."""


def new_header(
    session_id: str, group_id: str, number: int, agenda_name: str, agenda_file: str | None, created_utc: int
) -> SessionHeader:
    """Return what a new session says about itself; names are cleaned, for they may come from files."""
    return SessionHeader(
        session_id=session_id,
        group_id=as_given(group_id),  # a folder may have any name; JSON takes letters alone
        number=number,
        agenda_name=clean_line(agenda_name),
        created_utc=created_utc,
        agenda_file=None if agenda_file is None else clean_line(agenda_file),
    )
