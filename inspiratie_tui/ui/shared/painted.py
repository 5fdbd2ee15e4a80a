"""What the widgets of the live screen have in common: text painted from one slice."""

from abc import abstractmethod

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Painted(Widget):
    """Shows `paint(self.shown)`; a slice that equals the one before repaints nothing."""

    can_focus = False
    # Nothing here can be clicked: no line is searched for links.
    auto_links: reactive[bool] = reactive(False)
    shown: reactive[object] = reactive(None)

    def render(self) -> Content:
        """The slice as text; nothing until there is one."""
        return Content("") if self.shown is None else self.paint()

    @abstractmethod
    def paint(self) -> Content:
        """Make the text; `self.shown` is there."""
