"""The live screen shows at a glance how long still, who speaks, who is next, what the question is."""

from collections.abc import Callable, Coroutine
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key
from textual.geometry import Size
from textual.reactive import var
from textual.screen import Screen
from textual.worker import Worker

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.view import slices
from inspiratie_tui.core.view.agenda_slices import AgendaSlice
from inspiratie_tui.core.view.facts import TruthSlice
from inspiratie_tui.core.view.time_slices import time_of_day
from inspiratie_tui.leading.published import AgendaFollowed, NotesSaved, Published
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.ui.keys.bindings import seat_of
from inspiratie_tui.ui.keys.settled import settled, written
from inspiratie_tui.ui.live.commands import COMMANDS, LOOKING
from inspiratie_tui.ui.live.desk import Result, desk_on
from inspiratie_tui.ui.live.layout import HEIGHTS, LAYOUT, WIDTHS, classes_for
from inspiratie_tui.ui.live.widgets.agenda_panel import AgendaPanel
from inspiratie_tui.ui.live.widgets.floor import Floor, Ring
from inspiratie_tui.ui.live.widgets.foot_lines import NextStepLine, QuestionLine, TruthLine
from inspiratie_tui.ui.live.widgets.head import Head
from inspiratie_tui.ui.live.widgets.last_time_lines import LastTimeLines
from inspiratie_tui.ui.live.widgets.prompt_line import PromptLine
from inspiratie_tui.ui.live.widgets.time_face import TimeFace
from inspiratie_tui.ui.shared.editor import edit
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.news_text import news_sentence
from inspiratie_tui.ui.shared.opened import answers_unread_sentence, opened_sentence, taken_over_sentence
from inspiratie_tui.ui.shared.spoken import Spoken, SpokenModal


class LiveScreen(Spoken):
    """Shows what the runner of a session publishes, and passes keys on to its desk."""

    DEFAULT_CSS = LAYOUT
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    # Once more with priority: it leaves while a note is being typed too.
    BINDINGS = [*COMMANDS.bindings(), Binding("ctrl+q", COMMANDS["leave"].action, show=False, priority=True)]

    commands = COMMANDS
    takes_digits = True

    time: var[slices.TimeSlice | None] = var(None)
    head: var[slices.HeadSlice | None] = var(None)
    floor: var[slices.FloorSlice | None] = var(None)
    question: var[slices.QuestionSlice | None] = var(None)
    ring: var[slices.RingSlice | None] = var(None)
    truth: var[TruthSlice | None] = var(None)
    prompt: var[slices.Prompt | None] = var(None)
    typing: var[bool] = var(False)
    last_time: var[tuple[str, ...]] = var(())
    next_step: var[slices.NextStepSlice | None] = var(None)
    agenda: var[AgendaSlice | None] = var(None)
    unsaved: var[int | None] = var(None)
    message: var[str] = var("")
    looked_at: var[int | None] = var(None)

    def __init__(
        self,
        runner: SessionRunner,
        clock: Clock,
        size: Size,
        left: Callable[[], object],
        lead_on: Callable[[], str] = lambda: "",
        *,
        rehearsing: bool = False,
    ) -> None:
        """Lead the session of `runner`, or rehearse with it, in a terminal of that `size`.

        `clock` tells how fast keys follow each other; `left` is called when the session is left, and closes the screen.
        `lead_on` puts a screen that leads in the place of this one, which looks along; it returns why not, else "".
        """
        super().__init__(classes_for(size))
        self.without_key += COMMANDS.without_key()
        self.runner = runner
        self._left = left
        self._lead_on = lead_on
        self._rehearsing = rehearsing
        self.desk = desk_on(self, runner, clock, rehearsing=rehearsing)
        self.words = self.desk.words
        """What becomes of sentences that are typed here, or on what is opened over it."""
        self._unsubscribe: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        """Show a widget for each slice."""
        yield AgendaPanel().data_bind(shown=LiveScreen.agenda, looked_at=LiveScreen.looked_at, circle=LiveScreen.ring)
        yield Head().data_bind(shown=LiveScreen.head)
        yield TimeFace().data_bind(shown=LiveScreen.time)
        yield Floor().data_bind(shown=LiveScreen.floor)
        yield Ring().data_bind(shown=LiveScreen.ring)
        # All above has a height of its own, so what comes and goes takes rows of the question and moves nobody.
        yield QuestionLine().data_bind(shown=LiveScreen.question)
        yield PromptLine().data_bind(shown=LiveScreen.prompt, typing=LiveScreen.typing)
        yield self.desk.notes
        yield LastTimeLines().data_bind(shown=LiveScreen.last_time)
        yield NextStepLine().data_bind(shown=LiveScreen.next_step, message=LiveScreen.message)
        yield TruthLine().data_bind(shown=LiveScreen.truth, unsaved=LiveScreen.unsaved)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the session as it is, and from now on at each word of its runner."""
        self._unsubscribe = self.runner.subscribe(self.show)
        store = self.runner.store
        unread = answers_unread_sentence(self.runner.pen.answers.kept.unread)
        sentences = (opened_sentence(store), taken_over_sentence(store, self.runner.session), unread)
        self.desk.answers.say(" ".join(filter(None, sentences)))
        self.desk.pen.tell(self.desk.answers.sentence)
        self.desk.notes.tell_of_draft(self.desk.answers.sentence)
        self.call_after_refresh(self._announce)

    def _announce(self) -> None:
        self.run_worker(self.desk.last_time.announce(), group="reading")

    def on_unmount(self) -> None:
        """Stop listening to the runner."""
        self._unsubscribe()

    def on_screen_suspend(self) -> None:
        """Let changes of the agenda's file wait, for a dialog over this screen may be about the parts as they are."""
        self.desk.answers.clear()
        self.desk.last_time.put_away()
        if self.runner.agenda is not None:
            self.runner.agenda.pause()

    def on_screen_resume(self) -> None:
        """Show the session as it is now: time has gone on while another screen was on top."""
        if self.runner.agenda is not None:
            self.runner.agenda.resume()
        self.runner.publish()

    def show(self, published: Published) -> None:
        """Show every slice of `published`; one that is as it was repaints nothing."""
        view = published.view
        self.time, self.head, self.floor, self.question = view.time, view.head, view.floor, view.question
        self.ring, self.truth, self.next_step, self.agenda = view.ring, view.truth, view.next_step, view.agenda
        self.prompt = None if self.runner.store.read_only else view.prompt
        self.unsaved = None if published.unsaved is None else time_of_day(published.unsaved.since)
        self.desk.seats.follow(view.ring)
        self.desk.lead_on.follow(published)
        self.desk.outlook.follow(view.agenda.rows, view.place.part)
        if published.news is not None:
            self.desk.answers.say(news_sentence(published.news))
        if isinstance(published.news, AgendaFollowed):
            self.desk.outlook.look_at(None)
        elif isinstance(published.news, NotesSaved):
            self.desk.notes.let_go(published.news.notes)
        self.desk.pen.follow()
        self.desk.last_time.follow()
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys that matter now: those of the note field while it is open."""
        field = self.desk.notes.field
        self.typing = field is not None
        self.desk.notes.follow()
        for line in self.query(KeyLine):
            line.shown = self.hints() if field is None else field.hints()

    def show_answer(self, sentence: str) -> None:
        """Show `sentence` on the line of the next step."""
        self.message = sentence

    def say(self, sentence: str) -> None:
        """Answer with `sentence` on the line of the next step."""
        self.desk.answers.say(sentence)

    def say_on_top(self, sentence: str) -> None:
        """Show `sentence` on the line of the next step, and on what covers it."""
        self.say(sentence)
        if self.app.screen is not self and isinstance(self.app.screen, Spoken | SpokenModal):
            self.app.screen.say(sentence)

    def show_last_time(self, lines: tuple[str, ...]) -> None:
        """Show `lines` of last time at the bottom; none takes them away."""
        self.last_time = lines
        self.show_keys()

    def show_looked_at(self, part: int | None) -> None:
        """Mark the part with index `part` as looked at; None marks none."""
        self.looked_at = part
        self.show_keys()

    def push(self, screen: Screen[Result], callback: Callable[[Result | None], None] | None = None) -> object:
        """Put `screen` on top; `callback` is called with its answer when it is closed."""
        return self.app.push_screen(screen, callback)

    def run_beside(self, work: Coroutine[None, None, None]) -> Worker[None]:
        """Run `work` in the background, while keys are handled."""
        return self.run_worker(work, group="actions")

    async def edit(self, file: Path) -> str:
        """Open `file` in the user's editor; return a sentence when that did not work, else ""."""
        return await edit(self.app, file)

    def shows_private_words(self) -> bool:
        """Tell whether a note is being typed, or somebody looks at last time."""
        return self.desk.notes.field is not None or self.desk.last_time.stands

    async def put_words_away(self) -> None:
        """Close the field for notes, what was typed stays a draft; take last time away."""
        self.desk.last_time.put_away()
        await self.desk.notes.settle()
        await self.desk.notes.close()

    def forward_unseen(self) -> None:
        """Go forward behind the curtain; whether the session is over is asked when it is lifted."""
        if self.check_action("perform", ("forward",)):
            self.desk.forward.press(may_ask=False)

    def show_help(self) -> None:
        """Show all keys and signs."""
        from inspiratie_tui.ui.shared.page_texts import help_page

        self.desk.dialogs.show_page(help_page(self.active_bindings))

    @work(group="leaving", exclusive=True)
    async def leave(self, told: Unsaved | None = None) -> None:
        """Leave the session when all of it is on disk, or no more would be lost than somebody was `told`; else ask."""
        lost = await self.runner.last_sign()
        if lost is None or self._rehearsing or lost.is_within(told):
            self._left()
        else:
            self.desk.dialogs.ask_to_leave(self.leave)

    @work(group="leaving", exclusive=True)
    async def lead_on(self) -> None:
        """Lead the session here, which nobody leads any more; say why when that does not go."""
        if self.app.screen is self:  # else a curtain was drawn meanwhile, behind which nothing changes
            self.say(self._lead_on())

    async def last_words(self) -> None:
        """Wait until what was typed has arrived, then save it as a draft."""
        await settled(self)
        await self.desk.notes.settle()
        await written(self)
        await self.runner.last_sign()

    def collect_at_once(self, ahead: str) -> str:
        """Make what is being typed the draft, with `ahead` behind it; return what of `ahead` is not for the field."""
        return self.desk.notes.collect_at_once(ahead)

    def sign_at_once(self) -> None:
        """Save the drafts, as the last thing, from any thread and without the event loop."""
        self.runner.last_sign_at_once()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key makes sense now; in a session that another program leads, few do."""
        if self.runner.store.read_only and action == "perform":
            return parameters[0] in LOOKING and COMMANDS.check(self.desk, action, parameters)
        return COMMANDS.check(self.desk, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the key of `row` does."""
        await COMMANDS.perform(self.desk, row)

    def on_key(self, event: Key) -> None:
        """Take a digit as the seat it names; all other keys go to the bindings."""
        # The answer before stays until this key has its own: both changes come in one picture.
        seat = seat_of(event)
        if seat is None:
            self.desk.seats.other_key()
        self.desk.last_time.other_key(event)
        if self.runner.store.read_only:
            self.desk.answers.clear()
        if seat is not None:
            event.stop()
            self.desk.seats.take(seat)
