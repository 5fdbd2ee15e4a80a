"""The balance of a session as a page over the screen, in a break."""

from inspiratie_tui.core.view.balance import BalanceSlice
from inspiratie_tui.texts.balance import balance_lines, balance_title
from inspiratie_tui.ui.shared.hanging import HangingLine
from inspiratie_tui.ui.shared.page import PageText
from inspiratie_tui.ui.shared.plain import plain

_ROOM = 72
"""The cells of a line on a page in a terminal of eighty."""


def balance_page(shown: BalanceSlice) -> PageText:
    """Return the balance that is `shown` as a page."""
    first, *others = balance_lines(shown, _ROOM)
    lines = [HangingLine(plain(""), plain(line)) for line in (first, "", *others)]
    return PageText(plain(balance_title(), "bold"), [lines])
