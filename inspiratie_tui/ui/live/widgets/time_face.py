"""The big digits of the live screen: how long still."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.slices import Face, Pace, TimeSlice
from inspiratie_tui.texts.live_text import face_caption, unit
from inspiratie_tui.texts.times import short_clock_time
from inspiratie_tui.ui.live.widgets.block_digits import ROWS, block_digits
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain

_STYLES = {Pace.CALM: "$foreground", Pace.NEARLY: "$warning", Pace.OVER: "$foreground"}


class TimeFace(Painted):
    """Shows block digits above a word; during a hold only the word."""

    DEFAULT_CSS = "TimeFace { height: 8; content-align: center middle; text-align: center; }"
    shown: reactive[TimeSlice | None] = reactive(None, repaint=False)

    def paint(self) -> Content:
        """Return digits with their unit above the caption; on a low or narrow screen plain digits."""
        time = self.shown
        assert time is not None
        caption = plain(face_caption(time), "bold" if time.face is Face.HELD else _caption_style(time))
        figures, word = _figures(time), unit(time)
        if not figures:
            return caption
        rows = block_digits(figures, 2)
        if self.size.height < len(rows) + 3 or self.size.width < max(map(len, rows)) + 2 * len(word) + 4:
            rows = block_digits(figures)
        wide = max(map(len, rows)) + len(word) + 2
        if self.size.height <= ROWS or self.size.width < wide:
            return plain(f"{figures} {word} ".lstrip(), "bold") + caption
        style = _STYLES[time.pace]
        # The unit stands on the right at the foot of the digits; as much room on the left keeps them in the middle.
        pad = " " * (len(word) + 1)
        width = max(map(len, rows))
        lines = [plain(f"{pad}{row:<{width}}{pad}", style) for row in rows[:-1]]
        lines.append(plain(f"{pad}{rows[-1]:<{width}} ", style) + plain(word, "$quiet"))
        return Content("\n").join([*lines, caption])


def _figures(time: TimeSlice) -> str:
    if time.face is Face.BACK_AT and time.clock is not None:
        return short_clock_time(time.clock)
    if time.count is None:
        return ""
    sign = "+" if time.pace is Pace.OVER and time.face is Face.LEFT else ""
    if time.count.rest is not None:
        return f"{sign}{time.count.number}:{time.count.rest:02d}"
    return f"{sign}{time.count.number}"


def _caption_style(time: TimeSlice) -> str:
    return "bold $warning" if time.pace is Pace.NEARLY else "$foreground"
