"""Tells keys that were pressed to do something from a sentence that somebody types where keys do something.

Rule (docs/glossary.md, Sentence): letters wait for `QUIET` seconds of quiet and are then looked at together. One
letter, or one letter repeated, is that key; two letters are two keys when each has a meaning where the one before it
leads; anything longer, or with a space or punctuation in it, is a sentence, and does nothing. All that is typed then
belongs to it, until a key that is no text, or `AWAY` seconds of quiet. A key comes with its moment: there is no clock
here, and no screen.
"""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from msgspec import Struct

from inspiratie_tui.ui.keys.read_ahead import typed_behind

QUIET = 0.3
"""How many seconds without a key show that nobody is typing a word."""
AWAY = 2.0
"""How many seconds without a key show that a sentence is over; its words wait."""

Means = Callable[[Sequence[str]], bool]
"""Tells whether each of these keys has a meaning where the one before it leads, from the screen on top on."""


class StrokeKind(Enum):
    """What a key is to somebody who types."""

    LETTER = auto()
    """A letter, accents included."""
    DIGIT = auto()
    """0 to 9."""
    SEAT = auto()
    """Punctuation that is a digit on AZERTY, unshifted."""
    MARK = auto()
    """A space, other punctuation, any other text."""
    RUB_OUT = auto()
    """Takes the last character back."""
    ENTER = auto()
    """Ends a sentence, and keeps it."""
    ESCAPE = auto()
    """Ends a sentence, and throws it away."""
    OTHER = auto()
    """An arrow, a page key, any other key that is no text."""


class Stroke(Struct, frozen=True):
    """A key that was pressed."""

    key: str
    """Its name, as Textual calls it; a letter is in lower case."""
    text: str
    """The text it types, "" when it types none; a paste is typed by one stroke."""
    kind: StrokeKind
    """What it is to somebody who types."""
    at: float
    """When it came, in seconds since some moment."""
    at_once: bool = False
    """Whether it acts at once when it begins, as the key that opens the note field does."""


class Fate(Enum):
    """What becomes of a key."""

    ACTS = auto()
    """It does what it is for, now."""
    WAITS = auto()
    """It waits for what comes behind it."""
    AFTER = auto()
    """The keys that wait act, in order; then this one is to be looked at anew."""
    SENTENCE = auto()
    """It belongs to a sentence, as do those that waited."""
    KEEPS = auto()
    """It keeps the sentence as a note, and does nothing else."""
    DROPS = auto()
    """It throws the sentence away, and does nothing else."""
    LEAVES = auto()
    """It does what it is for, now; the words of the sentence become the draft."""
    REST = auto()
    """There was no key: it was quiet so long that the words of the sentence are put away, and wait."""


_TEXT = {StrokeKind.LETTER, StrokeKind.DIGIT, StrokeKind.SEAT, StrokeKind.MARK}
_ENDS = {StrokeKind.ENTER: Fate.KEEPS, StrokeKind.ESCAPE: Fate.DROPS}
_PAIR = 2


class Letters:
    """The keys that were typed where keys do something, and that wait or are a sentence."""

    def __init__(self) -> None:
        """Begin with nothing typed."""
        self.words = ""
        """The words of the sentence; those of the last one until another one begins."""
        self.resting = False
        """Whether the words of a sentence that is over wait for Enter or Esc."""
        self._letters: list[Stroke] = []
        self._in_sentence = False
        self._last = 0.0

    @property
    def due(self) -> float | None:
        """Return the moment from which `rest` may be called, when no key comes before it; None when nothing is due."""
        if self._letters:
            return self._last + QUIET
        return self._last + AWAY if self._in_sentence else None

    @property
    def waiting(self) -> bool:
        """Tell whether keys wait that may still act."""
        return bool(self._letters)

    def sentence_with(self, ahead: str) -> str:
        """Return the sentence that is being typed with `ahead` behind it; "" when it is none, and may be keys."""
        if self._in_sentence:
            return typed_behind(self.words, ahead)
        text = typed_behind("".join(stroke.text for stroke in self._letters), ahead)
        if not text[:1].isalpha() or len(text) <= _PAIR or len(set(text)) == 1:
            return ""
        return f"{self.words} {text}" if self.resting else text

    def forget(self) -> None:
        """Begin anew, as where letters are text."""
        self._letters.clear()
        self._in_sentence = self.resting = False

    def is_late(self, at: float) -> bool:
        """Tell whether `rest` is to be called before a key that came at the moment `at` is taken."""
        due = self.due
        return due is not None and at >= due

    def rest(self) -> Fate:
        """Take it that it was quiet until `due`: return AFTER or REST."""
        if self._letters:
            return self._settle()
        self._in_sentence, self.resting = False, True
        return Fate.REST

    def take(self, stroke: Stroke, means: Means) -> Fate:
        """Take the next key, and return what becomes of it; `means` judges two letters."""
        self._last = stroke.at
        if self._in_sentence:
            return self._continue(stroke)
        return self._join(stroke, means) if self._letters else self._begin(stroke)

    def _begin(self, stroke: Stroke) -> Fate:
        if stroke.kind is StrokeKind.LETTER and not stroke.at_once:
            # With words that rest, it may go on with their sentence.
            self._letters.append(stroke)
            return Fate.WAITS
        if not self.resting:
            return Fate.ACTS
        self.resting = False
        return _ENDS.get(stroke.kind, Fate.LEAVES)

    def _join(self, stroke: Stroke, means: Means) -> Fate:
        """Take a key while letters wait, which all of them may still be keys."""
        if stroke.kind not in _TEXT:
            return self._settle()
        is_key = stroke.kind is not StrokeKind.MARK and self._are_keys([*self._letters, stroke], means)
        if is_key and stroke.kind is StrokeKind.DIGIT:
            return self._settle()
        self._letters.append(stroke)
        return Fate.WAITS if is_key else self._write()

    def _continue(self, stroke: Stroke) -> Fate:
        """Take a key while a sentence is being typed."""
        if stroke.kind in _TEXT:
            self.words += stroke.text
            return Fate.SENTENCE
        if stroke.kind is StrokeKind.RUB_OUT:
            self.words = self.words[:-1]
            self._in_sentence = bool(self.words)
            return Fate.SENTENCE if self.words else Fate.DROPS
        self._in_sentence = False
        return _ENDS.get(stroke.kind, Fate.LEAVES)

    def _settle(self) -> Fate:
        """Let the letters that wait act."""
        self._letters.clear()
        self.resting = False
        return Fate.AFTER

    def _are_keys(self, strokes: list[Stroke], means: Means) -> bool:
        """Tell whether `strokes`, two or more, are keys: one letter repeated, or a few with a meaning in this order."""
        letters = [stroke.key for stroke in strokes if stroke.kind is StrokeKind.LETTER]
        others = [stroke.key for stroke in strokes if stroke.kind is not StrokeKind.LETTER]
        letters = letters[:1] if len(set(letters)) == 1 else letters
        if len(letters) > _PAIR or len(others) > 1 or others[:1] not in ([], [strokes[-1].key]):
            return False
        row = [*letters, *others]
        return len(row) == 1 or means(row)

    def _write(self) -> Fate:
        """Make a sentence of the letters that wait, or go on with the one that rests."""
        text = "".join(stroke.text for stroke in self._letters)
        self.words = f"{self.words} {text}" if self.resting else text
        self._letters.clear()
        self._in_sentence, self.resting = True, False
        return Fate.SENTENCE
