"""What a screen says of the words on it, so that one curtain can hide all of them."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Discreet(Protocol):
    """A screen or dialog that knows whether words stand on it that a key must ask for."""

    def shows_private_words(self) -> bool:
        """Tell whether guidance, notes or what is being typed stand on it now."""

    async def put_words_away(self) -> None:
        """Keep what is being typed, and take private words off the screen if it can do without them."""

    def take_away(self) -> None:
        """Close without an answer."""


@runtime_checkable
class LedUnseen(Protocol):
    """A screen whose session goes forward while it is hidden."""

    def forward_unseen(self) -> None:
        """Go forward as the key does, but ask nothing."""
