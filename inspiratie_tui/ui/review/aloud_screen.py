"""What was said aloud in a session, read back: all other notes are only counted here."""

from collections.abc import Awaitable, Callable

from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.notes.allowed import touches_who_declined
from inspiratie_tui.core.notes.aloud import read_aloud
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.unsaved import change_waits
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.review.before_lines import from_before
from inspiratie_tui.ui.review.review_lines import aloud_lines
from inspiratie_tui.ui.review.review_list import ReviewList
from inspiratie_tui.ui.review.settle_desk import SettleDesk
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.keys_help import open_keys
from inspiratie_tui.ui.shared.saved_line import SavedLine
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.text_lines import Lines


def _may_change(screen: "AloudScreen") -> bool:
    return screen.may_change


def _may_settle(screen: "AloudScreen") -> bool:
    return screen.may_settle


def _may_review(screen: "AloudScreen") -> bool:
    return screen.may_review


COMMANDS: Commands["AloudScreen", Awaitable[None] | None] = Commands(
    Command("remove", lambda screen: screen.take_back(), _may_change, words=N_("take back"), show=True),
    Command("settle", lambda screen: screen.settle(), _may_settle, words=N_("what became of it"), show=True),
    Command("review", lambda screen: screen.review(), _may_review, words=N_("all notes"), show=True),
    Command("palette", lambda screen: screen.action_palette()),
    Command("curtain", lambda screen: screen.action_curtain()),
    Command("leave", lambda screen: screen.close(), words=N_("close"), show=True, keys="escape"),
    Command("down", lambda screen: screen.move("cursor_down")),
    Command("up", lambda screen: screen.move("cursor_up")),
    Command("further", lambda screen: screen.move("page_down")),
    Command("earlier", lambda screen: screen.move("page_up")),
    Command("first", lambda screen: screen.move("first")),
    Command("last", lambda screen: screen.move("last")),
    Command("help", lambda screen: open_keys(screen, screen.clock), show=True),
)


class AloudScreen(Spoken):
    """Lists what was said; whoever said it can have it taken back at once."""

    PRIVATE = True
    DEFAULT_CSS = """
    AloudScreen { background: $background; color: $foreground; }
    AloudScreen OptionList, AloudScreen OptionList:focus {
        height: 1fr; border: none; background: $background; background-tint: transparent; min-width: 8; padding: 0 1;
    }
    AloudScreen OptionList > .option-list--option-disabled { color: $foreground; }
    AloudScreen Lines { padding: 0 1; color: $warning; }
    """
    AUTO_FOCUS = "ReviewList"
    BINDINGS = COMMANDS.bindings()
    clock: Clock
    """Tells dialogs how long they have been open."""

    def __init__(self, runner: SessionRunner, clock: Clock, review: Callable[[], object]) -> None:
        """Read the session of `runner` back; `review` opens all its notes, `clock` tells how long dialogs are open."""
        super().__init__()
        self._runner = runner
        self._review = review
        self._left = SettleDesk(runner)
        self.clock = clock

    def compose(self) -> ComposeResult:
        """Show the list, what a key answered, the keys."""
        yield ReviewList(markup=False)
        yield Lines()
        yield SavedLine(self._runner.subscribe, self.say, self._fill)
        yield KeyLine()

    @property
    def _list(self) -> ReviewList:
        return self.query_one(ReviewList)

    @property
    def _chosen(self) -> Note | None:
        chosen = self._list.chosen
        return next((note for note in self._runner.notes if note.id == chosen), None)

    @property
    def may_change(self) -> bool:
        """Tell whether there is a chosen note that can be taken back."""
        return self._chosen is not None and not self._runner.store.read_only

    @property
    def may_settle(self) -> bool:
        """Tell whether it can be said what became of the note on the chosen line."""
        return self._left.may_settle(self._list.chosen)

    @property
    def may_review(self) -> bool:
        """Tell whether all notes can be read from here: only when the session is over."""
        return self._runner.session.ended

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key makes sense now."""
        return COMMANDS.check(self, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the table of commands says of `row`."""
        await COMMANDS.perform(self, row)

    def on_resize(self) -> None:
        """List everything, and again when the screen is wider or narrower."""
        self._fill()

    def on_option_list_option_highlighted(self) -> None:
        """Show the keys, for others may make sense for this line."""
        self._show_keys()

    def _fill(self) -> None:
        runner = self._runner
        session, answers = runner.session, runner.pen.answers.kept.answers
        aloud, others = read_aloud(runner.notes, lambda note: touches_who_declined(session, note, answers))
        before, width = from_before(runner, answers), self.app.size.width
        lines = aloud_lines(session, aloud, others, runner.local, runner.names, width, before)
        chosen = self._list.chosen
        self._list.fill(lines, chosen if any(line.note == chosen for line in lines) else None)
        self._show_keys()

    def _show_keys(self) -> None:
        self.query_one(KeyLine).shown = self.hints()

    async def move(self, action: str) -> None:
        """Move the cursor by `action`, as Textual's list calls it."""
        await self._list.run_action(action)

    def say(self, sentence: str) -> None:
        """Show `sentence` below the list."""
        self.query_one(Lines).shown = (sentence,)

    def take_back(self) -> None:
        """Take the chosen note back; it leaves the list at once."""
        note = self._chosen
        if note is not None:
            self._take_back(note)

    @work(group="notes")
    async def _take_back(self, note: Note) -> None:
        runner = self._runner
        saved = await runner.save_note(replace(note, removed=True))
        runner.drafts.drop_of(note.id)
        await runner.sign()
        waits = "" if saved or runner.unsaved is None else change_waits(runner.unsaved.errno)
        self.say(". ".join(filter(None, (_("taken back"), waits))))
        self._fill()

    def settle(self) -> None:
        """Say what became of the note on the chosen line; again: something else."""
        self._settle()

    @work(group="notes")
    async def _settle(self) -> None:
        refused = await self._left.settle(self._list.chosen)
        self._fill()
        self.query_one(Lines).shown = (refused,) if refused else None

    def review(self) -> None:
        """Open all notes in place of these."""
        self.dismiss(None)
        self._review()

    def close(self) -> None:
        """Close the list."""
        self.dismiss(None)
