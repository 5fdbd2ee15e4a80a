"""The lines of the review: planned and actual per part, then the notes by part."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from textual.content import Content

from inspiratie_tui.core.moments import DAY, LocalMs, SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.owner import NoteOwner, by_part
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.reports.session_text import note_words, table, when
from inspiratie_tui.texts import _, times
from inspiratie_tui.texts.note_owners import part_heading
from inspiratie_tui.ui.shared.plain import fitted, plain

_BESIDE = 4
"""The cells beside the list: its padding and scroll bar."""
_LONGEST = 200
"""The most lines of a note that are listed."""
_NARROWEST = 8
"""The fewest cells a note is wrapped to."""


class ReviewLine(Struct, frozen=True):
    """One entry of the list."""

    text: Content
    """Its text, on one line or more."""
    note: str | None = None
    """The id of its note; None for an entry that cannot be chosen."""


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

    def lines(self, width: int) -> tuple[ReviewLine, ...]:
        """Return the list for a screen that is `width` cells wide."""
        return tuple(self._lines(max(_NARROWEST, width - _BESIDE)))

    def _lines(self, room: int) -> Iterator[ReviewLine]:
        title = self.session.agenda.shown_title or _("Session without a title")
        yield ReviewLine(fitted(title, room).stylize("bold"))
        yield ReviewLine(plain(when(self.session, self.now, self.local), "$quiet"))
        yield ReviewLine(plain(""))
        yield from (ReviewLine(plain(row)) for row in table(self.session, self.now, room))
        yield ReviewLine(plain(""))
        yield ReviewLine(plain(_("Notes"), "bold"))
        if not self.notes:
            yield ReviewLine(plain(_("No notes."), "$quiet"))
        if self.typed is not None:
            unsaved = _("not saved, only typed: {text}").format(text=self.typed)
            yield ReviewLine(_shortened(unsaved, room, "$warning"))
        for listed in by_part(self.session, self.notes):
            yield ReviewLine(fitted(part_heading(listed, self.session.agenda), room).stylize("$quiet"))
            yield from (self._note(note, owner, room) for note, owner in listed.notes)

    def _note(self, note: Note, owner: NoteOwner, room: int) -> ReviewLine:
        moment = times.short_clock_time(self.local(note.at) % DAY)
        words = note_words(note, owner, self.names)
        words = _("removed: {note}").format(note=words) if note.removed else words
        # Below its own beginning, not below the moment.
        indent = " " * (len(moment) + 2)
        lines = _shortened(words, max(_NARROWEST, room - len(indent))).split("\n")
        text = plain(f"{moment}  ") + plain("\n" + indent).join(lines)
        return ReviewLine(text.stylize("strike $quiet") if note.removed else text, note.id)


def _shortened(text: str, width: int, style: str = "") -> Content:
    """Return `text` wrapped to `width` cells; only its beginning when it is longer than `_LONGEST` lines."""
    lines = plain(text[: _LONGEST * width], style).wrap(width)
    if len(text) > _LONGEST * width or len(lines) > _LONGEST:
        lines = [*lines[: _LONGEST - 1], plain(_("… it goes on: `inspiratie show` prints all of it"), "$quiet")]
    return plain("\n").join(lines)
