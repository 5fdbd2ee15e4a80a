"""The page that stands there when a session has ended: what was planned, what it took, and nobody's words."""

from collections.abc import Awaitable, Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import N_
from inspiratie_tui.texts.attendance import present_words
from inspiratie_tui.texts.parked_questions import were_parked
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.review.review_lines import planned_and_taken
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.keys_help import open_keys
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.saved_line import SavedLine
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.text_lines import Lines

_BESIDE = 4
"""The cells beside the lines: their padding and scroll bar."""

COMMANDS: Commands["EndPage", Awaitable[None] | None] = Commands(
    Command("review", lambda page: page.read_aloud(), show=True),
    Command("for_two", lambda page: page.ask_the_two(), lambda page: page.may_reopen, show=True),
    Command("reopen", lambda page: page.reopen(), lambda page: page.may_reopen, show=True),
    Command("palette", lambda page: page.action_palette()),
    Command("curtain", lambda page: page.action_curtain()),
    Command("leave", lambda page: page.close(), words=N_("close"), show=True, keys="escape"),
    Command("down", lambda page: page.scroll_lines(1), words=N_("further")),
    Command("up", lambda page: page.scroll_lines(-1), words=N_("back")),
    Command("help", lambda page: open_keys(page, page.clock), show=True),
)


class EndPage(Spoken):
    """Shows the table of parts and how many people and parked questions there are: the circle still sits round it."""

    PRIVATE = False
    DEFAULT_CSS = """
    EndPage { background: $background; color: $foreground; }
    EndPage VerticalScroll { height: 1fr; padding: 0 1; }
    EndPage Static { height: auto; }
    EndPage Lines { padding: 0 1; }
    """
    BINDINGS = COMMANDS.bindings()
    clock: Clock
    """Tells dialogs how long they have been open."""

    def __init__(
        self,
        runner: SessionRunner,
        clock: Clock,
        read_aloud: Callable[[], object],
        ask_the_two: Callable[[Callable[[str], object]], object],
        told: str = "",
    ) -> None:
        """Show the session of `runner`; `read_aloud` opens what was said, `clock` tells how long dialogs are open.

        `ask_the_two` opens what the two ask themselves, and tells afterwards by the function that it is given what to
        say here. `told` is a sentence to show at first, "" is none.
        """
        super().__init__()
        self._runner = runner
        self._read_aloud = read_aloud
        self._ask_the_two = ask_the_two
        self._told = told
        self.clock = clock

    def compose(self) -> ComposeResult:
        """Show the table, what a key answered, the keys."""
        with VerticalScroll(can_focus=False):
            yield Static()
        lines = Lines()
        lines.shown = (self._told,) if self._told else None
        yield lines
        yield SavedLine(self._runner.subscribe, self.say, self._fill)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the page."""
        self._fill()

    def on_resize(self) -> None:
        """Show the page as wide as the screen is now."""
        self._fill()

    def on_screen_resume(self) -> None:
        """Show the page again: questions may have been mended in the review; close it when the session goes on."""
        if not self._runner.session.ended:
            self.dismiss(None)
        else:
            self._fill()

    def _fill(self) -> None:
        runner, room = self._runner, self.app.size.width - _BESIDE
        lines = [*planned_and_taken(runner.session, runner.now, runner.local, room)]
        lines += [plain(""), plain(present_words(runner.session))]
        parked = runner.year_before.count(runner.notes)
        if parked:
            lines.append(plain(were_parked(parked)))
        self.query_one(Static).update(plain("\n").join(lines))
        self.query_one(KeyLine).shown = self.hints()

    @property
    def may_reopen(self) -> bool:
        """Tell whether the session can be reopened."""
        return self._runner.session.ended and not self._runner.store.read_only

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key makes sense now."""
        return COMMANDS.check(self, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the table of commands says of `row`."""
        await COMMANDS.perform(self, row)

    def say(self, sentence: str) -> None:
        """Show `sentence` below the table."""
        self.query_one(Lines).shown = (sentence,) if sentence else None

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many `lines` (negative: back)."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def read_aloud(self) -> None:
        """Open what was said aloud."""
        self._read_aloud()

    def ask_the_two(self) -> None:
        """Open what the two ask themselves when a session is over."""
        self._ask_the_two(self.say)

    def reopen(self) -> None:
        """Reopen the session, and close the page."""
        self.run_worker(self._reopen(), group="actions")

    async def _reopen(self) -> None:
        await self._runner.perform(lead.reopen)
        self.dismiss(None)

    def close(self) -> None:
        """Close the page."""
        self.dismiss(None)
