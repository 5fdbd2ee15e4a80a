"""The big digits of the live screen: how long still, and below them the shape of that time."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.slices import SHAPE, Face, Pace, TimeSlice
from inspiratie_tui.texts.live_text import face_caption, figures, unit
from inspiratie_tui.ui.live.widgets.block_digits import block_digits
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain

_STYLES = {Pace.CALM: "$foreground", Pace.NEARLY: "$warning", Pace.OVER: "$foreground"}
_GONE, _LEFT = "━", "─"
"""How thick they are tells them apart where there are no colours."""


class TimeFace(Painted):
    """Shows block digits, what they count, and how much of that is gone; during a hold only a sentence."""

    DEFAULT_CSS = "TimeFace { height: 7; content-align: center middle; text-align: center; }"
    shown: reactive[TimeSlice | None] = reactive(None, repaint=False)

    def paint(self) -> Content:
        """Return digits, caption and shape below each other; in a small place plain digits before the caption."""
        time = self.shown
        assert time is not None
        digits, word = figures(time), unit(time)
        caption = plain(face_caption(time), "bold" if time.face is Face.HELD else _caption_style(time))
        blocks = self._blocks(digits, word)
        if blocks:
            lines = [*_digit_lines(blocks, word, _STYLES[time.pace]), caption]
        else:
            # A caption that has the digits in it needs them only once.
            before = "" if digits in caption.plain else f"{digits} {word}".strip() + " "
            lines = [plain(before, "bold") + caption]
        if time.gone is not None and len(lines) < self.size.height:
            lines.append(_shape(time.gone, self.size.width))
        return Content("\n").join(lines)

    def _blocks(self, digits: str, word: str) -> tuple[str, ...]:
        """Return the largest blocks of `digits` for which there is room above a caption; none when there is not."""
        if not digits:
            return ()
        for scale, below in ((2, 2), (1, 1)):
            rows = block_digits(digits, scale)
            wide = max(map(len, rows)) + 2 * len(word) + 2
            if self.size.height >= len(rows) + below and self.size.width >= wide:
                return rows
        return ()


def _digit_lines(rows: tuple[str, ...], word: str, style: str) -> list[Content]:
    """Return `rows` with the unit `word` at their right foot; as much room on the left keeps them in the middle."""
    pad = " " * (len(word) + 1 if word else 0)
    width = max(map(len, rows))
    lines = [plain(f"{pad}{row:<{width}}{pad}", style) for row in rows]
    if word:
        lines[-1] = plain(f"{pad}{rows[-1]:<{width}} ", style) + plain(word, "$quiet")
    return lines


def _shape(gone: int, width: int) -> Content:
    """Return one thin row: first what is `gone` of `SHAPE` cells, then what is left; on a narrow screen to scale."""
    cells = max(1, min(SHAPE, width - 4))
    full = gone * cells // SHAPE
    return plain(_GONE * full, "$primary") + plain(_LEFT * (cells - full), "$quiet")


def _caption_style(time: TimeSlice) -> str:
    return "bold $warning" if time.pace is Pace.NEARLY else "$foreground"
