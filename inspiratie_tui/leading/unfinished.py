"""Finds the session that goes on with an agenda, and so for whom that agenda is: those who are here, or all."""

from collections.abc import Iterable

from inspiratie_tui.core.people.circle import circle_of
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.store.port import Archive, SessionSummary


def unfinished_with(
    agenda_name: str, agenda_file: str | None, summaries: Iterable[SessionSummary]
) -> SessionSummary | None:
    """Return the last unfinished one of `summaries`, which are in order, with the agenda of that name or in that file.

    None when there is none.
    """
    # The name is the agenda's title, which may have changed while the session ran.
    kept = clean_line(agenda_name)
    same = []
    for summary in summaries:
        header = summary.header
        in_that_file = agenda_file is not None and header.agenda_file == agenda_file
        if not summary.ended and (header.agenda_name == kept or in_that_file):
            same.append(summary)
    return same[-1] if same else None


def session_for(archive: Archive, group: Group, agenda_name: str, agenda_file: str | None) -> Session:
    """Return the session of `group` with which an agenda is led: whoever is away in it is counted nowhere.

    It is the one that lies ready, or runs, with the agenda of that name or in that file; one with all of the group, in
    which nothing has happened, where there is none or nobody can tell who is in it. Raises OSError when the sessions
    cannot be listed.
    """
    unfinished = unfinished_with(agenda_name, agenda_file, archive.sessions(group.id))
    session = None if unfinished is None else archive.session(unfinished.ref)
    if session is None or not session.circle.everyone:
        return Session(circle=circle_of(group.participants, group.facilitators))
    return session
