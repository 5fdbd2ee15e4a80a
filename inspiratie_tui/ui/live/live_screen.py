"""The live screen: one second answers how long still, who speaks, who is next, what the question is."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.reactive import var
from textual.worker import Worker

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions import gaps, lead, undo
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.events import Event, Redone, Undone
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view import slices
from inspiratie_tui.core.view.time_slices import time_of_day
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.writer import BEAT_SECONDS, RETRY_SECONDS
from inspiratie_tui.texts import N_, _, event_names
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.keys.bindings import TWICE_SECONDS, bound, key
from inspiratie_tui.ui.live.agenda_follow import Following
from inspiratie_tui.ui.live.answering import Answering
from inspiratie_tui.ui.live.asking import Asking
from inspiratie_tui.ui.live.curtain import Curtain
from inspiratie_tui.ui.live.looking import Looking
from inspiratie_tui.ui.live.note_panel import Noting
from inspiratie_tui.ui.live.seats import Seating
from inspiratie_tui.ui.live.timing import Timing
from inspiratie_tui.ui.live.widgets.agenda_panel import AgendaPanel
from inspiratie_tui.ui.live.widgets.floor import Floor, Ring
from inspiratie_tui.ui.live.widgets.foot_lines import NextStepLine, QuestionLine, TruthLine
from inspiratie_tui.ui.live.widgets.head import Head
from inspiratie_tui.ui.live.widgets.prompt_line import PromptLine
from inspiratie_tui.ui.live.widgets.time_face import TimeFace
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.opened import opened_sentence
from inspiratie_tui.ui.shared.spoken import Spoken

MOST_TICKS = 4
"""Pictures a second where a minute is over in one: more than once is for rehearsing alone."""
LOOKING = ("agenda", "curtain", "review", "palette", "help", "leave", "look_away")
"""What can be done with a session that somebody else leads."""
SENSE: dict[str, Callable[["LiveScreen"], bool]] = {
    "forward": lambda screen: not screen.live.session.ended,
    "pass": lambda screen: lead.may_pass(screen.live.session) is None,
    "undo": lambda screen: undo.undoable(screen.live.log) is not None,
    "redo": lambda screen: undo.redoable(screen.live.log) is not None,
    "reopen": lambda screen: screen.live.session.ended,
    "review": lambda screen: screen.live.session.ended,
    "begin": lambda screen: screen.live.session.state is State.READY,
    "hold": lambda screen: screen.live.session.state is State.RUNNING,
    "go_on": lambda screen: screen.live.session.state is State.HELD,
    "go": lambda screen: screen.looked_at is not None,
    "nudge": lambda screen: isinstance(screen.prompt, slices.ReminderSlice),
    "was": lambda screen: gaps.open_gap(screen.live.session) is not None,
}
"""When a key makes sense, asked of each on its own; those that are not here always do."""


class LiveScreen(Noting, Asking, Answering, Timing, Following, Looking, Seating, Spoken):
    """Leads one session. A tick repaints and decides nothing."""

    DEFAULT_CSS = """
    LiveScreen { layout: vertical; background: $background; color: $foreground; }
    LiveScreen.-narrow AgendaPanel, LiveScreen.-tiny AgendaPanel, LiveScreen.-normal AgendaPanel { display: none; }
    LiveScreen.-short QuestionLine, LiveScreen.-flat QuestionLine { display: none; }
    LiveScreen.-short TimeFace { height: 1fr; min-height: 1; }
    LiveScreen.-flat TimeFace { height: 1; }
    LiveScreen.-flat Floor { height: 2; }
    LiveScreen.-high TimeFace { height: 13; }
    LiveScreen.-high Floor { height: 4; }
    LiveScreen.-flat Head, LiveScreen.-flat NextStepLine, LiveScreen.-flat KeyLine { display: none; }
    LiveScreen.-flat PromptLine { max-height: 0; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (80, "-normal"), (112, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (14, "-short"), (24, "-tall"), (34, "-high")]
    BINDINGS = [
        bound("forward", show=True),
        bound("hold", N_("begin"), "begin", show=True),
        bound("hold", N_("hold"), show=True),
        bound("hold", N_("time goes on"), "go_on", show=True),
        bound("note", show=True),
        bound("pass", show=True),
        bound("undo", show=True),
        bound("redo", show=True),
        bound("time", N_("time"), show=True),
        bound("back"),
        bound("down", N_("look at the next part"), "look(1)"),
        bound("up", N_("look at the part before"), "look(-1)"),
        bound("go"),
        bound("minute_more", action="minute(1)"),
        bound("minute_less", action="minute(-1)"),
        bound("hand"),
        bound("agenda"),
        bound("curtain"),
        bound("nudge"),
        bound("was_on", action="was('went-on')"),
        bound("was_break", action="was('break')"),
        bound("was_still", action="was('still')"),
        bound("was_end", action="was('stopped')"),
        bound("reopen", show=True),
        bound("review", show=True),
        bound("palette"),
        bound("leave"),
        bound("help", show=True),
        Binding("ctrl+q", "leave", show=False, priority=True),
        key("escape", "look_away", ""),
    ]

    time: var[slices.TimeSlice | None] = var(None)
    head: var[slices.HeadSlice | None] = var(None)
    floor: var[slices.FloorSlice | None] = var(None)
    question: var[slices.QuestionSlice | None] = var(None)
    ring: var[slices.RingSlice | None] = var(None)
    truth: var[slices.TruthSlice | None] = var(None)
    prompt: var[slices.Prompt | None] = var(None)
    typing: var[bool] = var(False)
    next_step: var[slices.NextStepSlice | None] = var(None)
    agenda: var[slices.AgendaSlice | None] = var(None)
    unsaved: var[int | None] = var(None)
    message: var[str] = var("")
    looked_at: var[int | None] = var(None)

    def __init__(
        self, live: SessionRunner, clock: Clock, rehearsed: int | None = None, agenda_file: Path | None = None
    ) -> None:
        """Lead `live`, following its `agenda_file`; `clock` tells how soon one key came after another.

        `rehearsed` is how many times as fast the session's clock goes, None when the session is meant.
        """
        super().__init__()
        self.live = live
        if agenda_file is not None:
            self.follow_file(agenda_file)
        self.clock = clock
        self.rehearsed = rehearsed
        self._last_forward = float("-inf")
        self._ticks = 0
        self._often = min(MOST_TICKS, rehearsed or 1)

    def compose(self) -> ComposeResult:
        """One widget a slice."""
        yield AgendaPanel().data_bind(shown=LiveScreen.agenda, looked_at=LiveScreen.looked_at)
        yield Head().data_bind(shown=LiveScreen.head)
        yield TimeFace().data_bind(shown=LiveScreen.time)
        yield Floor().data_bind(shown=LiveScreen.floor)
        yield QuestionLine().data_bind(shown=LiveScreen.question)
        yield Ring().data_bind(shown=LiveScreen.ring)
        yield TruthLine().data_bind(shown=LiveScreen.truth, unsaved=LiveScreen.unsaved)
        yield PromptLine().data_bind(shown=LiveScreen.prompt, typing=LiveScreen.typing)
        yield NextStepLine().data_bind(shown=LiveScreen.next_step, message=LiveScreen.message)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the session as it is, then keep showing it."""
        self.show_view()
        self.message = opened_sentence(self.live.file)
        self.notice()
        self.call_after_refresh(self.remember)
        self.set_interval(1 / self._often, self._tick)
        self.look_at_agenda()
        if self.live.draft is not None:
            self.call_later(self.open_note, self.live.draft)

    def on_screen_suspend(self) -> None:
        """What was said was about the screen that is covered now."""
        self.say_nothing()

    def on_screen_resume(self) -> None:
        """Something may have changed while another screen was on top."""
        self.show_view()

    def show_view(self) -> None:
        """Set every slice; equal ones repaint nothing."""
        view = self.live.view()
        self.time, self.head, self.floor, self.question = view.time, view.head, view.floor, view.question
        self.ring, self.truth, self.next_step, self.agenda = view.ring, view.truth, view.next_step, view.agenda
        self.prompt = None if self.live.file.read_only else view.prompt
        self.unsaved = None if self.live.unsaved_since is None else time_of_day(self.live.unsaved_since)
        if self.live.bell_is_due():
            self.app.bell()
        self.show_keys()
        for curtain in (screen for screen in self.app.screen_stack if isinstance(screen, Curtain)):
            curtain.show(view.head, view.question)

    def show_keys(self) -> None:
        """The keys that matter now: those of the note field while it is open."""
        self.typing = self.note_field is not None
        for line in self.query(KeyLine):
            line.shown = self.hints() if self.note_field is None else self.note_field.hints()

    def say(self, sentence: str) -> None:
        """Answer on the line of what comes."""
        self.message = sentence

    async def _tick(self) -> None:
        self._ticks += 1
        self.notice()
        self.show_view()
        if self._ticks % (BEAT_SECONDS * self._often) == 0:
            self._beat()
            self.look_at_agenda()
        if self._ticks % (RETRY_SECONDS * self._often) == 0 and self.live.unsaved_since is not None:
            self._retry()

    @work(group="beat", exclusive=True)
    async def _beat(self) -> None:
        if await self.live.follow():
            self.show_view()
        await self.live.beat(self.draft)

    @work(group="retry", exclusive=True)
    async def _retry(self) -> None:
        await self.live.retry()
        self.show_view()

    def do(self, deed: Awaitable[Answer], said: str = "") -> Worker[None]:
        """Have it done and show what came of it, `said` with {what} filled in; a refusal is a sentence."""
        return self._do(deed, said, self.message, self.looked_at)

    @work(group="deeds")
    async def _do(self, deed: Awaitable[Answer], said: str, message: str, looked_at: int | None) -> None:
        answer = await deed
        # On a slow disk keys may have come meanwhile: what they said, and looked at, stays.
        if isinstance(answer, Refusal):
            self.message = refusal(answer.reason)
        elif self.message == message:
            self.message = said.replace("{what}", self._about(answer))
        if self.looked_at == looked_at:
            self.looked_at = None
        self.show_view()

    def _about(self, event: Event) -> str:
        """What was taken back or put back; else what was done."""
        number = event.event if isinstance(event, Undone | Redone) else event.number
        found = next(one for one in self.live.log if one.number == number)
        return event_names.event_name(found, self.live.session.agenda, self.live.names)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Keys that make no sense now are neither shown nor answered; those of later make the others clear."""
        if self.live.file.read_only:
            return action in LOOKING
        makes_sense = SENSE.get(action)
        return makes_sense is None or makes_sense(self)

    def action_forward(self) -> None:
        """The next turn, activity or part; twice at once is once."""
        now = self.clock.monotonic()
        soon = now - self._last_forward < TWICE_SECONDS
        self._last_forward = now
        if soon:
            return
        refused = lead.may_forward(self.live.session)
        if refused is not None and refused.reason is Reason.LAST_PART:
            self._ask_to_end()
        else:
            self.do(self.live.act(lead.forward))

    def action_back(self) -> None:
        """The previous turn or part goes on again."""
        self.do(self.live.act(lead.back))

    def action_hold(self) -> None:
        """Time stands still, or goes on; from ready the session begins."""
        self.do(self.live.act(lead.hold))

    action_begin = action_go_on = action_hold

    def action_pass(self) -> None:
        """Not now."""
        self.do(self.live.act(lead.pass_turn))

    def action_minute(self, minutes: int) -> None:
        """More time, or less, for the part."""
        said = _("a minute more for this part") if minutes > 0 else _("a minute less for this part")
        self.do(self.live.act(lead.lengthen, minutes * MINUTE), said)

    def action_undo(self) -> None:
        """Take back the last thing on the timeline."""
        self.do(self.live.undo(), _("taken back: {what}; {key} puts it back").replace("{key}", key_of("redo")))

    def action_redo(self) -> None:
        """Put it back."""
        self.do(self.live.redo(), _("put back: {what}"))

    def action_reopen(self) -> None:
        """It was not over after all."""
        self.do(self.live.act(lead.reopen), _("the session goes on"))
