r"""Undoes what a word processor puts around a time when it saves a heading as Markdown: `13:00 \- 13:20 Opening`.

What is changed stays as long as it was, so that columns stay; and what says no time stays as it is written.
"""

import re

from inspiratie_tui.agenda_files.heading_items import hides
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.agenda_files.parentheses import items
from inspiratie_tui.agenda_files.title_times import says_time

_DASH = late_pattern(r"(?<=\s)\\(?=[-–—]\s)")
"""The mark in ` \\- `, of which nothing is seen anyway."""
_CLOCK = r"[0-9]{1,2}\s?[.:uh]\s?[0-9]{2}"
_CLOCKS = late_pattern(rf"({_CLOCK}(?:\s?(?:uur|[uh]|[ap]\.?m\.?))?)\\(?=[-–—]\s?{_CLOCK})", re.IGNORECASE)
_PARENTHESES = late_pattern(r"\\\(([^()\\]{1,200})\\\)")
_WIDE_COLON = re.compile(r"(?<=[0-9])：(?=[0-9])")


def without_exported_marks(source: str) -> str:
    """Return the heading `source` with the times in it as anybody would type them."""
    if "\\" in source:
        source = _CLOCKS().sub(r"\1 ", _DASH().sub(" ", source))
        source = _PARENTHESES().sub(_with_plain_parentheses, source)
    return _WIDE_COLON.sub(":", source)


def _with_plain_parentheses(match: re.Match[str]) -> str:
    inside = match[1]
    is_data = says_time(inside) or any(hides(text) for text, _place in items(inside, 0, len(inside)))
    return f"  ({inside})" if is_data else match[0]
