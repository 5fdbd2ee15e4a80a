"""Home: the group, what is unfinished, what comes next, what was held."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import var
from textual.timer import Timer
from textual.worker import get_current_worker

from inspiratie_tui import agenda_files
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import agendas_in
from inspiratie_tui.texts import N_, _, language, ngettext, times
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.group_pages import Grouping
from inspiratie_tui.ui.home.offers import entries_of, usual_in
from inspiratie_tui.ui.home.preview import Preview
from inspiratie_tui.ui.home.session_opener import Opening
from inspiratie_tui.ui.home.typical_line import TypicalLine
from inspiratie_tui.ui.keys.bindings import bound, hints
from inspiratie_tui.ui.shared.colours import WearTheme
from inspiratie_tui.ui.shared.entries import Entries, ListEntry
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.text_lines import Lines

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import TypicalOfKind

_MISTAKES = 2
"""How many mistakes in the settings are told on home itself."""
SETTLED_SECONDS = 0.1
"""How long a line is chosen before its agenda is read."""
_ONE_LINE = 76
"""Cells of the group's name: there is a line for it."""


class HomeScreen(Opening, Grouping, Spoken):
    """A list of what can be opened, and the timetable of what is chosen."""

    DEFAULT_CSS = """
    HomeScreen { background: $background; color: $foreground; layout: vertical; }
    HomeScreen #greeting { height: 4; padding: 0 1; }
    HomeScreen #warning, HomeScreen #message { height: auto; max-height: 2; padding: 0 1; color: $warning; }
    HomeScreen #warning { min-height: 0; max-height: 6; }
    HomeScreen #told { height: auto; min-height: 0; max-height: 8; padding: 0 1; }
    """
    BINDINGS = [
        bound("open", show=True),
        bound("edit", N_("edit the agenda"), show=True),
        bound("new_agenda", show=True),
        bound("group", show=True),
        bound("review", show=True),
        bound("further", action="scroll(1)"),
        bound("earlier", action="scroll(-1)"),
        bound("down", action="move(1)"),
        bound("up", action="move(-1)"),
        bound("colours"),
        bound("palette"),
        bound("leave", show=True),
        bound("help", show=True),  # last, for that one always fits
    ]

    greeting: var[tuple[str, ...] | None] = var(None)
    cursor: var[int] = var(0)
    reading: var[agenda_files.AgendaReading | None] = var(None)
    usual: var["tuple[TypicalOfKind, ...] | None"] = var(None)
    warning: var[tuple[str, ...] | None] = var(None)

    class AgendaRead(Message):
        """The agenda of the chosen line was read."""

        def __init__(self, reading: "agenda_files.AgendaReading | None", said: tuple[str, ...] | None) -> None:
            """`said` is why there is none."""
            super().__init__()
            self.reading = reading
            self.said = said

    class UsualKnown(Message):
        """The sessions of the group were read."""

        def __init__(self, usual: "tuple[TypicalOfKind, ...]") -> None:
            """`usual` is what the kinds of parts in the chosen agenda usually take."""
            super().__init__()
            self.usual = usual

    def __init__(self, context: AppContext) -> None:
        """Show home of `context`."""
        super().__init__()
        self._app_context = context
        self._soon: Timer | None = None

    def compose(self) -> ComposeResult:
        """Greeting, list, timetable, keys."""
        yield Lines(id="greeting").data_bind(shown=HomeScreen.greeting)
        yield Entries().data_bind(shown=HomeScreen.entries, cursor=HomeScreen.cursor)
        group = self._app_context.group
        yield Preview(len(group.participants), len(group.facilitators)).data_bind(shown=HomeScreen.reading)
        yield TypicalLine().data_bind(shown=HomeScreen.usual)
        yield Lines(id="warning").data_bind(shown=HomeScreen.warning)
        yield Lines(id="told").data_bind(shown=HomeScreen.told)
        yield Lines(id="message").data_bind(shown=HomeScreen.message)
        yield KeyLine()

    def on_screen_resume(self) -> None:
        """A session may have begun or ended."""
        self.look_again()

    def look_again(self) -> None:
        """Show what there is now."""
        context = self._app_context
        self.message = None
        names = ", ".join(person.name for person in context.group.present)
        self.greeting = (f"inspiratie · {times.day(context.clock.today())}", cut(context.group.name, _ONE_LINE), names)
        refused = self._list()
        self.warning = tuple(filter(None, (refused, context.said, *_few(context.mistakes)))) or None
        self.cursor = min(self.cursor, len(self.entries) - 1) if self.entries else 0
        self._show_keys()
        self.call_after_refresh(self._read_agenda)

    def _list(self) -> str:
        """Set the lines there are now; what keeps them from being read is returned, and those of before stay."""
        try:
            self.entries = entries_of(self._app_context)
        except OSError as error:
            self.entries = self.entries or ()
            return _("The sessions of this group cannot be listed ({reason}).").format(reason=os_reason(error))
        return ""

    def _read_soon(self) -> None:
        # Who walks down the list does not wait for what is passed.
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(SETTLED_SECONDS, self._read_agenda)

    def show_again(self, agenda: Path) -> None:
        """Look again at what there is, and choose the line of `agenda` when there is one."""
        refused = self._list()
        self.message = (refused,) if refused else None
        here = [number for number, entry in enumerate(self.entries or ()) if entry.agenda == agenda]
        self.cursor = here[0] if here else self.cursor
        self._show_keys()
        self._read_agenda()

    @property
    def _chosen(self) -> ListEntry | None:
        return self.entries[self.cursor] if self.entries else None

    def _show_keys(self) -> None:
        for line in self.query(KeyLine):
            line.shown = hints(self.active_bindings)

    @work(group="reading", exclusive=True, thread=True)
    def _read_agenda(self) -> None:
        # In a thread, after the first picture: reading Markdown takes a library that nobody waits for.
        chosen = self._chosen
        reading, said = None, None
        if chosen is not None and chosen.agenda is not None:
            try:
                group = self._app_context.group
                people = len(group.participants), len(group.facilitators)
                reading = agenda_files.fit(agenda_files.read(chosen.agenda), *people)
            except agenda_files.Unreadable as error:
                said = (unreadable(str(error.path), error.why),)
        elif chosen is not None and chosen.number is not None:
            said = (
                _("There is no agenda for session {number} yet: put {number:02d}-*.md in {folder}.").format(
                    number=chosen.number, folder=as_given(agendas_in(self._app_context.home, language()))
                ),
            )
        if not get_current_worker().is_cancelled:  # else another one is being read, and may be shown already
            # A message asks nothing of a program that is being left just now; a call from here would end it badly.
            self.post_message(self.AgendaRead(reading, said))
        usual = () if reading is None else usual_in(reading.agenda, self._app_context)
        if not get_current_worker().is_cancelled:
            self.post_message(self.UsualKnown(usual))

    def on_home_screen_agenda_read(self, message: AgendaRead) -> None:
        """Show it; what was answered to a key meanwhile stays."""
        self.reading = message.reading
        self.message = message.said or self.message

    def on_home_screen_usual_known(self, message: UsualKnown) -> None:
        """Show it below the timetable."""
        self.usual = message.usual

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Only what the chosen line can do."""
        chosen = self._chosen
        if action == "edit":
            return chosen is not None and chosen.agenda is not None
        if action == "open":
            return chosen is not None and (chosen.session is not None or chosen.agenda is not None)
        if action == "review":
            return any(entry.session is not None for entry in self.entries or ())
        return True

    def say(self, sentence: str) -> None:
        """Answer above the keys."""
        self.message = (sentence,)

    def action_colours(self) -> None:
        """The next theme."""
        self.post_message(WearTheme())

    def action_move(self, step: int) -> None:
        """Choose another line."""
        if self.entries:
            self.cursor = max(0, min(len(self.entries) - 1, self.cursor + step))
            self.told = self.message = None
            self._show_keys()
            self._read_soon()

    def action_scroll(self, way: int) -> None:
        """See more of a timetable that is longer than the screen."""
        self.query_one(Preview).scroll_lines(way)

    def action_help(self) -> None:
        """All keys."""
        from inspiratie_tui.ui.shared.page import Page
        from inspiratie_tui.ui.shared.page_texts import keys_page

        self.app.push_screen(Page(self._app_context.clock, keys_page(self.active_bindings)))

    def action_leave(self) -> None:
        """At once."""
        self.app.exit()


def _few(mistakes: tuple[str, ...]) -> tuple[str, ...]:
    """As many as leave room for the rest of home; all of them were told before it opened."""
    more = len(mistakes) - _MISTAKES
    if more <= 0:
        return mistakes
    said = ngettext(
        "and {count} more mistake in settings.toml; `inspiratie where` tells all of them",
        "and {count} more mistakes in settings.toml; `inspiratie where` tells all of them",
        more,
    )
    return (*mistakes[:_MISTAKES], said.format(count=more))
