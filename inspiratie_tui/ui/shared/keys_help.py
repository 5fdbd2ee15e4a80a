"""Opens the page of all keys, over any screen."""

from textual.screen import Screen

from inspiratie_tui.clock.clock import Clock


def open_keys(screen: Screen[None], clock: Clock) -> None:
    """Show over `screen` the keys that do something now; `clock` tells how long that page has been open."""
    # Imported here: no screen waits for it.
    from inspiratie_tui.ui.shared.page import Page
    from inspiratie_tui.ui.shared.page_texts import keys_page

    screen.app.push_screen(Page(clock, keys_page(screen.active_bindings)))


def open_home_keys(screen: Screen[None], clock: Clock) -> None:
    """Show over `screen`, which is home, its keys, and what is done for a group in a shell."""
    from inspiratie_tui.ui.shared.page import Page
    from inspiratie_tui.ui.shared.page_texts import home_help_page

    screen.app.push_screen(Page(clock, home_help_page(screen.active_bindings)))
