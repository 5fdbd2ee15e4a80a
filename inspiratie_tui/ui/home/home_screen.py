"""Home: the group, what is unfinished, what comes next, what was held."""

import asyncio
from collections.abc import Awaitable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.reactive import var
from textual.worker import Worker

from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.choice import HomeChoice
from inspiratie_tui.ui.home.chosen_agenda import ChosenAgenda
from inspiratie_tui.ui.home.group_page_keeper import GroupPageKeeper
from inspiratie_tui.ui.home.home_lines import greeting_lines, warning_lines
from inspiratie_tui.ui.home.messages import AskingTheTwo, Leading, ReadingBack, Settled
from inspiratie_tui.ui.home.offers import at_hand, read_list
from inspiratie_tui.ui.home.own_agendas import MadeAgenda, OwnAgendas
from inspiratie_tui.ui.home.session_opener import OpenedSession, open_chosen, open_to_read
from inspiratie_tui.ui.keys.bindings import hints
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.shared.colours import WearTheme
from inspiratie_tui.ui.shared.editor import edit
from inspiratie_tui.ui.shared.entries import Entries, ListEntry
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.keys_help import open_home_keys
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.text_lines import Lines

if TYPE_CHECKING:
    from inspiratie_tui.store.port import SessionStore
    from inspiratie_tui.ui.home.year_reader import YearAtHome

_MOST_LINES = 12
"""The most lines of the year that are shown at once."""
_ALL_ELSE = 14
"""The rows that home needs besides: for the greeting, the keys, and the beginning of a timetable."""


def _which(entry: ListEntry) -> tuple[object, ...]:
    """Return which session a line is about, whatever it says of it."""
    return entry.session, entry.number, entry.ended, entry.at_hand


def _may_open(home: "HomeScreen") -> bool:
    return home.choice.may_open


def _may_edit(home: "HomeScreen") -> bool:
    return home.choice.may_edit


def _may_review(home: "HomeScreen") -> bool:
    return home.choice.readable is not None


def _may_look_back(home: "HomeScreen") -> bool:
    return home.looks_back


COMMANDS: Commands["HomeScreen", Awaitable[None] | None] = Commands(
    Command("open", lambda home: home.pass_on(open_chosen(home.choice)), _may_open, show=True),
    # So that a clicker opens it too.
    Command("forward", lambda home: home.pass_on(open_chosen(home.choice)), _may_open, words=""),
    Command("edit", lambda home: home.edit_chosen(), _may_edit, words=N_("edit"), show=True),
    Command("new_agenda", lambda home: home.make_agenda(), show=True),
    Command("group", lambda home: home.change_group(), show=True),
    Command("review", lambda home: home.pass_on(open_to_read(home.choice)), _may_review, show=True),
    Command("for_two", lambda home: home.look_back(), _may_look_back),
    Command("read_on", lambda home: home.chosen_agenda.scroll_pages(1)),
    Command("earlier", lambda home: home.chosen_agenda.scroll_pages(-1)),
    Command("down", lambda home: home.move(1)),
    Command("up", lambda home: home.move(-1)),
    Command("colours", lambda home: home.wear_next_theme()),
    Command("palette", lambda home: home.action_palette()),
    Command("curtain", lambda home: home.action_curtain()),
    Command("leave", lambda home: home.app.exit(), show=True),
    # Last, for the last one always fits in the line at the foot.
    Command("help", lambda home: open_home_keys(home, home.choice.context.clock), show=True),
)


class HomeScreen(Spoken):
    """The list of what can be opened, and the timetable of the chosen line."""

    PRIVATE = False
    # What is for the two has a row that is kept free: it comes last, and would push up what is being read.
    DEFAULT_CSS = """
    HomeScreen { background: $background; color: $foreground; layout: vertical; }
    HomeScreen #greeting { height: 4; padding: 0 1; }
    HomeScreen #warning, HomeScreen #problem {
        height: auto; min-height: 0; max-height: 2; padding: 0 1; color: $warning;
    }
    HomeScreen #warning { max-height: 6; }
    HomeScreen #two { height: 1; padding: 0 1; }
    HomeScreen #report { height: auto; min-height: 0; max-height: 8; padding: 0 1; }
    """
    BINDINGS = COMMANDS.bindings()

    greeting: var[tuple[str, ...] | None] = var(None)
    entries: var[tuple[ListEntry, ...] | None] = var(None)
    """The lines of the list; None before they are read."""
    cursor: var[int] = var(0)
    """The index of the chosen line."""
    two: var[tuple[str, ...] | None] = var(None)
    """That something is there for the two, without a word of it; None while there is nothing."""
    warning: var[tuple[str, ...] | None] = var(None)
    """Sentences about what was wrong when home was shown."""
    report: var[tuple[str, ...] | None] = var(None)
    """Sentences about what was made and where, or why not; they stay until another line is chosen."""
    problem: var[tuple[str, ...] | None] = var(None)
    """Sentences about what went wrong at the last key."""
    chosen_agenda: ChosenAgenda
    """The timetable of the chosen line."""

    def __init__(self, context: AppContext) -> None:
        """Show home of `context`."""
        super().__init__()
        self._app_context = context
        self._copies: tuple[str, ...] = ()
        self._year: YearAtHome | None = None
        self.chosen_agenda = ChosenAgenda(lambda: self.choice)

    def compose(self) -> ComposeResult:
        """Show greeting, list, timetable, keys."""
        yield Lines(id="greeting").data_bind(shown=HomeScreen.greeting)
        yield Entries(_MOST_LINES, _ALL_ELSE).data_bind(shown=HomeScreen.entries, cursor=HomeScreen.cursor)
        yield self.chosen_agenda
        yield Lines(id="two").data_bind(shown=HomeScreen.two)
        yield Lines(id="warning").data_bind(shown=HomeScreen.warning)
        yield Lines(id="report").data_bind(shown=HomeScreen.report)
        yield Lines(id="problem").data_bind(shown=HomeScreen.problem)
        yield KeyLine()

    @property
    def choice(self) -> HomeChoice:
        """Return the lines of the list, and which of them is chosen."""
        return HomeChoice(self._app_context, self.entries or (), self.cursor)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key makes sense for the chosen line."""
        return COMMANDS.check(self, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the table of commands says of `row`."""
        await COMMANDS.perform(self, row)

    def on_screen_resume(self) -> None:
        """Look again: a session may have begun or ended."""
        self.look_again()

    def look_again(self) -> None:
        """Show what there is now."""
        self.problem = None
        self.greeting = greeting_lines(self._app_context, self._parked)
        refused = self._list()
        self.warning = warning_lines(self._app_context, refused, self._copies) or None
        self._show_keys()
        self.call_after_refresh(self.chosen_agenda.read)
        self.call_after_refresh(self._read_year)

    @property
    def _parked(self) -> int:
        return 0 if self._year is None else self._year.parked

    @work(exclusive=True, group="year")
    async def _read_year(self) -> None:
        """Say what is known of the year: read in a thread, behind the first picture."""
        # Imported here: the first picture does not wait for it.
        from inspiratie_tui.ui.home.year_reader import read_year

        try:
            self._year = year = await asyncio.to_thread(read_year, self._app_context)
        except OSError:
            return  # `look_again` has said that the sessions cannot be listed
        self.greeting = greeting_lines(self._app_context, year.parked)
        self.two = None
        if year.back is not None:
            from inspiratie_tui.texts.looking_back import on_home

            self.two = (on_home(len(year.back.lines)),)
        self._list()
        self._show_keys()

    def _list(self) -> str:
        """Read the lines again; return why they cannot be read (then the old ones stay), or ""."""
        try:
            listed = read_list(self._app_context, {} if self._year is None else self._year.themes)
        except OSError as error:
            self.entries = self.entries or ()
            return _("The sessions of this group cannot be listed ({reason}).").format(reason=os_reason(error))
        before, lines = self.entries or (), listed.entries
        self.entries, self._copies = lines, listed.copies
        if list(map(_which, before)) != list(map(_which, lines)):
            self.cursor = at_hand(lines)
        return ""

    def _show_keys(self) -> None:
        for line in self.query(KeyLine):
            line.shown = hints(self.active_bindings)

    def move(self, step: int) -> None:
        """Choose the line `step` further (negative: back)."""
        if self.entries:
            self.cursor = max(0, min(len(self.entries) - 1, self.cursor + step))
            self.report = self.problem = None
            self._show_keys()
            self.chosen_agenda.read_soon()

    def on_chosen_agenda_missing(self, message: ChosenAgenda.Missing) -> None:
        """Say why there is no timetable."""
        self.say(message.sentence)

    def say(self, sentence: str) -> None:
        """Show `sentence` above the keys."""
        self.problem = (sentence,)

    @property
    def looks_back(self) -> bool:
        """Tell whether there is anything for the two to look back on."""
        return self._year is not None and self._year.back is not None

    def look_back(self) -> None:
        """Show the two what they look back on, and let them write on."""
        from inspiratie_tui.ui.home.two_opener import open_two_page

        if self._year is not None:
            open_two_page(self._app_context, self._year, self.app.push_screen, self._write_on, self.say)

    def _write_on(self, session: "SessionStore") -> None:
        self.post_message(AskingTheTwo(session))

    def pass_on(self, opened: OpenedSession | str | None) -> None:
        """Hand `opened` over to be led or read back; show it when it is a sentence about why nothing was opened."""
        if isinstance(opened, OpenedSession):
            self.post_message(ReadingBack(opened.session) if opened.read_back else Leading(opened.session))
        elif opened is not None:
            self.say(opened)

    async def _edit(self, file: Path) -> str:
        return await edit(self.app, file)

    async def edit_chosen(self) -> None:
        """Open the agenda of the chosen line in the editor and read it anew."""
        chosen = self.choice.chosen
        if chosen is not None and chosen.agenda is not None:
            problem = await self._edit(chosen.agenda)
            self.problem = (problem,) if problem else None
            if not problem:
                self.chosen_agenda.read()

    def make_agenda(self) -> None:
        """Ask for an agenda of the group's own, and make it."""
        OwnAgendas(self.app.push_screen, self._run_beside, self._edit, self._show_made).ask(self.choice)

    def _run_beside(self, work: Coroutine[None, None, None]) -> Worker[None]:
        return self.run_worker(work, group="dialog", exclusive=True)

    def _show_made(self, made: MadeAgenda) -> None:
        """Choose the line of an agenda that was made, and say where it is, or why there is none."""
        if made.file is not None:
            self._show_again(made.file)
        self.report = made.report

    def _show_again(self, agenda: Path) -> None:
        """Read the lines again, and choose that of `agenda` when there is one."""
        refused = self._list()
        self.problem = (refused,) if refused else None
        lines = [number for number, entry in enumerate(self.entries or ()) if entry.agenda == agenda]
        self.cursor = lines[0] if lines else self.cursor
        self._show_keys()
        self.chosen_agenda.read()

    async def change_group(self) -> None:
        """Let the page of the group be edited, and show that group."""
        edited = await GroupPageKeeper(self._edit).change(self._app_context)
        if edited.group is not None:
            self._app_context = replace(self._app_context, group=edited.group)
            self._year = self.two = None  # of another group, perhaps
            self.post_message(Settled(edited.group))
            self.look_again()
        self.report = edited.report

    def wear_next_theme(self) -> None:
        """Ask for the next colours."""
        self.post_message(WearTheme())
