"""How an object that is no screen puts a dialog on top."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


class PushScreen(Protocol):
    """Puts a screen or a dialog on top, as Textual's app does."""

    def __call__(self, screen: Screen[Result], callback: Callable[[Result | None], None] | None = None) -> object:
        """Show `screen`; `callback` is called with its answer when it is closed."""
