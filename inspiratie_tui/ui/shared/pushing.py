"""Putting a dialog on top of a screen, for what is no screen itself."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


class PushScreen(Protocol):
    """Puts a screen or a dialog on top, as Textual's app does."""

    def __call__(self, screen: Screen[Result], callback: Callable[[Result | None], None] | None = None) -> object:
        """Show `screen`; have `callback` told what it was left with."""
