"""The application: it wires screens to sessions and leaves in good order, whatever the reason."""

import asyncio
import contextlib
import gc
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import App
from textual.driver import Driver
from textual.events import Event, Paste
from textual.filter import LineFilter, NoColor
from textual.screen import Screen
from textual.theme import Theme
from textual.worker import WorkerFailed

from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.store import SessionFile
from inspiratie_tui.texts import _
from inspiratie_tui.ui.context import AppContext, AtHome, AtReview, AtSession, Start
from inspiratie_tui.ui.keys.in_turn import KeysInTurn
from inspiratie_tui.ui.shared.colours import WORDS, WearTheme, after, remember
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.themes import THEMES, worn

if TYPE_CHECKING:
    # Each screen is imported when it is opened: home waits for none of the others.
    from inspiratie_tui.core.session.session import Session
    from inspiratie_tui.leading.awake import Awake
    from inspiratie_tui.leading.runner import SessionRunner
    from inspiratie_tui.ui.home.messages import Leading, ReadingBack, Settled

_COLOURLESS = NoColor()
START_SECONDS = 1.0
"""After this long the first picture stands and the first key is answered; collecting garbage waits until then."""


class InspiratieApp(KeysInTurn[None]):
    """One window on one group."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "inspiratie"
    CSS = """
    * > .option-list--option-highlighted, *:focus > .option-list--option-highlighted {
        color: $background; background: $foreground; text-style: bold;
    }
    *:nocolor > .option-list--option-highlighted, *:nocolor:focus > .option-list--option-highlighted {
        text-style: bold underline;  /* Textual 8.2 knows no reverse here */
    }
    """

    def __init__(self, context: AppContext, start: Start) -> None:
        """Open `start` in `context`."""
        super().__init__()
        self._app_context = context
        self._start = start
        self._live: SessionRunner | None = None
        self._awake: Awake | None = None
        self._theme = context.theme
        self._remembering = asyncio.Lock()
        self.crash: Exception | None = None
        """What ended the program, if it was a mistake of its own."""
        for theme in THEMES.values():
            self.register_theme(theme)
        # Before the first picture is made: put on later, all styles would be worked out twice.
        self.set_reactive(App.theme, self._worn(context.theme).name)
        self.stylesheet.set_variables(self.get_css_variables())

    def _worn(self, asked: str) -> Theme:
        return worn(asked, self.console.color_system, no_color=self.no_color)

    def on_wear_theme(self, message: WearTheme) -> None:
        """Put other colours on at once, then remember them."""
        self._theme = message.theme or after(self._theme)
        self.theme = self._worn(self._theme).name
        self._remember(self._theme)

    @work(group="settings")
    async def _remember(self, theme: str) -> None:
        # A thread that writes goes on when its worker is cancelled: two would write the same file.
        async with self._remembering:
            if theme != self._theme:
                return  # others were chosen since
            if self._app_context.rehearsal is not None:
                problem = _("only in this rehearsal")
            else:
                problem = await asyncio.to_thread(remember, self._app_context.home.settings, theme)
        said = [_(WORDS[theme])]
        if THEMES[theme] is not self._worn(theme):
            said.append(_("this terminal shows black and white"))
        said.append(problem or _("also next time"))
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Spoken):
                screen.say(", ".join(said))
                return

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Where no colour is wanted there is none, not even the greys that Textual makes of colours."""
        filters = super().get_line_filters()
        return (*filters, _COLOURLESS) if self.no_color else filters

    async def on_event(self, event: Event) -> None:
        """Let no paste bring in what could act on a terminal: fields, also those of Textual, show what they hold."""
        if isinstance(event, Paste):
            event.text = clean(event.text)
        await super().on_event(event)

    def get_driver_class(self) -> type[Driver]:
        """Where Textual would read a terminal of Unix, read it with our own eyes."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen  # Windows, or one that the environment asks for
        from inspiratie_tui.ui.keys.driver import TerminalDriver

        return TerminalDriver

    def get_default_screen(self) -> Screen[None]:
        """Home is the lowest screen when it is the first: an empty one below it would cost a picture of its own."""
        if not isinstance(self._start, AtHome):
            return super().get_default_screen()
        from inspiratie_tui.ui.home.home_screen import HomeScreen

        home = HomeScreen(self._app_context)
        self._mark(home)
        return home

    def push_screen(self, screen: Any, *args: Any, **named: Any) -> Any:
        """Put a screen or a dialog on top, as Textual does; in a rehearsal each of them says so."""
        self._mark(screen)
        return super().push_screen(screen, *args, **named)

    def _mark(self, screen: Screen[Any]) -> None:
        if self._app_context.rehearsal is not None:
            from inspiratie_tui.ui.shared.rehearsal_mark import RehearsalMark

            screen.compose_add_child(RehearsalMark(self._app_context.rehearsal.speed))

    def on_mount(self) -> None:
        """Listen to the system, show the first screen."""
        self._listen()
        match self._start:
            case AtSession(path=path):
                self.lead(SessionFile.open(path), then_exit=True)
            case AtReview(path=path):
                self.read_back(SessionFile.open(path), then_exit=True)
            case AtHome():
                pass  # it is there
        self.set_timer(START_SECONDS, _tidy_up_after_the_start)

    def _listen(self) -> None:
        # Textual leaves without unmounting when the terminal is closed or the program is asked to end.
        loop = asyncio.get_running_loop()

        def hung_up(*_: object) -> None:
            # A closed window also says SIGCONT, at which Textual would draw again, into a pipe that nobody empties.
            signal.signal(signal.SIGCONT, signal.SIG_IGN)
            loop.call_soon_threadsafe(self._asked_to_end)

        # Windows has neither; a loop outside the main thread (in tests) takes no signals.
        with contextlib.suppress(NotImplementedError, ValueError, RuntimeError, AttributeError):
            loop.add_signal_handler(signal.SIGTERM, self._asked_to_end)
            signal.signal(signal.SIGHUP, hung_up)

    def _asked_to_end(self) -> None:
        self.run_worker(self._end_in_order(), exclusive=True, group="end")

    async def _end_in_order(self) -> None:
        from inspiratie_tui.ui.live.live_screen import LiveScreen
        from inspiratie_tui.ui.review.review_screen import ReviewScreen

        await self.all_given()
        for screen in self.screen_stack:
            if isinstance(screen, LiveScreen | ReviewScreen):
                await screen.last_words()
        if sys.__stderr__ is not None and not sys.__stderr__.isatty():
            # The window is gone. All is on disk; Textual would wait for ever to have its farewell drawn.
            if self._live is not None:
                self._live.close()
            if self._app_context.rehearsal is not None:
                with contextlib.suppress(OSError):  # nobody is left to be told
                    self._app_context.rehearsal.throw_away()
            os._exit(0)
        self.exit()

    def on_leading(self, message: "Leading") -> None:
        """Home opened a session."""
        self.lead(message.file)

    def on_settled(self, message: "Settled") -> None:
        """Home is about another group, or its people changed."""
        self._app_context = replace(self._app_context, group=message.group)

    def on_reading_back(self, message: "ReadingBack") -> None:
        """Home opened a session to read."""
        self.read_back(message.file)

    def lead(self, file: SessionFile, *, then_exit: bool = False) -> None:
        """Lead the session in `file`."""
        self._show_live(self._open(file), then_exit)

    def _show_live(self, live: "SessionRunner", then_exit: bool) -> None:
        from inspiratie_tui.ui.live.live_screen import LiveScreen

        def left(_: None) -> None:
            live.leave()
            self._left(then_exit)
            self._look_again()

        rehearsal, name = self._app_context.rehearsal, live.file.header.agenda_file
        speed = rehearsal.speed if rehearsal else None
        agenda = None if name is None else self._app_context.home.path_of(name)
        self.push_screen(LiveScreen(live, self._app_context.clock, speed, agenda), left)

    def read_back(self, file: SessionFile, *, then_exit: bool = False) -> None:
        """Read back the session in `file`."""
        from inspiratie_tui.ui.review.review_screen import ReviewScreen

        live = self._open(file)

        def left(_: None) -> None:
            if live.session.spans and not live.session.ended and not file.read_only and self._reopened(live):
                self._show_live(live, then_exit)
            else:
                self._left(then_exit)

        self.push_screen(ReviewScreen(live, self._app_context.clock), left)

    def _reopened(self, live: "SessionRunner") -> bool:
        from inspiratie_tui.core.session.events import Reopened

        return isinstance(live.log[-1], Reopened)

    def _open(self, file: SessionFile) -> "SessionRunner":
        from inspiratie_tui.leading.awake import Awake, must_stay_awake
        from inspiratie_tui.leading.runner import SessionRunner

        context = self._app_context
        awake = self._awake = self._awake or Awake()

        def published(session: "Session") -> None:
            awake.want(context.awake and must_stay_awake(session))
            if context.rehearsal is not None and session.spans:
                context.rehearsal.begin()

        self._live = SessionRunner(
            file,
            context.clock,
            context.group.names,
            context.digits,
            published,
            bell=context.bell,
        )
        return self._live

    def _look_again(self) -> None:
        # Home may have listed the sessions just before the one that was left was taken away.
        from inspiratie_tui.ui.home.home_screen import HomeScreen

        if isinstance(self.screen, HomeScreen):
            self.screen.look_again()

    def _left(self, then_exit: bool) -> None:
        if self._live is not None:
            self._live.close()
            self._live = None
        if self._awake is not None:
            self._awake.want(False)
        if then_exit:
            self.exit()

    def on_unmount(self) -> None:
        """Let go of the session, and of the machine."""
        if self._live is not None:
            self._live.close()
        if self._awake is not None:
            self._awake.close()

    def _fatal_error(self) -> None:
        # Textual would print a traceback with local variables: names and notes. The command says it without them.
        error: BaseException | None = self._exception
        if isinstance(error, WorkerFailed):
            error = error.error  # it alone knows where it went wrong
        self.crash = error if isinstance(error, Exception) else RuntimeError()
        self._close_messages_no_wait()


def _tidy_up_after_the_start() -> None:
    # What a start made stays as long as the program runs: nothing is won by walking through it again and again.
    gc.collect()
    gc.freeze()
    gc.enable()
