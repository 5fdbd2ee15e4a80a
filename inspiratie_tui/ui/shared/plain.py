"""The one way of text from outside to the screen: never as markup."""

from textual.content import Content
from textual.style import Style


def plain(text: str, style: str | Style = "") -> Content:
    """Return `text` as it is, in one style: `[x]` and `[@click=...]` are letters here."""
    return Content.styled(text, style) if style else Content(text)


def fitted(text: str, width: int) -> Content:
    """Return `text` on one line of at most `width` cells, with an ellipsis where it was cut."""
    return Content(" ".join(text.split())).truncate(max(0, width), ellipsis=True)
