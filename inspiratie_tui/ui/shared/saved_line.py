"""The line at the foot of what is read back: since when the disk refuses; what else is noticed is said beside it."""

from collections.abc import Callable

from inspiratie_tui.core.view.time_slices import time_of_day
from inspiratie_tui.leading.published import Published, SessionReplaced, Subscriber
from inspiratie_tui.texts.unsaved import not_saved_since
from inspiratie_tui.ui.shared.text_lines import Lines


class SavedLine(Lines):
    """Follows a session, and takes no room while all of it is saved."""

    DEFAULT_CSS = "SavedLine { min-height: 0; }"

    def __init__(
        self,
        subscribe: Callable[[Subscriber], Callable[[], None]],
        say: Callable[[str], object],
        fill: Callable[[], object],
    ) -> None:
        """Follow the session by `subscribe`; `say` tells what is noticed, `fill` lists what came from elsewhere."""
        super().__init__()
        self._subscribe = subscribe
        self._say = say
        self._fill = fill
        self._unsubscribe: Callable[[], None] = lambda: None

    def on_mount(self) -> None:
        """Follow the session from now on."""
        self._unsubscribe = self._subscribe(self._follow)

    def on_unmount(self) -> None:
        """Follow it no longer."""
        self._unsubscribe()

    def _follow(self, published: Published) -> None:
        unsaved = published.unsaved
        self.shown = None if unsaved is None else (not_saved_since(time_of_day(unsaved.since)),)
        if isinstance(published.news, SessionReplaced):
            self._fill()
        if published.news is not None:
            from inspiratie_tui.ui.shared.news_text import news_sentence

            self._say(news_sentence(published.news))
