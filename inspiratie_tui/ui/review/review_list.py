"""The list of the review."""

from collections.abc import Sequence

from textual.widgets.option_list import Option

from inspiratie_tui.ui.review.review_line import ReviewLine
from inspiratie_tui.ui.shared.marked_list import MarkedList


class ReviewList(MarkedList, inherit_bindings=False):
    """A list without keys of its own: the keys that move its cursor can be changed, and belong to the screen."""

    @property
    def chosen(self) -> str | None:
        """Return the id of the line under the cursor, None when there is no cursor."""
        return None if self.highlighted is None else self.get_option_at_index(self.highlighted).id

    def fill(self, lines: Sequence[ReviewLine], keep: str | None) -> None:
        """Show `lines`, with the cursor on the one with id `keep`; None, or one that is gone, puts it on the first."""
        self.clear_options()
        self.add_options([Option(line.text, id=line.note, disabled=line.note is None) for line in lines])
        if keep is not None and any(line.note == keep for line in lines):
            self.highlighted = self.get_option_index(keep)
        elif any(line.note is not None for line in lines):
            self.action_first()
            self.call_after_refresh(self.scroll_home, animate=False)
