"""Puts together for one session what the keys of the live screen act on."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct
from textual.screen import Screen
from textual.worker import Worker

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.view.slices import Prompt
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.ui.live.agenda_page import AgendaPage
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.dialogs import Dialogs
from inspiratie_tui.ui.live.forward import Forward
from inspiratie_tui.ui.live.last_time_desk import LastTimeDesk
from inspiratie_tui.ui.live.lead_on import LeadOn
from inspiratie_tui.ui.live.note_panel import NotePanel
from inspiratie_tui.ui.live.outlook import Outlook
from inspiratie_tui.ui.live.pen_keys import PenKeys
from inspiratie_tui.ui.live.performer import Performer
from inspiratie_tui.ui.live.seats import Seats
from inspiratie_tui.ui.live.stray_words import StrayWords
from inspiratie_tui.ui.shared.opened import opened_sentence

Result = TypeVar("Result")


class Surface(Protocol):
    """What the desk needs of the live screen."""

    @property
    def prompt(self) -> Prompt | None:
        """Return what is asked beside all else, as it stands on the screen."""

    def show_answer(self, sentence: str) -> None:
        """Show `sentence` on the line of the next step."""

    def say_on_top(self, sentence: str) -> None:
        """Show `sentence` on the screen that is on top; "" shows none."""

    def show_last_time(self, lines: tuple[str, ...]) -> None:
        """Show `lines` of last time at the bottom; none takes them away."""

    def show_looked_at(self, part: int | None) -> None:
        """Mark the part with index `part` as looked at; None marks none, as when it is the one the session is in."""

    def show_keys(self) -> None:
        """Show the keys that matter now."""

    def push(self, screen: Screen[Result], callback: Callable[[Result | None], None] | None = None) -> object:
        """Put `screen` on top; `callback` is called with its answer when it is closed."""

    def run_beside(self, work: Coroutine[None, None, None]) -> Worker[None]:
        """Run `work` in the background, while keys are handled."""

    async def edit(self, file: Path) -> str:
        """Open `file` in the user's editor; return a sentence when that did not work, else ""."""

    def leave(self, told: Unsaved | None = None) -> object:
        """Leave the session; ask first when more of it is not on disk than somebody was `told`."""

    def lead_on(self) -> object:
        """Lead the session here, which nobody leads any more."""

    def show_help(self) -> None:
        """Show all keys and signs."""

    async def action_curtain(self) -> None:
        """Draw the curtain over everything, or lift it."""

    def action_palette(self) -> None:
        """Open the palette, which offers all commands by name."""


class LiveDesk(Struct, frozen=True):
    """What the keys of the live screen act on."""

    runner: SessionRunner
    """The session."""
    performer: Performer
    """Performs actions and tells what came of them."""
    answers: AnswerLine
    """The line that answers a key."""
    outlook: Outlook
    """The part that is looked at."""
    forward: Forward
    """The forward key."""
    seats: Seats
    """The digits."""
    notes: NotePanel
    """The field for notes."""
    pen: PenKeys
    """The pen, which can be down."""
    dialogs: Dialogs
    """Opens dialogs over the screen."""
    words: StrayWords
    """What becomes of sentences that were typed without a field."""
    agenda: AgendaPage
    """Opens the whole agenda over the screen."""
    last_time: LastTimeDesk
    """Shows last time, while somebody looks."""
    lead_on: LeadOn
    """Leads on, in a window that looked along."""
    surface: Surface
    """The screen itself."""


def desk_on(surface: Surface, runner: SessionRunner, clock: Clock, *, rehearsing: bool) -> LiveDesk:
    """Return the desk for the session of `runner` on `surface`; `clock` tells how fast keys follow each other."""
    answers = AnswerLine(surface.show_answer, opened_sentence(runner.store) if runner.store.read_only else "")
    outlook = Outlook(answers, surface.show_looked_at)
    performer = Performer(runner, answers, outlook, surface.run_beside)
    dialogs = Dialogs(runner, clock, surface.push, performer, answers, rehearsing=rehearsing)
    notes = NotePanel(runner, answers, surface.show_keys)
    return LiveDesk(
        runner=runner,
        performer=performer,
        answers=answers,
        outlook=outlook,
        forward=Forward(runner, clock, performer, dialogs, answers, surface.run_beside),
        seats=Seats(performer, answers, dialogs.choose_person),
        notes=notes,
        pen=PenKeys(runner, clock, answers, surface.run_beside),
        dialogs=dialogs,
        words=StrayWords(runner, notes, surface.say_on_top),
        agenda=AgendaPage(runner, clock, surface.push, answers, outlook, surface.edit, editable=not rehearsing),
        last_time=LastTimeDesk(runner, clock, surface.push, answers, surface.show_last_time),
        lead_on=LeadOn(runner, clock, surface.push, answers, surface.lead_on),
        surface=surface,
    )
