"""Where the two facilitators answer three questions for themselves when a session is over: it opens by a key alone."""

from collections.abc import Awaitable, Callable

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.notes.for_the_two import QUESTIONS
from inspiratie_tui.core.notes.note import AfterQuestion, Note
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.after_questions import after_question, lines_kept
from inspiratie_tui.texts.keys import silent_key_of
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.keys.read_ahead import typed_behind
from inspiratie_tui.ui.keys.settled import settled, written
from inspiratie_tui.ui.review.after_desk import AfterDesk
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.note_people import NotePeople
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.saved_line import SavedLine
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.text_lines import Lines

COMMANDS: Commands["AfterScreen", Awaitable[None] | None] = Commands(
    Command("curtain", lambda screen: screen.action_curtain()),
    Command("leave", lambda screen: screen.leave(), words=N_("close"), keys="escape"),
    # A clicker in somebody's hand puts it away.
    Command("forward", lambda screen: screen.leave(), words=""),
)


class AfterScreen(Spoken):
    """Shows the questions, with a field below the one that is asked and the answers below the others."""

    PRIVATE = True
    DEFAULT_CSS = """
    AfterScreen { background: $background; color: $foreground; }
    AfterScreen VerticalScroll { height: 1fr; padding: 1 2; }
    AfterScreen Static { height: auto; }
    AfterScreen NoteArea { height: auto; max-height: 8; border: none; padding: 0 1; background: $panel; }
    AfterScreen NoteArea { margin-bottom: 1; }
    AfterScreen .text-area--suggestion { color: $quiet; text-style: italic; }
    AfterScreen Lines { padding: 0 2; color: $warning; }
    """
    BINDINGS = COMMANDS.bindings()
    clock: Clock
    """Tells dialogs how long they have been open."""

    def __init__(self, runner: SessionRunner, clock: Clock, left: Callable[[str], object]) -> None:
        """Ask about the session of `runner`; `left` closes the screen, and is told how many answers there are.

        `clock` tells how long dialogs are open.
        """
        super().__init__()
        self.clock = clock
        self._runner = runner
        self._left = left
        self._desk = AfterDesk(runner)
        self._above, self._below = Static(), Static()
        self._area = NoteArea(of_a_note=False)
        people = NotePeople(lambda: runner.session, runner.names)
        self._area.names, self._area.offers = people.names, people.offers

    def compose(self) -> ComposeResult:
        """Show the questions and the field, what a key answered, the keys."""
        with VerticalScroll(can_focus=False):
            yield self._above
            yield self._area
            yield self._below
        yield Lines()
        yield SavedLine(self._runner.subscribe, self.say, self._fill)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask with the focus in the field: the next key may have come already."""
        self._ask()
        self.set_focus(self._area)
        self.query_one(KeyLine).shown = (
            ("Enter", _("further; empty skips")),
            ("ctrl+j", _("line")),
            (silent_key_of("curtain"), _("curtain")),
            ("Esc", _("close")),
        )

    def _ask(self) -> None:
        """Put what begins an answer in the field, and show the questions round it."""
        self._area.text = self._desk.begins_with
        self._area.move_cursor(self._area.document.end)
        self._area.display = self._desk.asked is not None
        self._fill()

    def _fill(self) -> None:
        asked = self._desk.asked
        before = QUESTIONS if asked is None else QUESTIONS[: QUESTIONS.index(asked)]
        behind = () if asked is None else QUESTIONS[QUESTIONS.index(asked) + 1 :]
        title = self._runner.session.agenda.shown_title
        lines = [plain(_("For the two of you"), "bold"), plain(title, "$quiet"), plain("")]
        lines += [line for question in before for line in self._lines(question)]
        if asked is not None:
            lines.append(plain(after_question(asked), "bold"))
        self._above.update(plain("\n").join(lines))
        self._below.update(plain("\n").join([line for question in behind for line in self._lines(question)]))

    def _lines(self, question: AfterQuestion) -> list[Content]:
        """Return a question that is not asked now, with its answer."""
        answer = self._desk.answer(question)
        answered = [plain(f"  {line}") for line in (answer or "").split("\n")] if answer else []
        return [plain(after_question(question), "$quiet"), *answered, plain("")]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key makes sense now."""
        return COMMANDS.check(self, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the table of commands says of `row`."""
        await COMMANDS.perform(self, row)

    def say(self, sentence: str) -> None:
        """Show `sentence` below the questions."""
        self.query_one(Lines).shown = (sentence,) if sentence else None

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Keep what is being typed as the draft."""
        message.stop()
        self._desk.type(self._area.text)

    def on_note_area_saving(self, message: NoteArea.Saving) -> None:
        """Take the answer, and ask the next question."""
        message.stop()
        self._enter(message.text)

    async def on_note_area_leaving(self, message: NoteArea.Leaving) -> None:
        """Go on to the next question when Enter was pressed in an empty field; else close and keep what was typed."""
        message.stop()
        if message.entered is None:
            self.leave()
        else:
            self._enter("")

    def _enter(self, text: str) -> None:
        note = self._desk.enter(text)
        self._ask()
        if note is not None:
            self._save(note)
        elif self._desk.asked is None:
            self.app.call_later(self._close)

    @work(group="notes")
    async def _save(self, note: Note) -> None:
        self.say(await self._desk.save(note))
        self._fill()
        if self._desk.asked is None:
            self._close()

    def leave(self) -> None:
        """Close and keep what was typed."""
        self._desk.type(self._area.text)
        self._runner.keep_draft()
        # Later: a screen that closes while it handles a key leaves the one below it deaf to the next.
        self.app.call_later(self._close)

    def _close(self) -> None:
        if self.is_current:
            self._left(lines_kept(self._desk.count))

    async def put_words_away(self) -> None:
        """Keep what is being typed: the screen is all words of the two, and closes."""
        await settled(self._area)
        self._desk.type(self._area.text)

    def take_away(self) -> None:
        """Close when the curtain over it is lifted; what was being typed has been kept."""
        self._left("")

    async def last_words(self) -> None:
        """Wait until what was typed has arrived, then save it as a draft."""
        await settled(self)
        await self.put_words_away()
        await written(self)
        await self._runner.last_sign()

    def collect_at_once(self, ahead: str) -> str:
        """Make what is being typed the draft, with `ahead` behind it; nothing of it is for another screen."""
        self._desk.type(typed_behind(self._area.text, ahead))
        return ""

    def sign_at_once(self) -> None:
        """Save the drafts, as the last thing, from any thread and without the event loop."""
        self._runner.last_sign_at_once()
