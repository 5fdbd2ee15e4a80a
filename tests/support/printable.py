"""What a terminal that is made of text can be fed of what a program writes."""

import re

# What pyte would print as text: private and kitty sequences, strings to the terminal.
_UNKNOWN = re.compile(
    r"\x1b\[[<>=?][0-9;:]*[a-gi-km-zA-Z]|\x1b\[\??[0-9;]*\$[a-z]|\x1b[P_^\]][^\x07\x1b]*(?:\x07|\x1b\\)"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P_^\]][^\x07\x1b]*\x1b?)?\Z")


def printable(data: bytes) -> tuple[str, bytes]:
    """Return `data` as text without what is not understood, and what of it has only begun."""
    cut = _UNFINISHED.search(data)
    end = cut.start() if cut else len(data)
    while end and not cut and _cut_letter(data[:end]):
        end -= 1
    return _UNKNOWN.sub("", data[:end].decode("utf-8", "replace")), data[end:]


def _cut_letter(data: bytes) -> bool:
    """Whether `data` ends in the middle of a letter of several bytes."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 == 0x80:
            continue
        need = 4 if byte >= 0xF0 else 3 if byte >= 0xE0 else 2 if byte >= 0xC0 else 1
        return need > back
    return False
