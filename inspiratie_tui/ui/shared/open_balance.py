"""Opens the page with who had the floor how long, which is built when it is asked for."""

from textual.screen import Screen

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.leading.runner import SessionRunner


def open_balance(screen: Screen[None], clock: Clock, runner: SessionRunner) -> None:
    """Show over `screen` who had the floor how long in the session of `runner`, and who was with whom."""
    from inspiratie_tui.ui.shared.balance_page import balance_page
    from inspiratie_tui.ui.shared.page import Page

    text = balance_page(runner.session, runner.now, runner.names)
    screen.app.push_screen(Page(clock, text, private=True))
