"""The bases of our screens and dialogs: keys as in the settings, with words in the language in use."""

from abc import abstractmethod
from collections.abc import Awaitable
from dataclasses import replace
from typing import ClassVar, TypeVar

from textual.actions import parse
from textual.binding import ActiveBinding, Binding
from textual.events import Key
from textual.screen import ModalScreen

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.texts import _
from inspiratie_tui.texts import keys as chosen
from inspiratie_tui.texts.keys import key_name
from inspiratie_tui.ui.keys.bindings import bound, is_for, rebound, translated, without_key
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.text_lines import Lines
from inspiratie_tui.ui.shared.whole_picture import WholePicture

DialogAnswer = TypeVar("DialogAnswer")


DEAF_SECONDS = 0.4
"""For how long after a dialog opened a key was meant for the screen below it."""
_CURTAIN = "app.curtain"
"""The action of the app that draws the curtain over everything, or lifts it."""


class Spoken(WholePicture):
    """A screen whose keys are those of the settings, with words in the language in use."""

    AUTO_FOCUS = ""
    PRIVATE: ClassVar[bool]
    """Whether words stand on it that a key must ask for; every screen says it (docs/glossary.md, Private words)."""

    def __init__(self, classes: str = "") -> None:
        """Take the keys of the settings, and begin with style `classes`."""
        super().__init__(classes)
        self.without_key: tuple[Binding, ...] = without_key(self._bindings) if chosen.chosen() else ()
        """The commands that the palette alone reaches."""
        if chosen.chosen():
            # Textual's own way (set_keymap) works this out anew at every key, and takes a key from others silently.
            self._bindings = rebound(self._bindings)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return key and words of what the line at the foot shows now, in the order they were declared.

        This is asked every second and at every key, so only the few keys that are shown are looked at.
        """
        offered: dict[str, tuple[str, str]] = {}
        for name, binding in self._bindings:
            if binding.show and binding.action not in offered:
                _namespace, action, parameters = parse(binding.action)
                if self.check_action(action, parameters):
                    offered[binding.action] = (key_name(name), _(binding.description))
        return tuple(offered.values())

    def on_screen_suspend(self) -> None:
        """Hide the keys, which do nothing while something covers the screen."""
        # A class on the whole screen would restyle all of it (Textual's SUSPENDED_SCREEN_CLASS).
        self.query(KeyLine).set(visible=False)

    def on_screen_resume(self) -> None:
        """Show the keys again."""
        self.query(KeyLine).set(visible=True)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Return the bindings with translated words."""
        return translated(super().active_bindings)

    def without_key_now(self) -> tuple[Binding, ...]:
        """Return those of `without_key` that make sense now, with their words in the language in use."""
        possible = []
        for binding in self.without_key:
            _namespace, action, parameters = parse(binding.action)
            if self.check_action(action, parameters):
                possible.append(replace(binding, description=_(binding.description)))
        return tuple(possible)

    def shows_private_words(self) -> bool:
        """Tell whether words stand on it that a key must ask for."""
        return self.PRIVATE

    async def put_words_away(self) -> None:
        """Keep what is being typed; nothing is typed here."""

    def take_away(self) -> None:
        """Close without an answer, as when the curtain over private words is lifted."""
        self.dismiss(None)

    async def action_curtain(self) -> None:
        """Draw the curtain over everything, or lift it."""
        await self.app.run_action(_CURTAIN)

    @abstractmethod
    def say(self, sentence: str) -> None:
        """Show `sentence` where this screen answers."""

    def action_palette(self) -> None:
        """Open the palette, which offers all commands by name."""
        from inspiratie_tui.ui.shared.palette import Palette

        self.app.push_screen(Palette())


class SpokenModal(ModalScreen[DialogAnswer]):
    """A dialog with words in the language in use; deaf to keys at first, for somebody may have been typing."""

    # Without colour only the frame shows where a dialog ends.
    DEFAULT_CSS = """
    SpokenModal { align: center middle; background: $background 60%; }
    SpokenModal > Vertical { max-width: 100%; height: auto; padding: 0 1; background: $panel; border: solid $quiet; }
    SpokenModal Static { height: auto; }
    SpokenModal Lines { color: $warning; height: auto; max-height: 3; }
    SpokenModal KeyLine { dock: none; margin-top: 1; }
    """
    AUTO_FOCUS = ""
    PRIVATE: ClassVar[bool]
    """Whether words stand on it that a key must ask for; every dialog says it."""
    BINDINGS = [bound("curtain", "")]

    def __init__(self, clock: Clock) -> None:
        """Take the `clock` that tells how long the dialog has been open."""
        super().__init__()
        self._clock = clock
        self._opened = clock.monotonic()
        self._listens = False
        self._meant: Key | None = None
        if chosen.chosen():
            self._bindings = rebound(self._bindings)

    @property
    def deaf(self) -> bool:
        """Tell whether a key that comes now was meant for the screen below."""
        return self._is_too_soon(self._clock.monotonic())

    def _is_too_soon(self, at: float) -> bool:
        return at - self._opened < DEAF_SECONDS

    def listen(self) -> None:
        """Take the next key as meant for this dialog, also while deaf."""
        self._listens = True

    def say(self, sentence: str) -> None:
        """Show `sentence` above the keys, "" none; where there are no keys, as on the curtain, nothing is said."""
        lines = next(iter(self.query(Lines)), None)
        if lines is None:
            keys = next(iter(self.query(KeyLine)), None)
            if keys is None:
                return
            lines = Lines()
            self.mount(lines, before=keys)
        lines.shown = (sentence,) if sentence else None

    def may_do_something(self, event: Key) -> bool:
        """Tell whether `event` could do something that was not read yet; while deaf, only such keys are ignored."""
        return not is_for("curtain", event)

    def on_key(self, event: Key) -> Awaitable[None] | None:
        """Ignore a key that was meant for the screen below; a dialog may return what has to be waited for."""
        # Textual asks each class of a dialog that has this, so the same key can come here more than once.
        if self._listens:
            self._listens, self._meant = False, event
        if event is not self._meant and self._is_too_soon(event.time) and self.may_do_something(event):
            event.stop()
            event.prevent_default()
        return None

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Return the bindings with translated words."""
        return translated(super().active_bindings)

    def shows_private_words(self) -> bool:
        """Tell whether words stand on it that a key must ask for."""
        return self.PRIVATE

    async def put_words_away(self) -> None:
        """Keep what is being typed; nothing that would be lost is typed here."""

    def take_away(self) -> None:
        """Close without an answer, as when the curtain over private words is lifted."""
        self.dismiss(None)

    async def action_curtain(self) -> None:
        """Draw the curtain over everything, or lift it."""
        await self.app.run_action(_CURTAIN)
