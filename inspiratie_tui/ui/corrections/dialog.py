"""Time: when it really began, whose turn it was, how to divide what is left. The outcome is seen before it is done."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions.corrections import Beginning, BeginningKind, Correction, correction_outcome, may_strike
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.actions.replan import Proposal
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.corrections import outcome_line
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.texts.replan import proposal_outcome as proposed_outcome
from inspiratie_tui.ui.corrections.correction_draft import CorrectionDraft
from inspiratie_tui.ui.corrections.rows import MissingTurn, Row, called, changed, rows, same
from inspiratie_tui.ui.keys.bindings import bound, hints, key, seat_of
from inspiratie_tui.ui.shared.entries import Entries, ListEntry
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal

_WHY_NOT = {"who": Reason.NO_TURN, "none": Reason.NOT_NONE}
"""Why an action can do nothing with a line."""
LOOK_SECONDS = 0.25
"""How old what is shown may be: little, for in a rehearsal a minute is over in one."""


class CorrectionsDialog(SpokenModal[Correction | Proposal | None]):
    """Arrows choose and move, digits type a clock time, Enter does it, Esc leaves all as it is."""

    DEFAULT_CSS = """
    CorrectionsDialog > Vertical { width: 76; }
    CorrectionsDialog Entries { padding: 0; }
    CorrectionsDialog #seen { min-height: 2; }
    """
    BINDINGS = [
        key("enter", "do", N_("do it"), show=True),
        key("left", "move(-1)", N_("earlier"), show=True),
        key("right", "move(1)", N_("later"), show=True),
        key("w", "who", N_("who"), show=True),
        key("x", "none", N_("it was none"), show=True),
        key("escape", "close", N_("close"), show=True),
        bound("down", "", "choose(1)"),
        bound("up", "", "choose(-1)"),
        key("backspace", "rub_out", ""),
        *(bound(name, "", "close") for name in ("leave", "time")),
    ]

    def __init__(self, clock: Clock, live: SessionRunner) -> None:
        """Put right what happened in `live`."""
        super().__init__(clock)
        self._live = live
        self._rows: tuple[Row, ...] = ()
        self._cursor = 0
        self._asking = self._again = False
        self._read = ""
        self._changing = CorrectionDraft()
        self._look()

    def _look(self) -> None:
        """Time goes on, also while one looks at this: what can be chosen is what can be done now."""
        chosen = self._row
        self._wall = self._live.wall_clock
        self._rows = rows(self._live, self._wall)
        if chosen is None or not self._rows:
            self._cursor = 0
            return
        found = [at for at, row in enumerate(self._rows) if same(row, chosen)]
        self._cursor = found[0] if found else min(self._cursor, len(self._rows) - 1)
        if not found:
            self._changing = CorrectionDraft()

    def compose(self) -> ComposeResult:
        """What began when, what would come of it, the keys."""
        with Vertical():
            yield Static(plain(_("Time: put right, divide again"), "bold"))
            yield Entries()
            yield Static(id="seen")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show what began, and how that is as time goes on."""
        self._show()
        self.set_interval(LOOK_SECONDS, self._show)

    @property
    def _row(self) -> Row | None:
        return self._rows[self._cursor] if self._rows else None

    def _show(self) -> None:
        self._look()
        entries = self.query_one(Entries)
        entries.shown = tuple(ListEntry(called(row, self._live, self._wall)) for row in self._rows)
        entries.cursor = self._cursor
        self.query_one(KeyLine).shown = hints(self.active_bindings)
        seen = self.query_one("#seen", Static)
        # What is seen below takes the same room for each of them: walking down the list, nothing moves.
        most = max((len(changed(row, self._live.session)) for row in self._rows), default=0)
        seen.styles.min_height = max(2, 1 + most)
        if self._seen() != self._read:
            self._read = self._seen()
            seen.update(plain(self._read))

    def _seen(self) -> str:
        if self._asking:
            return _("Who was it? Press the digit; 0 is somebody without one.")
        if self._changing.typed:
            return _("clock time: {typed}").format(typed=self._changing.typed)
        if self._changing.said:
            return self._changing.said
        if self._row is None:
            return _("Nothing has begun, and all that is planned fits.")
        if isinstance(self._row, Proposal):
            return "\n".join((proposed_outcome(self._row), *changed(self._row, self._live.session)))
        if not self._changing.anything:
            if isinstance(self._row, MissingTurn):
                return _("w and a digit says whose turn it was; arrows or a clock time when it began.")
            return _("Arrows move its beginning, digits type the clock time.")
        live = self._live
        seen = correction_outcome(live.log, self._wall.now, self._changing.change(self._row))
        if isinstance(seen, Refusal):
            return refusal(seen.reason)
        return outcome_line(seen, live.session.agenda, live.names, self._wall.shown_at)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Only what the chosen line can do."""
        row = self._row
        if action == "do":
            return row is not None
        if action == "move":
            return isinstance(row, Beginning | MissingTurn)
        if action == "who":
            return isinstance(row, MissingTurn) or (isinstance(row, Beginning) and row.what is BeginningKind.TURN)
        if action == "none":
            return isinstance(row, Beginning) and may_strike(row) is None
        return True

    def may_do_something(self, event: Key) -> bool:
        """Only Enter: whatever else is pressed, all stays as it is."""
        return event.key == "enter"

    def on_key(self, event: Key) -> None:
        """A digit is somebody when that was asked, else a piece of a clock time."""
        super().on_key(event)
        if event._no_default_action:
            return
        digit, row = seat_of(event), self._row
        asked, self._asking, self._again = self._asking or self._again, False, False
        if digit is None:
            if self._say_why_not(event.key) or asked:
                self._show()
            return
        event.stop()
        if not isinstance(row, Beginning | MissingTurn):
            return
        if asked:
            self._choose_person(digit)
        else:
            self._changing.type(digit, row, self._live.session, self._wall)
        self._show()

    def _say_why_not(self, pressed: str) -> bool:
        """Say it of a key that can do nothing with this line (it is not among those at the foot); whether it is one."""
        for binding in self._bindings.key_to_bindings.get(pressed, ()):
            reason = _WHY_NOT.get(binding.action)
            if reason is not None and self._row is not None and not self.check_action(binding.action, ()):
                self._changing.say(refusal(reason))
                return True
        return False

    def _choose_person(self, digit: int) -> None:
        ring, none = self._live.view().ring, _("There is no seat {number}.").format(number=digit)
        person = ring.at(digit)
        if digit == 0:
            # Again and again: one after the other.
            others, none = ring.without_digit(self._live.session.circle.everyone), _("There is nobody else.")
            before = self._changing.person
            after = others.index(before) + 1 if before in others else 0
            person = others[after % len(others)] if others else None
            self._again = bool(others)
        if person is None:
            self._changing.say(none)
        else:
            self._changing.be(person)

    def action_move(self, step: int) -> None:
        """Move the beginning a minute, as far as there is room."""
        if isinstance(self._row, Beginning | MissingTurn):
            self._changing.step(step, self._row, self._live.session, self._wall)
        self._show()

    def action_who(self) -> None:
        """Wait for the digit."""
        self._asking = True
        self._changing.say("")
        self._show()

    def action_none(self) -> None:
        """It was none; again: it was."""
        self._changing.toggle_none()
        self._show()

    def action_choose(self, step: int) -> None:
        """Another line; what was changed of this one is left."""
        self._cursor = max(0, min(len(self._rows) - 1, self._cursor + step))
        self._changing = CorrectionDraft()
        self._show()

    def action_rub_out(self) -> None:
        """The last digit was wrong."""
        self._changing.typed.rub_out()
        self._show()

    def action_do(self) -> None:
        """Have it done, if it can be."""
        row, changing = self._row, self._changing
        if isinstance(row, Proposal):
            self._divide()
        elif row is not None and changing.typed:
            changing.take_typed(row, self._live.session, self._wall)
            self._show()
        elif row is not None and not changing.said:
            seen = correction_outcome(self._live.log, self._live.now, changing.change(row))
            if not isinstance(seen, Refusal):
                self.dismiss(changing.change(row))
                return
            changing.say(refusal(seen.reason))
            self._show()

    def _divide(self) -> None:
        """Only what could be read is done: when it has become another just now, that is shown."""
        read = self._read
        self._show()
        if isinstance(self._row, Proposal) and self._read == read:
            self.dismiss(self._row)

    def action_close(self) -> None:
        """Leave all as it is."""
        self.dismiss(None)
