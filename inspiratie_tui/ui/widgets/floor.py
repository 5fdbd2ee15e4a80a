"""Who speaks, who is next, and the ring."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.slices import FloorSlice, Mark, RingSlice, Seat
from inspiratie_tui.texts import _
from inspiratie_tui.texts.live_lines import round_line
from inspiratie_tui.ui.plain import fitted, plain
from inspiratie_tui.ui.widgets.line import Painted


class Floor(Painted):
    """Speaker, who is next, how far the round is: a line each."""

    DEFAULT_CSS = "Floor { height: 3; padding: 0 1; }"
    shown: reactive[FloorSlice | None] = reactive(None)

    def paint(self) -> Content:
        """Labels in one column, names in the next."""
        floor = self.shown
        assert floor is not None
        rows = [(_("speaks"), floor.speaker or "-", "bold")]
        if floor.next is not None:
            rows.append((_("next"), floor.next, ""))
        room = max(len(label) for label in (_("speaks"), _("next"))) + 2
        lines = [
            plain(f"{label:<{room}}", "$quiet") + fitted(name, self.content_size.width - room).stylize(style)
            for label, name, style in rows
            if floor.speaker or floor.next or floor.is_round
        ]
        about = round_line(floor)
        if about:
            lines.append(fitted(about, self.content_size.width).stylize("$quiet"))
        return plain("\n").join(lines)


SIGNS = {
    Mark.NONE: " ",
    Mark.SPEAKS: ">",
    Mark.NEXT: " ",
    Mark.SPOKEN: "-",
    Mark.PASSED: "~",
    Mark.HAND: "^",
    Mark.ABSENT: "x",
}
"""Before each name in the ring; the help explains them."""
_STYLES = {Mark.SPEAKS: "bold $background on $primary", Mark.NEXT: "bold", Mark.HAND: "bold"}


class Ring(Painted):
    """Everyone's digit, sign and name on one line, always."""

    DEFAULT_CSS = "Ring { height: 1; padding: 0 1; }"
    shown: reactive[RingSlice | None] = reactive(None)

    def paint(self) -> Content:
        """Long names give way first; the digits tell them apart."""
        ring = self.shown
        assert ring is not None
        room = _name_room(ring.seats, self.content_size.width)
        return plain(" ").join([_seat(seat, room) for seat in ring.seats]).truncate(self.content_size.width)


def _seat(seat: Seat, room: int) -> Content:
    text = plain(f"{seat.digit}{SIGNS[seat.mark]}") + fitted(seat.name, room)
    return text.stylize(_STYLES.get(seat.mark, "$quiet"))


def _name_room(seats: tuple[Seat, ...], width: int) -> int:
    """How many cells the longest names get so that all fit."""
    fixed = sum(len(seat.digit) + 2 for seat in seats) - 1
    lengths = [plain(seat.name).cell_length for seat in seats]
    room = max(lengths, default=1)
    while room > 1 and fixed + sum(min(room, length) for length in lengths) > width:
        room -= 1
    return room
