"""The application: it connects screens with sessions, and ends in good order whatever the reason."""

from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import work
from textual.app import App
from textual.filter import LineFilter, NoColor
from textual.screen import Screen
from textual.widget import AwaitMount, Widget
from textual.worker import Worker, WorkerFailed

from inspiratie_tui.ui.context import AppContext, Start
from inspiratie_tui.ui.curtains import Curtains
from inspiratie_tui.ui.discreet_app import DiscreetApp
from inspiratie_tui.ui.ending import Ending
from inspiratie_tui.ui.sessions import Sessions
from inspiratie_tui.ui.shared.colours import Wardrobe, WearTheme
from inspiratie_tui.ui.shared.let_go import let_styles_go
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.themes import THEMES
from inspiratie_tui.ui.start_up import START_SECONDS, tidy_up

if TYPE_CHECKING:
    # Each screen is imported when it is opened: home waits for none of the others.
    from inspiratie_tui.ui.home.messages import AskingTheTwo, Leading, ReadingBack, Settled

_COLOURLESS = NoColor()


class InspiratieApp(DiscreetApp[None]):
    """The program in one terminal, about one group at a time."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "inspiratie"
    # As in ui/shared/chosen.py; no style of Textual's own lists goes before it.
    CSS = """
    * > .option-list--option-highlighted, *:focus > .option-list--option-highlighted {
        color: $primary; background: transparent; text-style: bold;
    }
    """

    def __init__(self, context: AppContext, start: Start) -> None:
        """Open `start` in `context`."""
        super().__init__(context.clock.monotonic, may_copy_out=context.clipboard)
        # Nothing here is said in toasts or tooltips, for which Textual would put two widgets on every screen.
        self._disable_notifications = self._disable_tooltips = True
        let_styles_go()
        self._app_context = context
        self._start = start
        self._sessions = Sessions(self, context)
        self.ending = Ending(self, self._sessions.abandon, self._sessions.throw_away)
        """Ends the program when the system asks for it."""
        self.curtains = Curtains(self, self._sessions, context.clock)
        self._wardrobe = Wardrobe(context, self.console.color_system, no_color=self.no_color)
        self.crash: Exception | None = None
        """The exception that ended the program; None when it ended as it should."""
        for theme in THEMES.values():
            self.register_theme(theme)
        # Before the first picture is made: put on later, all styles would be worked out twice.
        self.set_reactive(App.theme, self._wardrobe.worn.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def on_wear_theme(self, message: WearTheme) -> None:
        """Put other colours on at once, then remember them."""
        self._wardrobe.choose(message.theme)
        self.theme = self._wardrobe.worn.name
        self._remember_theme()

    @work(group="settings")
    async def _remember_theme(self) -> None:
        sentence = await self._wardrobe.remember()
        speaking = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Spoken)), None)
        if sentence and speaking is not None:
            speaking.say(sentence)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, and where no colour is wanted one that takes out its greys of colours too."""
        return (*super().get_line_filters(), *([_COLOURLESS] if self.no_color else []))

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen as the lowest one: an empty one below it would cost layouts and pictures."""
        first = self._sessions.first_screen(self._start)
        if first is None:
            from inspiratie_tui.ui.home.home_screen import HomeScreen

            first = HomeScreen(self._app_context)
        self.mark(first)
        # Textual gives each screen but the lowest a place for its answer, and asks for it when another takes its place.
        first._push_result_callback(self, None)
        return first

    def _get_screen(self, screen: Screen[object] | str) -> tuple[Screen[object], AwaitMount]:
        """Give Textual the screen or dialog that comes on top, marked where this is a rehearsal."""
        if isinstance(screen, Screen) and not screen.is_running:
            self.mark(screen)
        return super()._get_screen(screen)

    def mark(self, screen: Widget) -> None:
        """Let `screen` say that this is a rehearsal, if it is one."""
        if self._app_context.rehearsal is not None:
            from inspiratie_tui.ui.shared.rehearsal_mark import RehearsalMark

            screen.compose_add_child(RehearsalMark(self._app_context.rehearsal.speed))

    def on_mount(self) -> None:
        """End if that was asked already; tidy up when the first picture stands."""
        self.ending.ready()
        self.set_timer(START_SECONDS, tidy_up)

    def on_leading(self, message: "Leading") -> None:
        """Lead the session that home opened."""
        self._sessions.lead(message.session)

    def on_reading_back(self, message: "ReadingBack") -> None:
        """Read back the session that home opened."""
        self._sessions.read_back(message.session)

    def on_asking_the_two(self, message: "AskingTheTwo") -> None:
        """Let the two write on for themselves after the session that home opened."""
        self._sessions.ask_the_two(message.session)

    def on_settled(self, message: "Settled") -> None:
        """Go on with another group, or with the same one whose people changed."""
        self._app_context = replace(self._app_context, group=message.group)
        self._sessions.use(self._app_context)

    def keep_going(self, work: Coroutine[None, None, None]) -> Worker[None]:
        """Run `work` until it is cancelled; what it raises ends the program."""
        return self.run_worker(work, group="heartbeat")

    def take_off(self) -> None:
        """Take the screen on top away; the program ends when there is none below it."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    def look_again(self) -> None:
        """Let home show what there is now, if it is on top."""
        from inspiratie_tui.ui.home.home_screen import HomeScreen

        if isinstance(self.screen, HomeScreen):
            self.screen.look_again()

    def on_unmount(self) -> None:
        """Close the session, let the machine sleep, and throw a rehearsal away: the program may be cut short now."""
        self._sessions.abandon()

    def _fatal_error(self) -> None:
        # Textual would print a traceback with local variables: names and notes. The command says it without them.
        # A worker alone knows where it went wrong.
        error = self._exception.error if isinstance(self._exception, WorkerFailed) else self._exception
        self.crash = error if isinstance(error, Exception) else RuntimeError()
        self._close_messages_no_wait()
