"""A session as plain text: what was planned, what it took, and the notes by part."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from inspiratie_tui.core.moments import DAY, LocalAt, SessionMs
from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.note import Audience, Note
from inspiratie_tui.core.notes.owner import NoteOwner, by_part
from inspiratie_tui.core.notes.settling import may_settle
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.durations import agenda_length, time_spent
from inspiratie_tui.core.session.session import Gap, Session, State
from inspiratie_tui.texts import _, kind_names, times
from inspiratie_tui.texts.after_questions import after_question
from inspiratie_tui.texts.attendance import attendance_lines
from inspiratie_tui.texts.cells import cells, cut, padded
from inspiratie_tui.texts.lengths import planned_words, rounded, took_words
from inspiratie_tui.texts.note_owners import owner_words, part_heading, person_name
from inspiratie_tui.texts.prompts import ANSWERS
from inspiratie_tui.texts.settling import outcome_words
from inspiratie_tui.texts.small_groups import formed_lines, formed_title
from inspiratie_tui.texts.titles import heading_words

_WIDEST_TITLE = 60
"""The most cells that the columns keep for titles."""
_NARROWEST_TITLE = 8
"""The fewest cells of a title that is cut."""
_BETWEEN = 4
"""The cells between the four columns."""


class PartRow(Struct, frozen=True):
    """One part: what was planned and what it took."""

    number: int
    """Its number, counted from 1."""
    title: str
    """What it is called for whoever reads the row."""
    planned: int | None
    """The ms of the agenda; None without a length."""
    dropped: bool
    """Whether it was left out."""
    actual: int | None
    """The ms it took, holds not counted; None when it was not reached."""


def part_rows(session: Session, now: SessionMs, *, whole: bool = False) -> tuple[PartRow, ...]:
    """Return a row for each part, with what it has taken at `now`; with `whole` as those who lead see it."""
    return tuple(
        PartRow(
            number + 1,
            heading_words(part, whole=whole),
            agenda_length(session, number),
            number in session.dropped,
            time_spent(session, now, part=number) if session.spans.visited(number) else None,
        )
        for number, part in enumerate(session.agenda.parts)
    )


def _planned(row: PartRow) -> str:
    return planned_words(row.planned, left_out=row.dropped and row.actual is None)


def _came_of_it(row: PartRow) -> str:
    return took_words(row.actual, planned=row.planned is not None)


def table(session: Session, now: SessionMs, width: int | None = None, *, whole: bool = False) -> list[str]:
    """Return the parts as lines in columns: number, title, planned and actual in words; holds have their own line.

    Titles are cut so that a line has `width` cells; with None no title is cut, and a very long one moves only its own
    line. With `whole` the titles of hidden parts are there too.
    """
    rows = part_rows(session, now, whole=whole)
    digits = len(str(len(rows)))
    planned, actual = [_planned(row) for row in rows], [_came_of_it(row) for row in rows]
    plans = [f"{plan}," if plan and came else plan for plan, came in zip(planned, actual, strict=True)]
    beside = sum(max(map(cells, column), default=0) for column in (plans, actual)) + digits + _BETWEEN
    room = _WIDEST_TITLE if width is None else max(_NARROWEST_TITLE, width - beside)
    titles = [row.title if width is None else cut(row.title, room) for row in rows]
    widths = [max(map(cells, column), default=0) for column in (titles, plans)]
    lines = [
        f"{row.number:>{digits}} {padded(title, min(room, widths[0]))}  {padded(plan, widths[1])} {came}".rstrip()
        for row, title, plan, came in zip(rows, titles, plans, actual, strict=True)
    ]
    held = time_spent(session, now, held=True)
    if held:
        lines.append(_("time stood still for {length}").format(length=rounded(held)))
    return lines


def gap_lines(session: Session, local_at: LocalAt) -> list[str]:
    """Return a line for each gap: when the program was not there, how long, and what that time was.

    `local_at` returns the local time of a moment of the session.
    """
    return [_gap_line(gap, local_at) for gap in session.gaps]


def _gap_line(gap: Gap, local_at: LocalAt) -> str:
    since, until = (times.short_clock_time(local_at(moment) % DAY) for moment in (gap.since, gap.until))
    unanswered = _("not answered, time stood still") if gap.still else _("not answered")
    was = unanswered if gap.was is None else _(ANSWERS[gap.was])
    if gap.unsure:
        form = _("{since}-{until} not kept, how long is not certain: {was}")
    else:
        form = _("{since}-{until} not kept, {length}: {was}")
    return form.format(since=since, until=until, length=rounded(gap.until - gap.since), was=was)


def note_words(note: Note, owner: NoteOwner, names: Mapping[PersonId, str]) -> str:
    """Return owner, kind and text of a note, as `Daan → Esra · feedback: ...`; lines of its text stay as they are.

    Before what the two wrote for themselves stands what it answers.
    """
    if note.answers is not None:
        return f"{after_question(note.answers)} {with_names(note.text, names)}"
    about = [kind_names.note_kind(note.kind)]
    if note.doubtful:
        about.insert(0, _("? perhaps not as it was written"))
    if may_settle(note) and (note.parked or note.outcome is not None):
        about.append(outcome_words(note))
    if note.audience is not Audience.US:
        about.append(kind_names.audience(note.audience, person_name(owner, names)))
    words, whose = f"{', '.join(about)}: {with_names(note.text, names)}", owner_words(owner, names)
    return f"{whose} · {words}" if whose else words


def note_line(note: Note, owner: NoteOwner, names: Mapping[PersonId, str], clock: str) -> str:
    """Return the time `clock`, then owner, kind and text of a note; further lines of its text are indented."""
    return f"{clock}  {note_words(note, owner, names)}".replace("\n", "\n         ")


def session_text(
    session: Session,
    notes: Sequence[Note],
    names: Mapping[PersonId, str],
    now: SessionMs,
    local_at: LocalAt,
    *,
    whole: bool = False,
) -> str:
    """Return the whole session as text, without removed notes; with `whole` the titles of hidden parts too.

    `names` are shown for ids; `local_at` returns the local time of a moment of the session.
    """
    title = session.agenda.shown_title or _("Session without a title")
    lines = [title, when(session, now, local_at), "", *table(session, now, whole=whole), *gap_lines(session, local_at)]
    lines += attendance_lines(session, names, local_at)
    if together := [*formed_lines(session, names)]:
        lines += ["", formed_title(), *together]
    kept = [note for note in notes if not note.removed]
    lines += ["", _("Notes") if kept else _("No notes.")]
    for listed in by_part(session, kept):
        lines += ["", part_heading(listed, session.agenda, whole=whole)]
        for note, owner in listed.notes:
            lines.append(f"  {note_line(note, owner, names, times.short_clock_time(local_at(note.at) % DAY))}")
    return "\n".join(lines) + "\n"


def when(session: Session, now: SessionMs, local_at: LocalAt) -> str:
    """Return the day of the session, and from when to when it took; until `now` when it is not over."""
    from datetime import date, timedelta

    begun = local_at(session.spans[0].begin) if session.spans else local_at(now)
    day = times.day(date(1970, 1, 1) + timedelta(milliseconds=begun))
    clock = times.clock_time(begun % DAY)
    if not session.spans:
        return _("{day}, not begun").format(day=day)
    last = session.spans[-1].end
    if session.state is not State.ENDED or last is None:
        return _("{day}, from {begin}, not ended yet").format(day=day, begin=clock)
    return _("{day}, from {begin} to {end}").format(day=day, begin=clock, end=times.clock_time(local_at(last) % DAY))
