"""The review of a session: planned and actual, and the notes by part, which can be mended here."""

from collections.abc import Awaitable, Callable

from textual import work
from textual.app import ComposeResult
from textual.events import Key

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.steps_so_far import StepsSoFar
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.texts import N_, _
from inspiratie_tui.ui.keys.bindings import hints
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.keys.settled import settled, written
from inspiratie_tui.ui.review.mending_field import MendingField
from inspiratie_tui.ui.review.note_mender import NoteMender, removed_or_back, with_next_kind
from inspiratie_tui.ui.review.review_lines import read_back
from inspiratie_tui.ui.review.review_list import ReviewList
from inspiratie_tui.ui.review.settle_desk import SettleDesk
from inspiratie_tui.ui.review.way_out import WayOut
from inspiratie_tui.ui.review.whose_desk import WhoseDesk
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.keys_help import open_keys
from inspiratie_tui.ui.shared.note_field import NoteField
from inspiratie_tui.ui.shared.note_people import NotePeople
from inspiratie_tui.ui.shared.open_balance import open_balance
from inspiratie_tui.ui.shared.saved_line import SavedLine
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.text_lines import Lines


def _may_change(review: "ReviewScreen") -> bool:
    return review.may_change


def _may_settle(review: "ReviewScreen") -> bool:
    return review.may_settle


def _may_move(review: "ReviewScreen") -> bool:
    return review.field is None


COMMANDS: Commands["ReviewScreen", Awaitable[None] | None] = Commands(
    Command("edit", lambda review: review.mend(), _may_change, words=N_("mend"), show=True),
    Command("kind", lambda review: review.put(with_next_kind), _may_change, show=True),
    Command("whose", lambda review: review.ask_whose(), _may_change, words=N_("whose"), show=True),
    Command("remove", lambda review: review.put(removed_or_back), _may_change, show=True),
    Command("settle", lambda review: review.settle(), _may_settle, words=N_("what became of it"), show=True),
    Command("balance", lambda review: open_balance(review, review.clock, review.runner), _may_move),
    Command("reopen", lambda review: review.reopen(), lambda review: review.may_reopen, show=True),
    Command("palette", lambda review: review.action_palette()),
    Command("curtain", lambda review: review.action_curtain()),
    Command("help", lambda review: open_keys(review, review.clock), show=True),
    Command("leave", lambda review: review.leave(), show=True, keys="escape"),
    Command("down", lambda review: review.move("cursor_down"), _may_move),
    Command("up", lambda review: review.move("cursor_up"), _may_move),
    Command("further", lambda review: review.move("page_down"), _may_move),
    Command("earlier", lambda review: review.move("page_up"), _may_move),
    Command("first", lambda review: review.move("first"), _may_move),
    Command("last", lambda review: review.move("last"), _may_move),
)


class ReviewScreen(Spoken):
    """Shows the table of parts, then the notes; keys act on the note under the cursor."""

    PRIVATE = True
    DEFAULT_CSS = """
    ReviewScreen { background: $background; color: $foreground; }
    ReviewScreen OptionList, ReviewScreen OptionList:focus {
        height: 1fr; border: none; background: $background; background-tint: transparent; min-width: 8; padding: 0 1;
    }
    ReviewScreen OptionList > .option-list--option-disabled { color: $foreground; }
    ReviewScreen Lines { padding: 0 1; color: $warning; }
    """
    AUTO_FOCUS = "ReviewList"
    BINDINGS = COMMANDS.bindings()
    commands = COMMANDS
    takes_digits = False
    clock: Clock
    """Tells dialogs how long they have been open."""
    runner: SessionRunner
    """Has the session."""

    def __init__(self, runner: SessionRunner, clock: Clock, way_out: WayOut | None = None, told: str = "") -> None:
        """Show the session of `runner` and the sentence `told`, "" is none; `clock` tells how long dialogs are open.

        `way_out` is what becomes of the session when the review is left; with None the screen closes itself alone.
        """
        super().__init__()
        self._way_out = way_out
        self._left = (lambda: self.dismiss(None)) if way_out is None else way_out.leave
        self.runner = runner
        self.clock = clock
        self._mender = NoteMender(runner)
        self._settling = SettleDesk(runner, steps=True)
        self.sign_at_once = runner.last_sign_at_once
        """Saves the drafts, as the last thing, from any thread and without the event loop."""
        self._people = NotePeople(lambda: runner.session, runner.names, StepsSoFar(runner))
        self._mending = MendingField(self, self._people, self._mender, self._show_keys)
        self._whose = WhoseDesk(self._people)
        self._told = told

    def compose(self) -> ComposeResult:
        """Show the list, what went wrong, the keys."""
        yield ReviewList(markup=False)
        lines = Lines()
        lines.shown = (self._told,) if self._told else None
        yield lines
        yield SavedLine(self.runner.subscribe, self.say, self.fill_again)
        yield KeyLine()

    @property
    def _list(self) -> ReviewList:
        return self.query_one(ReviewList)

    @property
    def field(self) -> NoteField | None:
        """Return the field in which a note is being mended, None when none is."""
        return self._mending.field

    @property
    def may_change(self) -> bool:
        """Tell whether there is a chosen note that can be changed: none can while one is being mended."""
        return self.field is None and self._chosen is not None and not self.runner.store.read_only

    @property
    def may_settle(self) -> bool:
        """Tell whether it can be said what became of the note on the chosen line."""
        return self.field is None and self._settling.may_settle(self._list.chosen)

    @property
    def may_reopen(self) -> bool:
        """Tell whether the session can be reopened."""
        return self.field is None and self.runner.session.ended and not self.runner.store.read_only

    @property
    def _chosen(self) -> Note | None:
        return self._mender.note(self._list.chosen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key makes sense now."""
        return COMMANDS.check(self, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the table of commands says of `row`."""
        if row != "whose" and self._whose.stop():
            self.query_one(Lines).shown = None
        await COMMANDS.perform(self, row)

    def _fill(self, keep: str | None = None) -> None:
        """List everything again, with the cursor on the note with id `keep`; None puts it on the first note."""
        self._list.fill(read_back(self.runner).lines(self.app.size.width), keep)
        self._show_keys()

    def _show_keys(self) -> None:
        field = self.field
        self.query_one(KeyLine).shown = hints(self.active_bindings) if field is None else field.hints()

    @work(group="reading")
    async def on_mount(self) -> None:
        """List what earlier sessions left parked too, when it was read."""
        if await self._settling.remember():
            self.fill_again()

    def on_resize(self) -> None:
        """List everything again, for notes are as wide as the screen."""
        self.fill_again()

    def fill_again(self) -> None:
        """List everything again; the cursor stays on its line."""
        self._fill(self._list.chosen)

    def settle(self) -> None:
        """Say what became of the note on the chosen line; again: something else."""
        self._settle()

    @work(group="notes")
    async def _settle(self) -> None:
        refused = await self._settling.settle(self._list.chosen)
        self._fill(self._settling.goes_to or self._list.chosen)
        self.query_one(Lines).shown = (refused,) if refused else None

    def on_option_list_option_highlighted(self) -> None:
        """Show the keys, for others may make sense for this note."""
        self._show_keys()

    async def move(self, action: str) -> None:
        """Move the cursor by `action`, as Textual's list calls it."""
        await self._list.run_action(action)

    def say(self, sentence: str) -> None:
        """Show `sentence` below the list."""
        self.query_one(Lines).shown = (sentence,)

    def put(self, change: Callable[[Note], Note]) -> None:
        """Save the chosen note as `change` returns it."""
        if (note := self._chosen) is not None:
            self._save(change(note), None)

    @work(group="notes")
    async def _save(self, note: Note, draft: NoteDraft | None) -> None:
        """Save `note`, as which `draft` was typed; where the disk refuses, that is in the field again."""
        refused = await self._mender.save(note, draft)
        chosen = self._chosen
        self._fill(note.id if chosen is None or draft is None else chosen.id)
        if refused and draft is not None:
            await self._mending.open(draft)
        self.query_one(Lines).shown = (refused,) if refused else None

    def ask_whose(self) -> None:
        """Let the next digit say whose words the chosen note has; asked again, whom it is about."""
        self.query_one(Lines).shown = self._whose.ask()

    def on_key(self, event: Key) -> None:
        """Take a digit that answers whose note it is; Backspace: as it went."""
        note = self._chosen
        answer = None if note is None else self._whose.answer(event, note)
        if isinstance(answer, str):
            self.say(answer)
        elif answer is not None:
            self._save(answer, None)

    async def mend(self) -> None:
        """Open the field with the chosen note in it."""
        if (note := self._chosen) is not None:
            await self._mending.open(self._mender.draft_of(note))

    async def on_note_field_save(self, message: NoteField.Save) -> None:
        """Save the note as it was typed, and close the field at once, however slow the disk is."""
        await self._mending.close()
        note = self._mender.mended(message.draft)
        if note is not None:
            self._save(note, message.draft)

    async def on_note_field_close(self) -> None:
        """Close the field and leave the note as it was; what was typed is there when it is mended again."""
        await self._mending.keep_typed()
        await self._mending.close()

    async def put_words_away(self) -> None:
        """Save what is being typed as a draft: the screen is all notes, and closes."""
        await self._mending.keep_typed()

    async def last_words(self) -> None:
        """Wait until what was typed has arrived, then save it as a draft."""
        await settled(self)
        await self._mending.remember_all()
        await written(self)
        await self.runner.last_sign()

    def collect_at_once(self, ahead: str) -> str:
        """Make what is being typed the draft, with `ahead` behind it; return what of `ahead` is not for the field."""
        return self._mender.collect_at_once(self.field, ahead)

    def reopen(self) -> None:
        """Ask whether the session goes on; if so, reopen it and close the review."""

        def answered(yes: bool | None) -> None:
            if yes:
                self.run_worker(self._reopen(), group="actions")

        question = Ask(self.clock, _("Reopen this session?"), _("It goes on where it ended, and time counts again."))
        self.app.push_screen(question, answered)

    async def _reopen(self) -> None:
        await self.runner.perform(lead.reopen)
        self._left()

    def take_away(self) -> None:
        """Close the review; what was being typed has been kept. Where it was not, ask, with no note on the screen."""
        if self._way_out is not None and self.runner.unsaved is not None:
            self._way_out.ask_unseen(self.runner.unsaved)
        else:
            self._left()

    async def leave(self) -> None:
        """Close the review; what is being typed is there the next time. Ask first when it would be lost."""
        await self._mending.keep_typed()
        self._leave()

    @work(group="leaving", exclusive=True)
    async def _leave(self, told: Unsaved | None = None) -> None:
        lost = None if self._way_out is None else await self.runner.last_sign()
        if lost is None or lost.is_within(told):
            self._left()
            return
        from inspiratie_tui.ui.shared.leave_unsaved import LeaveUnsaved

        def answered(yes: bool | None) -> None:
            if yes:
                self._leave(lost)

        self.app.push_screen(LeaveUnsaved(self.clock, lost), answered)
