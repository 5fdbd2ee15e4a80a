"""One soft bell when the time of an activity or a part is up, for who asked for it."""

from collections.abc import Callable

from inspiratie_tui.core.view.bell import BellCountdown, count_down, is_wanted
from inspiratie_tui.leading.published import Published


class Bell:
    """A subscriber of a session that rings once when the time of a part or turn has run out."""

    def __init__(self, ring: Callable[[], object], *, wanted: bool) -> None:
        """Ring by calling `ring`; `wanted` tells whether the settings want that, an agenda may say otherwise."""
        self._ring = ring
        self._wanted = wanted
        self._countdown: BellCountdown | None = None

    def __call__(self, published: Published) -> None:
        """Ring if time has run out since the call before."""
        if not is_wanted(published.session.agenda, self._wanted):
            return
        self._countdown, due = count_down(self._countdown, published.session, published.now)
        if due:
            self._ring()
