"""Text from outside made safe to keep and to show."""

import re
import unicodedata

# Line ends of three systems and of Unicode, and those a word processor or printer puts inside a paragraph.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FLAG = "\U0001f3f4[\U000e0030-\U000e007a]{1,6}\U000e007f"
# What is no character at all: the last two of every plane, and a row of 32.
_NONE_AT_ALL = "\ufdd0-\ufdef" + "".join(chr(last - 1) + chr(last) for last in range(0xFFFF, 0x110000, 0x10000))
_HARMFUL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but newline and tab: C0, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # bidi marks, embeddings, overrides, isolates
    "\xad\u180e\u200b\u2060-\u2065\ufeff"  # invisible: where a word may break or may not, byte order marks
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # invisible: annotations, shorthand, music
    "\U000e0000-\U000e007f"  # invisible letters; in the flags of England, Scotland and Wales they are meant
    f"\ud800-\udfff{_NONE_AT_ALL}]"
)
_TO_DROP = re.compile(f"({_FLAG})|{_HARMFUL}")
_WHITE = re.compile("[\t\n]")
MARKS = 10
"""The most marks on one letter. No script needs more (Tibetan stacks have eight); hundreds paint over other rows."""
# Only a run of letters that are not plain can hold so many marks; it is looked at closely.
_PERHAPS_MARKS = re.compile(f"[^\x00-\u02ff]{{{MARKS + 1},}}")
_LONGEST_RUN = 3 * MARKS
"""The most marks in a row that are put in order: to order them takes the square of their number."""
_PERHAPS_A_LONG_RUN = re.compile(f"[^\x00-\u02ff]{{{_LONGEST_RUN + 1},}}")


def clean(text: str) -> str:
    """Return `text` in NFC without what could act on a terminal or is never seen; newlines are `\\n`.

    Newline, tab, the zero-width joiner and non-joiner and variation selectors stay: words and emoji families need
    them. `clean(clean(t)) == clean(t)`. Source of the rule: Textual passes ESC, OSC, C1 and bidi overrides through
    raw, and a name with something invisible in it is not the name that anybody types.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = _PERHAPS_A_LONG_RUN.sub(_with_short_runs, _TO_DROP.sub(_flag, _LINE_END.sub("\n", text)))
    cleaned = unicodedata.normalize("NFC", kept)
    if _PERHAPS_MARKS.search(cleaned) is None:
        return cleaned
    # What stood behind marks that are gone may make one letter with what stands before them now.
    return unicodedata.normalize("NFC", _PERHAPS_MARKS.sub(_with_few_marks, cleaned))


def clean_line(text: str) -> str:
    """Return `clean(text)` on one line: every run of white space is one space, none at the ends."""
    return " ".join(clean(text).split())


def as_given(text: object) -> str:
    """Return `text`, a path or a word of the command line, on one line and without what could act on a terminal.

    Any other character is as it was given, so that a path can be copied and found.
    """
    return _WHITE.sub(" ", _TO_DROP.sub(_flag, _LINE_END.sub(" ", str(text))))


def _flag(match: re.Match[str]) -> str:
    return match[1] or ""


def _with_short_runs(match: re.Match[str]) -> str:
    kept, run = [], 0
    for character in match[0]:
        run = run + 1 if unicodedata.category(character).startswith("M") else 0
        if run <= _LONGEST_RUN:
            kept.append(character)
    return "".join(kept)


def _with_few_marks(match: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in match[0]:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 0
        if marks <= MARKS:
            kept.append(character)
    return "".join(kept)
