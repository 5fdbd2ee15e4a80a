"""Time: when it really began, whose turn it was, how to divide what is left. The outcome is seen before it is done."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock import Clock
from inspiratie_tui.core.actions import Reason, Refusal
from inspiratie_tui.core.agenda import MINUTE
from inspiratie_tui.core.beginnings import Began, Beginning, Change, may_be_none, outcome, place_began
from inspiratie_tui.core.group import PersonId
from inspiratie_tui.core.replan import Proposal
from inspiratie_tui.live import Live
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.proposals import outcome as proposed_outcome
from inspiratie_tui.texts.putting_right import outcome_line
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.keys import SpokenModal, bound, hints, key, seat_of
from inspiratie_tui.ui.modals.time_rows import Missing, Row, called, changed, rows, same
from inspiratie_tui.ui.modals.typed_time import TypedTime
from inspiratie_tui.ui.plain import plain
from inspiratie_tui.ui.widgets.entries import Entries, Entry
from inspiratie_tui.ui.widgets.key_line import KeyLine

LOOK_SECONDS = 0.25
"""How old what is shown may be: little, for in a rehearsal a minute is over in one."""


class TimeDialog(SpokenModal[Change | Proposal | None]):
    """Arrows choose and move, digits type a clock time, Enter does it, Esc leaves all as it is."""

    DEFAULT_CSS = """
    TimeDialog > Vertical { width: 76; }
    TimeDialog Entries { padding: 0; }
    TimeDialog #seen { min-height: 2; }
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

    def __init__(self, clock: Clock, live: Live) -> None:
        """Put right what happened in `live`."""
        super().__init__(clock)
        self._live = live
        self._rows: tuple[Row, ...] = ()
        self._cursor = 0
        self._asking = self._again = False
        self._read = ""
        self._begin_anew()
        self._look()

    def _look(self) -> None:
        """Time goes on, also while one looks at this: what can be chosen is what can be done now."""
        chosen = self._row
        self._wall = self._live.on_the_wall
        self._rows = rows(self._live, self._wall)
        if chosen is None or not self._rows:
            self._cursor = 0
            return
        found = [at for at, row in enumerate(self._rows) if same(row, chosen)]
        self._cursor = found[0] if found else min(self._cursor, len(self._rows) - 1)
        if not found:
            self._begin_anew()

    def _begin_anew(self) -> None:
        self._to: int | None = None
        self._person: PersonId | None = None
        self._none = False
        self._typed = TypedTime()
        self._said = ""

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

    @property
    def _change(self) -> Change:
        row = self._row
        if isinstance(row, Beginning):
            return Change(row.event, self._to, self._person, self._none)
        return Change(None, self._to, self._person)

    def _show(self) -> None:
        self._look()
        entries = self.query_one(Entries)
        entries.shown = tuple(Entry(called(row, self._live, self._wall)) for row in self._rows)
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
        if self._typed:
            return _("clock time: {typed}").format(typed=self._typed)
        if self._said:
            return self._said
        if self._row is None:
            return _("Nothing has begun, and all that is planned fits.")
        if isinstance(self._row, Proposal):
            return "\n".join((proposed_outcome(self._row), *changed(self._row, self._live.session)))
        live, change = self._live, self._change
        if change.to is None and change.person is None and not change.none:
            if isinstance(self._row, Missing):
                return _("w and a digit says whose turn it was; arrows or a clock time when it began.")
            return _("Arrows move its beginning, digits type the clock time.")
        seen = outcome(live.log, self._wall.now, change)
        if isinstance(seen, Refusal):
            return refusal(seen.reason)
        return outcome_line(seen, live.session.agenda, live.names, self._wall.at)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Only what the chosen line can do."""
        row = self._row
        if action == "do":
            return row is not None
        if action == "move":
            return isinstance(row, Beginning | Missing)
        if action == "who":
            return isinstance(row, Missing) or (isinstance(row, Beginning) and row.what is Began.TURN)
        if action == "none":
            return isinstance(row, Beginning) and may_be_none(row) is None
        return True

    def on_key(self, event: Key) -> None:
        """A digit is somebody when that was asked, else a piece of a clock time."""
        super().on_key(event)
        if event._no_default_action:
            return
        digit = seat_of(event)
        asked, self._asking, self._again = self._asking or self._again, False, False
        if digit is None:
            if asked:
                self._show()
            return
        event.stop()
        if not isinstance(self._row, Beginning | Missing):
            return
        if asked:
            self._choose_person(digit)
        else:
            self._type(digit)
        self._show()

    def _choose_person(self, digit: int) -> None:
        ring, none = self._live.view().ring, _("There is no seat {number}.").format(number=digit)
        person = ring.at(digit)
        if digit == 0:
            # Again and again: one after the other.
            others, none = ring.without_digit(self._live.session.everyone), _("There is nobody else.")
            after = others.index(self._person) + 1 if self._person in others else 0
            person = others[after % len(others)] if others else None
            self._again = bool(others)
        if person is None:
            self._said = none
        else:
            self._person, self._none, self._said = person, False, ""

    def _type(self, digit: int) -> None:
        self._said = ""
        if self._typed.add(digit):
            self._take_typed()

    def _take_typed(self) -> None:
        typed, self._typed = self._typed, TypedTime()
        moment = typed.moment(self._wall)
        if moment is None:
            self._said = _("{typed} is no clock time.").format(typed=typed)
        else:
            self._move_to(moment)

    def action_move(self, step: int) -> None:
        """Move the beginning a minute, as far as there is room."""
        self._typed = TypedTime()
        row = self._row
        at = row.at if isinstance(row, Beginning) else self._wall.now
        earliest, latest = self._room()
        before = at if self._to is None else self._to
        to = before + step * MINUTE
        if to < earliest < before or before < latest < to:
            to = earliest if step < 0 else latest
        self._move_to(to)
        self._show()

    def _room(self) -> tuple[int, int]:
        row = self._row
        if isinstance(row, Beginning):
            return row.earliest, row.latest
        return place_began(self._live.session), self._wall.now

    def _move_to(self, to: int) -> None:
        earliest, latest = self._room()
        self._none = False
        if to > self._wall.now:
            self._said = refusal(Reason.NOT_YET)
        elif to < earliest:
            self._said = refusal(Reason.TOO_EARLY)
        elif to > latest:
            self._said = refusal(Reason.TOO_LATE)
        else:
            self._said = ""
            self._to = to

    def action_who(self) -> None:
        """Wait for the digit."""
        self._asking = True
        self._typed, self._said = TypedTime(), ""
        self._show()

    def action_none(self) -> None:
        """It was none; again: it was."""
        self._none = not self._none
        self._to = self._person = None
        self._typed, self._said = TypedTime(), ""
        self._show()

    def action_choose(self, step: int) -> None:
        """Another line; what was changed of this one is left."""
        self._cursor = max(0, min(len(self._rows) - 1, self._cursor + step))
        self._begin_anew()
        self._show()

    def action_rub_out(self) -> None:
        """The last digit was wrong."""
        self._typed.rub_out()
        self._show()

    def action_do(self) -> None:
        """Have it done, if it can be."""
        if isinstance(self._row, Proposal):
            self._divide()
            return
        if self._typed:
            self._take_typed()
            self._show()
            return
        if not self._said:
            seen = outcome(self._live.log, self._live.now, self._change)
            if not isinstance(seen, Refusal):
                self.dismiss(self._change)
                return
            self._said = refusal(seen.reason)
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
