"""Opens what is for the two facilitators alone, and the session after which they write on."""

from collections.abc import Callable

from inspiratie_tui.store.port import SessionStore
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.session_opener import open_named
from inspiratie_tui.ui.home.two_page import TwoPage
from inspiratie_tui.ui.home.year_reader import YearAtHome
from inspiratie_tui.ui.shared.opened import opened_sentence
from inspiratie_tui.ui.shared.pushing import PushScreen


def open_two_page(
    context: AppContext,
    year: YearAtHome,
    push: PushScreen,
    write_on: Callable[[SessionStore], object],
    say: Callable[[str], object],
) -> None:
    """Show by `push` what the two look back on of the `year`, if there is anything.

    When they want to write on, `write_on` is given the session, which is open; `say` tells why that cannot be.
    """
    back = year.back
    if back is None:
        return

    def closed(wanted: bool | None) -> None:
        if not wanted:
            return
        opened = open_named(context, back.name)
        if isinstance(opened, str):
            say(opened)
        elif opened.read_only:
            say(opened_sentence(opened))
            opened.close()
        else:
            write_on(opened)

    push(TwoPage(context.clock, back, context.group.names), closed)
