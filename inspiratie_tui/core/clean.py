"""Text from outside made safe to keep and to show."""

import re
import unicodedata

# Line ends of three systems and of Unicode, and those a word processor or printer puts inside a paragraph.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters but newline and tab (C0, DEL, C1), bidi overrides and isolates, lone surrogates.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` in NFC without what could act on a terminal; newlines are `\\n`.

    Newline, tab, the zero-width joiner and variation selectors stay: words and emoji families need them.
    `clean(clean(t)) == clean(t)`. Source of the rule: Textual passes ESC, OSC, C1 and bidi overrides through raw.
    """
    return unicodedata.normalize("NFC", _HARMFUL.sub("", _LINE_END.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return `clean(text)` on one line: every run of white space is one space, none at the ends."""
    return " ".join(clean(text).split())
