"""Lets go of widgets that were removed, where Textual 8.2 keeps them: with all they drew, for as long as it runs."""

from collections.abc import Callable

from textual._styles_cache import StylesCache
from textual.widget import Widget

_Watchers = dict[str, list[tuple[object, Callable[..., object]]]]


def let_styles_go() -> None:
    """Keep no widget for the colours behind it: two colours are the key, as Textual means it, not the widget too."""
    # A class method there, by the name of its first argument, but for the decorator.
    blended = vars(StylesCache)["get_inner_outer"]
    if not isinstance(blended, classmethod):
        StylesCache.get_inner_outer = classmethod(blended)  # type: ignore[assignment]


def let_go(widget: Widget) -> None:
    """Take `widget`, which is being removed, from the lists of those who hear of a new theme or a selection."""
    for screen in widget.app.screen_stack:
        screen.text_selection_started_signal.unsubscribe(widget)
    watchers: _Watchers = getattr(widget.app, "__watchers", {})
    for name, watching in watchers.items():
        watchers[name] = [(watcher, callback) for watcher, callback in watching if watcher is not widget]
