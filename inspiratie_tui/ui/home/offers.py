"""The lines of home: the year in order of its days, then what can be held once more, and what cannot be read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from inspiratie_tui.core.agenda.model import Phase, without_parentheses
from inspiratie_tui.core.people.group import Group, PlannedSession, next_session
from inspiratie_tui.core.text.clean import as_given, clean_line
from inspiratie_tui.home import planned_agendas
from inspiratie_tui.store.port import SessionRef, SessionSummary
from inspiratie_tui.texts import _, kind_names, language, times
from inspiratie_tui.texts.os_reasons import unread_words
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.shared.entries import ListEntry

AgendaOf = Callable[[int], Path | None]
"""Returns the agenda for a session of the year by its number; None when there is none."""


class SessionTheme(Struct, frozen=True):
    """What an agenda says of its session."""

    phase: Phase | None = None
    """Where in the year it stands."""
    theme: str = ""
    """What it is about; "" when the agenda does not say."""


Themes = Mapping[SessionRef | int, SessionTheme]
"""What is known of the sessions: of one that was held by its reference, of one to come by its number."""
_NOT_KNOWN = SessionTheme()


class ListOfHome(Struct, frozen=True):
    """What home lists."""

    entries: tuple[ListEntry, ...]
    """Its lines."""
    copies: tuple[str, ...]
    """The files beside the sessions that are only copies, by name."""


def read_list(context: AppContext, themes: Themes) -> ListOfHome:
    """Return what home lists as things stand now. Raises OSError when the sessions of the group cannot be listed."""
    group = context.group
    listing = context.store.archive.listing(group.id)
    agendas = planned_agendas(context.home, language(), group)
    today = context.clock.today()
    return ListOfHome(entries(listing.sessions, group, agendas.get, themes, today), listing.copies)


def entries(
    summaries: Sequence[SessionSummary],
    group: Group,
    agenda_of: AgendaOf,
    themes: Themes | None = None,
    today: date | None = None,
) -> tuple[ListEntry, ...]:
    """Return the lines for the sessions that are there and those to come, with the `themes` that are known by now."""
    by_session = themes or {}
    ended = [summary for summary in summaries if summary.ended]
    begun = {summary.header.number for summary in summaries}
    year = [
        *(
            (summary.ref.day, _begun(summary, by_session))
            for summary in summaries
            if summary.ended or _goes_on(summary)
        ),
        *_to_come(group, begun, agenda_of, by_session, today),
    ]
    return (
        *(line for _day, line in sorted(year, key=lambda pair: pair[0])),  # those of one day stay in their order
        *_again({summary.header.number for summary in ended if summary.header.number}, agenda_of),
        *(_go_on(summary) for summary in summaries if not summary.unread and not summary.ended and _is_lost(summary)),
        *(ListEntry(_unread(summary), session=summary.ref) for summary in summaries if summary.unread),
    )


def at_hand(lines: Sequence[ListEntry]) -> int:
    """Return the index of the line that home proposes: a session to go on with, else the next one, else the first."""
    proposed = [number for number, line in enumerate(lines) if line.at_hand]
    going_on = [number for number in proposed if lines[number].session is not None]
    return next(iter((*going_on, *proposed)), 0)


def _begun(summary: SessionSummary, themes: Themes) -> ListEntry:
    return _done(summary, themes) if summary.ended else _go_on(summary)


def _goes_on(summary: SessionSummary) -> bool:
    return not summary.ended and not summary.unread and not _is_lost(summary)


def _go_on(summary: SessionSummary) -> ListEntry:
    words = _("go on with: {agenda}").format(agenda=_called(summary))
    return ListEntry(words, session=summary.ref, at_hand=not _is_lost(summary))


def _is_lost(summary: SessionSummary) -> bool:
    """Tell whether nothing that happened in the session could be read: then the next one is offered before it."""
    return summary.repair is not None and summary.first is None


def _called(summary: SessionSummary) -> str:
    """Return what participants may see of the title of the session; without one, how it is kept."""
    return without_parentheses(summary.header.agenda_name) or as_given(summary.ref.session)


def _done(summary: SessionSummary, themes: Themes) -> ListEntry:
    """Return the line of a session that was held: its title, day and phase, and its theme."""
    words = [_("done · {agenda}").format(agenda=_called(summary)), *_day_of(summary)]
    words += _told(themes.get(summary.ref, _NOT_KNOWN))
    return ListEntry(" · ".join(words), session=summary.ref, ended=True)


def _day_of(summary: SessionSummary) -> list[str]:
    try:
        return [times.day(date.fromisoformat(summary.ref.day))]
    except ValueError:
        return []


def _told(theme: SessionTheme) -> list[str]:
    phase = "" if theme.phase is None else kind_names.phase_in_short(theme.phase)
    return [words for words in (phase, theme.theme) if words]


def _told_of_plan(theme: SessionTheme, planned: PlannedSession) -> list[str]:
    """Return the phase and the theme of a session to come; behind them, where a narrow window cuts, when and where."""
    begin = [] if planned.begin is None else [times.short_clock_time(planned.begin)]
    place = [clean_line(planned.place)] if planned.place else []
    return [*_told(SessionTheme(planned.phase or theme.phase, theme.theme)), *begin, *place]


def _unread(summary: SessionSummary) -> str:
    """Return how the session is kept, and why it cannot be opened."""
    sentence = _("cannot be read · {name} ({reason})")
    return sentence.format(name=as_given(summary.ref.session), reason=unread_words(summary.unread))


def _to_come(
    group: Group, begun: set[int], agenda_of: AgendaOf, themes: Themes, today: date | None
) -> list[tuple[str, ListEntry]]:
    """Return the lines of the sessions that were not held, each with its day; the one that comes next is at hand."""
    planned = next_session(group, begun, today)
    if planned is not None:
        return [
            (
                other.date,
                ListEntry(
                    " · ".join(
                        (
                            _("session {number}, {day}").format(number=other.number, day=times.day_written(other.date)),
                            _("not held") if _is_passed_over(other, planned, today) else _("to come"),
                            *_told_of_plan(themes.get(other.number, _NOT_KNOWN), other),
                        )
                    ),
                    agenda=agenda_of(other.number),
                    number=other.number,
                    at_hand=other is planned,
                ),
            )
            for other in group.plan
            if other.number not in begun
        ]
    if group.plan:
        return []
    # Without dates the year is as long as there are agendas for it, and what comes stands behind what was.
    number = next(number for number in range(1, len(begun) + 2) if number not in begun)
    agenda = agenda_of(number)
    if agenda is None and begun:
        return []
    words = [_("session {number}").format(number=number), *_told(themes.get(number, _NOT_KNOWN))]
    return [("~", ListEntry(" · ".join(words), agenda=agenda, number=number, at_hand=True))]


def _is_passed_over(session: PlannedSession, planned: PlannedSession, today: date | None) -> bool:
    """Tell whether the day of `session` is over, and another one is `planned` next."""
    return today is not None and session is not planned and session.date < today.isoformat()


def _again(held: set[int], agenda_of: AgendaOf) -> list[ListEntry]:
    # A session that was only tried, say the evening before, must still be offered the next day.
    return [
        ListEntry(_("once more: session {number}").format(number=number), agenda=agenda, number=number)
        for number in sorted(held)
        if (agenda := agenda_of(number)) is not None
    ]
