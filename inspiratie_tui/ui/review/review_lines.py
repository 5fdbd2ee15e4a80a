"""The lines of the review: planned and actual per part, who had the floor how long, then the notes by part."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.content import Content

from inspiratie_tui.core.moments import DAY, LocalMs, SessionMs
from inspiratie_tui.core.notes.allowed import Answers, touches_who_declined
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.owner import NoteOwner, by_part, note_owner
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.formed_groups import groups_by_place
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.leading.left_behind import draft_left
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.steps_so_far import StepsSoFar
from inspiratie_tui.reports.session_text import note_words, table, when
from inspiratie_tui.texts import _, ngettext, times
from inspiratie_tui.texts.attendance import attendance_lines
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.note_owners import part_heading
from inspiratie_tui.ui.review.before_lines import FromBefore, from_before
from inspiratie_tui.ui.review.review_line import BESIDE, NARROWEST, ReviewLine, shortened
from inspiratie_tui.ui.shared.hanging import HangingLine, hung
from inspiratie_tui.ui.shared.plain import fitted, plain

if TYPE_CHECKING:
    # In many sessions nothing is open.
    from inspiratie_tui.core.year.open_lines import OpenLine


class ReadBack(Struct, frozen=True):
    """A session as the review shows it at one moment."""

    session: Session
    """The session."""
    now: SessionMs
    """The moment."""
    local: Callable[[SessionMs], LocalMs]
    """Returns the local civil time of a moment of the session."""
    notes: Sequence[Note]
    """Its notes, removed ones too."""
    names: Mapping[PersonId, str]
    """The names that are shown for ids."""
    typed: str | None
    """What was being typed and is not saved; None when nothing was."""
    before: FromBefore = FromBefore()
    """What earlier sessions left."""
    open: "Sequence[OpenLine]" = ()
    """What is open after the session, first things first."""
    answers: Answers = {}
    """What may be written down of whom."""

    def lines(self, width: int) -> tuple[ReviewLine, ...]:
        """Return the list for a screen that is `width` cells wide."""
        return tuple(self._lines(max(NARROWEST, width - BESIDE)))

    def _lines(self, room: int) -> Iterator[ReviewLine]:
        yield from (
            ReviewLine(line) for line in planned_and_taken(self.session, self.now, self.local, room, whole=True)
        )
        for line in attendance_lines(self.session, self.names, self.local):
            yield ReviewLine(fitted(line, room))
        if self.session.turns or groups_by_place(self.session):
            about = _("{key} who had the floor how long, who was with whom")
            yield ReviewLine(shortened(about.format(key=f"[{key_of('balance')}]"), room, "$quiet"))
        yield ReviewLine(plain(""))
        yield from _open_lines(self.open, self.names, room)
        yield from self.before.lines(self.names, room + BESIDE)
        yield ReviewLine(plain(_("Notes"), "bold"))
        if not self.notes:
            yield ReviewLine(plain(_("No notes."), "$quiet"))
        if self.typed is not None:
            unsaved = _("not saved, only typed: {text}").format(text=self.typed)
            yield ReviewLine(shortened(unsaved, room, "$warning"))
        first = [note for note in self.notes if not note.removed and self._is_first(note)]
        if first:
            about = _("To look at first: they touch who wants nothing written")
            yield ReviewLine(fitted(about, room).stylize("$quiet"))
            yield from (self._note(note, note_owner(self.session, note), room) for note in first)
        for listed in by_part(self.session, [note for note in self.notes if note not in first]):
            yield ReviewLine(fitted(part_heading(listed, self.session.agenda, whole=True), room).stylize("$quiet"))
            yield from (self._note(note, owner, room) for note, owner in listed.notes)

    def _is_first(self, note: Note) -> bool:
        return touches_who_declined(self.session, note, self.answers)

    def _note(self, note: Note, owner: NoteOwner, room: int) -> ReviewLine:
        return _note_line(note, owner, self.names, self.local(note.at), room)


def read_back(runner: SessionRunner) -> ReadBack:
    """Return the session of `runner` as it stands now, with what was left being typed."""
    left = draft_left(runner.store, runner.names)
    return ReadBack(
        runner.session,
        runner.now,
        runner.local,
        runner.notes,
        runner.names,
        None if left is None else left.text,
        from_before(runner),
        StepsSoFar(runner).open,
        runner.pen.answers.kept.answers,
    )


def _open_lines(lines: "Sequence[OpenLine]", names: Mapping[PersonId, str], room: int) -> Iterator[ReviewLine]:
    """Yield what is open, below a heading, in `room` cells; nothing for nothing. `names` are shown for ids."""
    if lines:
        from inspiratie_tui.core.year.open_lines import Open
        from inspiratie_tui.texts.living_steps import open_line_id, open_sentence

        yield ReviewLine(plain(_("Still open"), "bold"))
        for line in lines:
            words = shortened(open_sentence(line, names), room)
            yield ReviewLine(words, open_line_id(line) if line.why is Open.LIVING else None)
        yield ReviewLine(plain(""))


def aloud_lines(
    session: Session,
    aloud: Sequence[Note],
    others: int,
    local: Callable[[SessionMs], LocalMs],
    names: Mapping[PersonId, str],
    width: int,
    before: FromBefore,
) -> tuple[ReviewLine, ...]:
    """Return the list of what was said `aloud` in `session`, and how many `others` there are, in `width` cells.

    First stands what earlier sessions left, `before` it. `local` returns the local civil time of a moment of the
    session; `names` are shown for ids.
    """
    room = max(NARROWEST, width - BESIDE)
    title = session.agenda.shown_title or _("Session without a title")
    lines = [ReviewLine(fitted(title, room).stylize("bold")), ReviewLine(plain(""))]
    lines += before.lines(names, width)
    if not aloud:
        lines.append(ReviewLine(plain(_("Nothing that was said aloud has been noted."), "$quiet")))
    lines += [_note_line(note, note_owner(session, note), names, local(note.at), room) for note in aloud]
    if others:
        count = ngettext("and {count} for the two of you", "and {count} for the two of you", others)
        words = count.format(count=others)
        if session.ended:
            words = _("{others} · {key} shows all notes").format(others=words, key=f"[{key_of('review')}]")
        lines += [ReviewLine(plain("")), ReviewLine(plain(words, "$quiet"))]
    return tuple(lines)


def _note_line(note: Note, owner: NoteOwner, names: Mapping[PersonId, str], local: LocalMs, room: int) -> ReviewLine:
    moment = times.short_clock_time(local % DAY)
    words = note_words(note, owner, names)
    words = _("removed: {note}").format(note=words) if note.removed else words
    lead = plain(f"{moment}  ")
    wrapped = shortened(words, max(NARROWEST, room - lead.cell_length))
    text = plain("\n").join(hung(HangingLine(lead, wrapped), room))
    return ReviewLine(text.stylize("strike $quiet") if note.removed else text, note.id)


def planned_and_taken(
    session: Session, now: SessionMs, local: Callable[[SessionMs], LocalMs], room: int, *, whole: bool = False
) -> Iterator[Content]:
    """Yield title, day and the table of parts in `room` cells: what anybody in the circle may see.

    With `whole` the titles of hidden parts are there too. `local` returns the local civil time of a moment of the
    session.
    """
    yield fitted(session.agenda.shown_title or _("Session without a title"), room).stylize("bold")
    yield plain(when(session, now, local), "$quiet")
    yield plain("")
    yield from map(plain, table(session, now, room, whole=whole))
