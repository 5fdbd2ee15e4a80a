"""Lets a key through when it is sure that it is no part of a sentence: the one place where letters wait.

They wait on a screen that keeps the words of sentences, and on all that is opened over it; where letters are text, and
on other screens, every key goes through at once.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Protocol, runtime_checkable

from msgspec import Struct
from textual.events import Key, Paste
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from inspiratie_tui.ui.keys.letters import Fate, Letters, StrokeKind
from inspiratie_tui.ui.keys.strokes import mean, stroke_of


class Words(Protocol):
    """What becomes of sentences that are typed where keys do something."""

    def seen(self) -> None:
        """Say that what is typed looks like a sentence; more may follow."""

    def rest(self, words: str) -> None:
        """Put `words` away, for nothing follows; Enter and Esc are still about them."""

    async def keep(self, words: str) -> None:
        """Make a note of `words`."""

    def drop(self) -> None:
        """Drop the words."""

    def leave(self, words: str) -> None:
        """Leave `words` as the draft."""

    def leave_at_once(self, words: str) -> None:
        """Leave `words` as the draft, from any thread and without the event loop."""

    def reopens(self, at: float) -> bool:
        """Tell whether a letter that came at the moment `at` is still typed in the field that was just closed."""

    def open_field(self) -> Awaitable[None]:
        """Open the field for notes."""


@runtime_checkable
class KeepsWords(Protocol):
    """A screen on which letters wait."""

    @property
    def words(self) -> Words:
        """Return what becomes of sentences."""


@runtime_checkable
class Listens(Protocol):
    """A dialog that is deaf at first."""

    def listen(self) -> None:
        """Take the next key as meant for this dialog, also while it is deaf."""


class Coming(Struct, frozen=True):
    """A key or a paste that has come and was not handled yet."""

    event: Key | Paste
    """What came."""
    at: float
    """When, in seconds since some moment."""
    sure: bool = False
    """Whether it is sure that it is no part of a sentence."""
    follows: bool = False
    """Whether it was looked at together with the key before it, so that it is meant for what that opened."""


class SievedApp(Protocol):
    """What the sieve asks of the application."""

    @property
    def screen(self) -> Screen[object]:
        """Return the screen on top."""

    @property
    def focused(self) -> Widget | None:
        """Return the widget that has the focus."""

    @property
    def screen_stack(self) -> Sequence[Screen[object]]:
        """Return the screens, the lowest one first."""

    def set_timer(self, delay: float, callback: Callable[[], Awaitable[None]]) -> Timer:
        """Call `callback` after `delay` seconds."""

    def call_later(self, callback: Callable[[float], Awaitable[None]], moment: float) -> bool:
        """Call `callback` with `moment` when all that has come was looked at; return False when the program ends."""


class Sieve:
    """Holds keys back, and gives them out again in the order in which they came."""

    def __init__(self, app: SievedApp, now: Callable[[], float], pour: Callable[[Iterable[Coming]], Awaitable[None]]):
        """Look at what `app` shows; `now` tells the moment, `pour` takes keys that were let through by time alone."""
        self._app = app
        self._now = now
        self._pour = pour
        self._letters = Letters()
        self._held: list[Coming] = []
        self._timer: Timer | None = None

    async def sift(self, coming: Coming) -> Sequence[Coming]:
        """Take what came next; return what is to be handled now, in order. Those not `sure` are to be sifted anew."""
        self._stop()
        words = self._words
        if words is None or is_typing(self._app.focused, coming.event):
            self._letters.forget()
            return [*self._release(), _surely(coming)]
        while self._letters.is_late(coming.at):
            if await self._at_rest(words):
                return [*self._release(), coming]
        stroke = stroke_of(coming.event, coming.at, self._app.screen)
        begins = stroke.kind is StrokeKind.LETTER and self._letters.due is None
        if begins and isinstance(self._app.screen, KeepsWords) and words.reopens(coming.at):
            await words.open_field()
            return [] if stroke.at_once else [_surely(coming)]
        rested = self._letters.resting
        fate = self._letters.take(stroke, self._means)
        if fate is Fate.AFTER and rested:
            words.leave(self._letters.words)
        through = await self._decide(fate, coming, words)
        self._wait()
        return through

    async def rest(self) -> None:
        """Do what is due when no key has come for long enough."""
        words = self._words
        if words is not None and self._letters.due is not None and await self._at_rest(words):
            await self._pour(self._release())
        self._wait()

    async def end(self) -> None:
        """Leave what is being typed as the draft, for the program ends; keys that wait do nothing any more."""
        self._stop()
        words = self._words
        if words is not None and self._letters.due is not None and not await self._at_rest(words):
            words.leave(self._letters.words)
        self._letters.forget()
        self._held.clear()

    def words_at_once(self, ahead: str) -> None:
        """Leave what is being typed as the draft, with `ahead` that has not come here, when that is a sentence.

        From any thread, and without the event loop; keys that wait do nothing any more.
        """
        words, sentence = self._words, self._letters.sentence_with(ahead)
        if words is not None and sentence:
            words.leave_at_once(sentence)

    @property
    def _words(self) -> Words | None:
        return next(
            (screen.words for screen in reversed(self._app.screen_stack) if isinstance(screen, KeepsWords)), None
        )

    def _means(self, keys: Sequence[str]) -> bool:
        return mean(keys, self._app.screen)

    async def _at_rest(self, words: Words) -> bool:
        """Do what quiet means; return whether the keys that wait are to act."""
        rested = self._letters.resting
        if self._letters.rest() is Fate.AFTER:
            if rested:
                words.leave(self._letters.words)
            return True
        words.rest(self._letters.words)
        return False

    async def _decide(self, fate: Fate, coming: Coming, words: Words) -> Sequence[Coming]:
        """Do what `fate` says of `coming`; return what is to be handled now."""
        match fate:
            case Fate.ACTS:
                return [_surely(coming)]
            case Fate.WAITS:
                self._held.append(coming)
                return []
            case Fate.AFTER:
                return [*self._release(), coming]
        self._held.clear()
        match fate:
            case Fate.SENTENCE:
                words.seen()
            case Fate.KEEPS:
                await words.keep(self._letters.words)
            case Fate.DROPS:
                words.drop()
            case Fate.LEAVES:
                words.leave(self._letters.words)
                return [_surely(coming)]
        return []

    def _release(self) -> list[Coming]:
        """Return the keys that wait, as keys that act; one is meant for what the one before it opens."""
        held, self._held = self._held, []
        return [Coming(coming.event, coming.at, sure=True, follows=number > 0) for number, coming in enumerate(held)]

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _wait(self) -> None:
        """Look again when something is due."""
        self._stop()
        due = self._letters.due
        if due is not None:
            # A rest of a millionth that a clock cannot tell from none would be waited for again and again.
            self._timer = self._app.set_timer(max(0.001, due - self._now()), self._look)

    async def _look(self) -> None:
        due = self._letters.due
        if due is not None and self._now() >= due:
            # Behind the keys that came while nobody had the time to look: they came before it was quiet.
            self._app.call_later(self._rest_from, due)
        else:
            self._wait()

    async def _rest_from(self, due: float) -> None:
        if self._letters.due == due:
            await self.rest()


def is_typing(focused: Widget | None, event: Key | Paste) -> bool:
    """Tell whether `event` is text for the widget that has the focus."""
    if focused is None:
        return False
    return isinstance(event, Paste) or focused.check_consume_key(event.key, event.character)


def _surely(coming: Coming) -> Coming:
    return Coming(coming.event, coming.at, sure=True)
