"""The balance of a session as a page over the screen: by name in a break, by a key where a session is read back."""

from collections.abc import Mapping, Sequence

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.balance import balance_slice
from inspiratie_tui.texts.balance import balance_lines, balance_title
from inspiratie_tui.texts.small_groups import formed_lines, formed_title
from inspiratie_tui.ui.shared.hanging import HangingLine
from inspiratie_tui.ui.shared.page import PageText
from inspiratie_tui.ui.shared.plain import plain

_ROOM = 72
"""The cells of a line on a page in a terminal of eighty."""


def balance_page(session: Session, now: SessionMs, names: Mapping[PersonId, str]) -> PageText:
    """Return who had the floor how long until `now`, and who was with whom, as a page; `names` are shown for ids."""
    first, *others = balance_lines(balance_slice(session, now, names), _ROOM)
    blocks = [_lines((first, "", *others))]
    formed = tuple(formed_lines(session, names))
    if formed:
        blocks.append([HangingLine(plain(""), plain(formed_title(), "bold")), *_lines(formed)])
    return PageText(plain(balance_title(), "bold"), blocks)


def _lines(lines: Sequence[str]) -> list[HangingLine]:
    return [HangingLine(plain(""), plain(line)) for line in lines]
