"""The lines of home: sessions that are unfinished, that come next, that were held."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from inspiratie_tui.core.agenda.model import without_parentheses
from inspiratie_tui.core.people.group import Group, next_session
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import agenda_for
from inspiratie_tui.store.port import SessionSummary
from inspiratie_tui.texts import _, language, times
from inspiratie_tui.texts.os_reasons import unread_words
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.shared.entries import ListEntry

AgendaOf = Callable[[int], Path | None]
"""Returns the agenda for a session of the year by its number; None when there is none."""


class ListOfHome(Struct, frozen=True):
    """What home lists."""

    entries: tuple[ListEntry, ...]
    """Its lines."""
    copies: tuple[str, ...]
    """The files beside the sessions that are only copies, by name."""


def read_list(context: AppContext) -> ListOfHome:
    """Return what home lists as things stand now. Raises OSError when the sessions of the group cannot be listed."""
    home, group = context.home, context.group
    listing = context.store.archive.listing(group.id)
    lines = entries(listing.sessions, group, lambda number: agenda_for(home, language(), group.id, number))
    return ListOfHome(lines, listing.copies)


def entries(summaries: Sequence[SessionSummary], group: Group, agenda_of: AgendaOf) -> tuple[ListEntry, ...]:
    """Return the lines for the sessions that are there: unfinished ones, the next one, those to repeat, those held."""
    ended = [summary for summary in summaries if summary.ended]
    unfinished = [summary for summary in summaries if not summary.ended and not summary.unread]
    return (
        *(_go_on(summary) for summary in unfinished if not _is_lost(summary)),
        *_next(group, {summary.header.number for summary in summaries}, agenda_of),
        *_again({summary.header.number for summary in ended}, agenda_of),
        *(
            ListEntry(_("done · {agenda}").format(agenda=_called(summary)), session=summary.ref, ended=True)
            for summary in ended
        ),
        *(_go_on(summary) for summary in unfinished if _is_lost(summary)),
        *(ListEntry(_unread(summary), session=summary.ref) for summary in summaries if summary.unread),
    )


def _go_on(summary: SessionSummary) -> ListEntry:
    return ListEntry(_("go on with: {agenda}").format(agenda=_called(summary)), session=summary.ref)


def _is_lost(summary: SessionSummary) -> bool:
    """Tell whether nothing that happened in the session could be read: then the next one is offered before it."""
    return summary.repair is not None and summary.first is None


def _called(summary: SessionSummary) -> str:
    """Return what participants may see of the title of the session; without one, how it is kept."""
    return without_parentheses(summary.header.agenda_name) or as_given(summary.ref.session)


def _unread(summary: SessionSummary) -> str:
    """Return how the session is kept, and why it cannot be opened."""
    sentence = _("cannot be read · {name} ({reason})")
    return sentence.format(name=as_given(summary.ref.session), reason=unread_words(summary.unread))


def _next(group: Group, begun: set[int], agenda_of: AgendaOf) -> list[ListEntry]:
    planned = next_session(group, begun)
    if planned is not None:
        words = _("session {number}, {day}").format(number=planned.number, day=times.day_written(planned.date))
        return [ListEntry(words, agenda=agenda_of(planned.number), number=planned.number)]
    if group.plan:
        return []
    # Without dates the year is as long as there are agendas for it.
    number = next(number for number in range(1, len(begun) + 2) if number not in begun)
    agenda = agenda_of(number)
    if agenda is None and begun:
        return []
    return [ListEntry(_("session {number}").format(number=number), agenda=agenda, number=number)]


def _again(held: set[int], agenda_of: AgendaOf) -> list[ListEntry]:
    # A session that was only tried, say the evening before, must still be offered the next day.
    return [
        ListEntry(_("once more: session {number}").format(number=number), agenda=agenda, number=number)
        for number in sorted(held)
        if (agenda := agenda_of(number)) is not None
    ]
