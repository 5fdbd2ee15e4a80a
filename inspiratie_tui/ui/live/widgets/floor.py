"""Widgets for who speaks, who is next, and the ring of all who are there."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.people.group import SmallGroups
from inspiratie_tui.core.view.form_slices import Who
from inspiratie_tui.core.view.slices import FloorSlice, Mark, RingSlice, Seat
from inspiratie_tui.texts import _
from inspiratie_tui.texts.live_text import floor_label, round_line
from inspiratie_tui.texts.steps import bringer_question, listener_label, who_words
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain

SPEAKER = "bold reverse $primary"
"""The style of the speaker, here and in the ring; it stands out without colour too."""
_ROWS = 2
"""The rows it has; in a step who speaks and who listens come before who wants to say something."""
_LEFT_OF_MIDDLE = 4
"""How many cells left of the middle names begin, so that they stand below the digits."""


class Floor(Painted):
    """Shows the speaker, then who is next and how far the round is."""

    DEFAULT_CSS = "Floor { height: 2; padding: 0 1; }"
    shown: reactive[FloorSlice | None] = reactive(None, repaint=False)

    def paint(self) -> Content:
        """Return a line for the speaker and one for who is next."""
        floor = self.shown
        assert floor is not None
        if floor.step is not None and floor.speaker is None and floor.step.asks is not None:
            return self._middle(bringer_question(floor.step))
        lines: list[Content] = []
        if floor.step is not None:
            lines += self._in_step(floor.speaker or who_words(floor.step.speaks), floor.step.listens)
        elif floor.speaker or floor.next or floor.is_round:
            speaker = plain(f" {floor.speaker} ", SPEAKER) if floor.speaker else plain(" -")
            lines.append(self._row(floor_label(given_feedback=floor.given_feedback), speaker))
        about = round_line(floor)
        if floor.next is not None:
            following = plain(f" {floor.next}", "bold")
            lines.append(self._row(_("next"), following + plain(f" · {about}", "$quiet") if about else following))
        elif about:
            lines.append(self._middle(about))
        return plain("\n").join(lines[:_ROWS])

    def _in_step(self, speaks: str, listens: Who | None) -> list[Content]:
        """Return a line for who speaks in a step and one for who listens, each only when somebody does."""
        listener = who_words(listens)
        rows = ((_("speaks"), plain(f" {speaks} ", SPEAKER)), (listener_label(listens), plain(f" {listener}", "bold")))
        return [self._row(*row) for row, who in zip(rows, (speaks, listener), strict=True) if who]

    def _middle(self, text: str) -> Content:
        """Return `text` in the middle of its row."""
        room = self.content_size.width
        shown = fitted(text, room).stylize("$quiet")
        return plain(" " * ((room - shown.cell_length) // 2)) + shown

    def _row(self, label: str, content: Content) -> Content:
        """Return `content` behind its label: labels end, and names begin, below the digits.

        Where a label would take more than half of the row it goes, for the name has to be read.
        """
        width = self.content_size.width
        if 2 * len(label) > width:
            return content.truncate(width, ellipsis=True)
        room = max(len(_("next")), width // 2 - _LEFT_OF_MIDDLE - 2)
        # Of both labels a speaker may have, so that names stand in one place the whole session.
        room = max(room, *(len(above) for above in (_("speaks"), _("feedback for")) if 2 * len(above) <= width), 0)
        return plain(f"{label:>{room}} ", "$quiet") + content.truncate(max(1, width - room - 1), ellipsis=True)


SIGNS = {
    Mark.NONE: " ",
    Mark.SPEAKS: ">",
    Mark.NEXT: " ",
    Mark.SPOKEN: "-",
    Mark.HAND: "^",
}
"""The sign before each name in the ring; the help explains them. Who is not here does not stand in it."""
_STYLES = {Mark.SPEAKS: SPEAKER, Mark.NEXT: "bold", Mark.HAND: "bold"}


_BETWEEN_GROUPS = " · "
"""What stands between groups."""
_KNOWN_BY = 12
"""By so many cells of a long name it is known who that is."""


class Ring(Painted):
    """Shows digit, sign and name of all who are here, on one row, or on two where the names need them.

    While people are in small groups those who are together stand together.
    """

    DEFAULT_CSS = "Ring { height: 2; padding: 0 1; }"
    shown: reactive[RingSlice | None] = reactive(None, repaint=False)

    def paint(self) -> Content:
        """Return the rows."""
        ring = self.shown
        assert ring is not None
        return plain("\n").join(ring_rows(ring.seats, *self.content_size, ring.groups))


def ring_rows(seats: tuple[Seat, ...], width: int, height: int, groups: SmallGroups = ()) -> list[Content]:
    """Return `seats` on one row of `width` cells, or on as many as the names need up to `height`.

    Who is not here has no place; those in one of `groups` stand together, and who is in none behind them, unless names
    would be cut by which people are no longer known. Names are whole where they fit; else the longest are cut first,
    for the digits tell people apart. What does not fit even so is cut off at the end of the last row.
    """
    together = _together(tuple(seat for seat in seats if seat.mark is not Mark.ABSENT), groups)
    between = _BETWEEN_GROUPS if groups else " "
    names = [[plain(seat.name).cell_length for seat in group] for group in together]
    room = max((name for group in names for name in group), default=1)
    while True:
        lengths = [
            sum(len(seat.digit) + 2 + min(room, name) for seat, name in zip(group, cells, strict=True)) - 1
            for group, cells in zip(together, names, strict=True)
        ]
        begins = _begins(lengths, width, len(between))
        if room == 1 or (len(begins) <= height and not (groups and max(lengths) > width)):
            break
        room -= 1
        if groups and room < _KNOWN_BY:
            return ring_rows(seats, width, height)
    shown = [plain(" ").join([_seat(seat, room) for seat in group]) for group in together]
    ends = [*begins[1:height], len(shown)]
    quiet = plain(between, "$quiet")
    return [quiet.join(shown[begin:end]).truncate(width) for begin, end in zip(begins, ends, strict=False)]


def _together(seats: tuple[Seat, ...], groups: SmallGroups) -> list[tuple[Seat, ...]]:
    """Return `seats` by the group they are in, and behind them, each alone, who is in none."""
    here = {seat.person: seat for seat in seats}
    grouped = [tuple(here[person] for person in group if person in here) for group in groups]
    placed = {person for group in groups for person in group}
    return [*filter(None, grouped), *((seat,) for seat in seats if seat.person not in placed)]


def _begins(lengths: list[int], width: int, between: int) -> list[int]:
    """Return where each row begins when as many of those `lengths` stand in it as fit in `width` cells.

    There are `between` cells between two. So whoever joins at the end moves nobody.
    """
    begins, used = [0], -between
    for number, length in enumerate(lengths):
        used += between + length
        if used > width and number > begins[-1]:
            begins.append(number)
            used = length
    return begins


def _seat(seat: Seat, room: int) -> Content:
    text = plain(f"{seat.digit}{SIGNS[seat.mark]}") + fitted(seat.name, room)
    return text.stylize(_STYLES.get(seat.mark, "$quiet"))
