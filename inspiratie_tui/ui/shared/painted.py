"""The base of widgets that paint one value, as those of the live screen paint a slice each."""

from abc import abstractmethod

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Painted(Widget):
    """Shows what `paint` returns for the value in `shown`; a value that equals the one before repaints nothing."""

    can_focus = False
    # Nothing here can be clicked: no line is searched for links.
    auto_links: reactive[bool] = reactive(False)
    shown: reactive[object] = reactive(None)

    def render(self) -> Content:
        """Return what `paint` returns; nothing while there is no value."""
        return Content("") if self.shown is None else self.paint()

    @abstractmethod
    def paint(self) -> Content:
        """Return the text for `self.shown`, which is not None."""
