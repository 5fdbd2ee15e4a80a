"""Asks for an agenda of the group's own: which one to start from, for which session, under what title."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from inspiratie_tui import agenda_files
from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.text.clean import as_given, clean_line
from inspiratie_tui.home import session_number
from inspiratie_tui.home.new_agenda import title_for
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.keys import key_in_sentence, key_name
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.ui.home.title_field import TitleField
from inspiratie_tui.ui.keys.bindings import key
from inspiratie_tui.ui.shared.entries import Entries, ListEntry
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import fitted, plain
from inspiratie_tui.ui.shared.spoken import SpokenModal


class Wanted(Struct, frozen=True):
    """The agenda that is to be made."""

    source: Path
    """The agenda to start from."""
    number: int
    """For which session of the year."""
    title: str
    """What the session is called, on one line."""


class Offer(Struct, frozen=True):
    """What can be chosen in the dialog, and what is proposed."""

    group: str
    """What people call the group."""
    sources: tuple[Path, ...]
    """The agendas to start from, at least one; the proposed one first."""
    own: Path
    """The folder of the agendas that are the group's own."""
    numbers: tuple[int, ...]
    """The sessions to choose from, in order."""
    number: int
    """The session that is proposed; one of `numbers`."""


_KEYS = (
    ("enter", N_("make and open")),
    ("down", N_("another one")),
    ("tab", N_("another session")),
    ("escape", N_("close")),
)
"""Key and words of what the foot of the dialog shows, in that order; the keys of the field itself are left out."""


class NewAgendaDialog(SpokenModal[Wanted | None]):
    """Letters type a title, arrows choose the agenda, Tab the session, Enter makes it."""

    PRIVATE = False
    DEFAULT_CSS = """
    NewAgendaDialog > Vertical { width: 78; padding: 0 2; }
    NewAgendaDialog Entries { padding: 0; margin: 0 0 1 0; max-height: 34vh; }
    NewAgendaDialog #where { margin-top: 1; }
    NewAgendaDialog #problem { color: $warning; }
    NewAgendaDialog KeyLine { padding: 0; }
    """
    BINDINGS = [
        key("enter", "make", ""),
        key("down", "source(1)", ""),
        key("up", "source(-1)", ""),
        key("tab", "session(1)", ""),
        key("shift+tab", "session(-1)", ""),
        key("escape", "close", ""),
    ]

    def __init__(self, clock: Clock, offer: Offer, where: Callable[[int, str], Path]) -> None:
        """Show `offer`; `where` returns the file that an agenda for a session, under a title, would get."""
        super().__init__(clock)
        self._offer = offer
        self._where = where
        self._source = 0
        self._number = offer.number
        self._proposed = ""
        self._problem = ""
        self._titles: dict[Path, str | None] = {}

    def compose(self) -> ComposeResult:
        """Show the session, the agenda to start from, the title, the new file."""
        with Vertical():
            yield Static(id="what")
            yield Static(plain(_("It begins as a copy of:"), "$quiet"))
            yield Entries()
            yield Static(plain(_("Title:"), "$quiet"))
            yield TitleField(lambda: self.deaf)
            yield Static(id="where")
            yield Static(id="problem")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the keys and the agendas, and propose a title."""
        self.query_one(KeyLine).shown = tuple((key_name(name), _(words)) for name, words in _KEYS)
        self.query_one(Entries).shown = tuple(ListEntry(self._called(source)) for source in self._offer.sources)
        self.set_focus(self.query_one(TitleField))
        self._propose()

    def _called(self, source: Path) -> str:
        """Return the name of `source` as people know it (`05 een stap gezet`), and whether it is the group's own."""
        name = clean_line(source.stem.replace("-", " "))
        return _("{name} (your own)").format(name=name) if source.parent == self._offer.own else name

    def _propose(self) -> None:
        """Propose the title that goes with the agenda and the session, unless one was typed."""
        field, source = self.query_one(TitleField), self._offer.sources[self._source]
        self.query_one(Entries).cursor = self._source
        typed = field.value != self._proposed
        title = self._title(source)
        if not typed:
            self._proposed = title_for(title or "", session_number(source), self._number)
            field.value = self._proposed
            field.cursor_position = len(field.value)
        self._show()

    def _title(self, source: Path) -> str | None:
        """Return the title of `source`; None when it cannot be read, then `_problem` says why."""
        self._problem = ""
        try:
            if source not in self._titles:
                self._titles[source] = agenda_files.read(source).agenda.title
        except agenda_files.Unreadable as error:
            self._problem = unreadable(source.name, error.why)
            return None
        return self._titles[source]

    @on(Input.Changed)
    def _show(self) -> None:
        """Show what would be made, and where."""
        what = _("{group}'s own agenda for session {number}").format(group=self._offer.group, number=self._number)
        file = self._where(self._number, self.query_one(TitleField).value)
        width = self.query_one(Vertical).content_size.width or 72
        self.query_one("#what", Static).update(fitted(what, width).stylize("bold"))
        where = [_("It will be {file}.").format(file=as_given("/".join(file.parts[-2:])))]
        own = [source for source in self._offer.sources if source.parent == self._offer.own]
        if self._number in map(session_number, own):
            there = _("Session {number} has its own already ({key} on home edits that); this one goes before it.")
            where.append(there.format(number=self._number, key=key_in_sentence("edit")))
        self.query_one("#where", Static).update(plain("\n".join(where), "$quiet"))
        problem = self.query_one("#problem", Static)
        problem.update(plain(self._problem))
        problem.display = bool(self._problem)

    def action_source(self, step: int) -> None:
        """Start from the agenda `step` further (negative: back)."""
        self._source = max(0, min(len(self._offer.sources) - 1, self._source + step))
        self._propose()

    def action_session(self, step: int) -> None:
        """Choose the session `step` further (negative: back); after the last comes the first."""
        numbers = self._offer.numbers
        self._number = numbers[(numbers.index(self._number) + step) % len(numbers)]
        self._propose()

    @on(Input.Submitted)
    def action_make(self) -> None:
        """Close with what is to be made, unless the agenda to start from cannot be read."""
        source = self._offer.sources[self._source]
        title = self._title(source)
        if title is None:
            self._show()
            return
        typed = clean_line(self.query_one(TitleField).value)
        self.dismiss(Wanted(source, self._number, typed or title))

    def action_close(self) -> None:
        """Close without an answer: nothing is made."""
        self.dismiss(None)
