"""A list of Textual in which the chosen line looks as it does everywhere."""

from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from inspiratie_tui.ui.shared.chosen import SIGN


class MarkedList(OptionList):
    """Shows the sign beside the first row of the chosen line, and room for it beside all others."""

    def _get_left_gutter_width(self) -> int:
        return len(SIGN)

    def _get_option_render(self, option: Option, style: Style) -> list[Strip]:
        rows = super()._get_option_render(option, style)
        chosen = self.highlighted is not None and option is self.get_option_at_index(self.highlighted)
        beside = "\n".join([SIGN if chosen else " " * len(SIGN), *[" " * len(SIGN)] * (len(rows) - 1)])
        signs = Visual.to_strips(self, Content(beside), len(SIGN), len(rows), style)
        return [Strip.join(pair) for pair in zip(signs, rows, strict=True)]
