"""Makes content of text from outside, which is never read as markup; all such text goes through here."""

from textual.content import Content
from textual.style import Style


def plain(text: str, style: str | Style = "") -> Content:
    """Return `text` as it is, in one style: `[x]` and `[@click=...]` are no markup."""
    return Content.styled(text, style) if style else Content(text)


def fitted(text: str, width: int) -> Content:
    """Return `text` on one line of at most `width` cells, with an ellipsis at the end when it was cut."""
    return Content(" ".join(text.split())).truncate(max(0, width), ellipsis=True)
