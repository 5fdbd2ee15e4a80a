"""Reads front matter: header lines between `---` and `---` at the top of the file, as YAML 1.2 in which all is text."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from inspiratie_tui.agenda_files.header_lines import HeaderLine, HeaderLines
from inspiratie_tui.agenda_files.time_words import time_word
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.text.clean import clean_line

_FENCE = re.compile(r"---\s*")
_CLOSING = re.compile(r"(---|\.\.\.)\s*")
_MOST = 2_000
"""The most characters that are read as YAML, whose reader takes 50 us a character."""
_MOST_NESTED = 10
"""The most brackets and braces in it; every header line is one word or a list of words."""
_KEY = re.compile(r"(\w[\w-]*)(?:[ \t]+(\w+))?\s*:(\s|$)")


def take_front_matter(lines: list[str], header: HeaderLines) -> list[str]:
    """Fill `header` from the front matter, if there is any; return `lines` with the front matter made blank."""
    if not _FENCE.fullmatch(lines[0]):
        return lines
    end = next((index for index in range(1, len(lines)) if _CLOSING.fullmatch(lines[index])), None)
    # A rule at the top of the page, with a title below it, is no front matter.
    meant = _is_key(next((line for line in lines[1:end] if line.strip()), ""))
    if end is None:
        if meant:
            header.findings.error(Code.FRONT_MATTER_OPEN, 1, 1)
        return ["", *lines[1:]]
    if not meant:
        return lines
    for entry in _entries("\n".join(lines[1:end]), header):
        if not header.take(entry, sure=True) and entry.value:
            header.beside.append(f"{entry.key}: {entry.value}")
    return [""] * (end + 1) + lines[end + 1 :]


def _is_key(line: str) -> bool:
    """Tell whether `line` begins with a key and a colon; of two words only a word of times is one."""
    key = _KEY.match(line)
    return key is not None and (key[2] is None or time_word(f"{key[1]} {key[2]}") is not None)


def _entries(text: str, header: HeaderLines) -> Iterator[HeaderLine]:
    if len(text) > _MOST or sum(map(text.count, "[{")) > _MOST_NESTED:
        header.findings.error(Code.FRONT_MATTER_BROKEN, 2, 1)
        return
    # Imported here: most agendas have no front matter.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    reader = YAML(typ="rt", pure=True)
    reader.composer.warn_double_anchors = False  # a warning would go over the screen
    try:
        node: Any = reader.compose(text)
    except MarkedYAMLError as broken:
        mark = broken.problem_mark or broken.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        header.findings.error(Code.FRONT_MATTER_BROKEN, line + 2, column + 1)
        return
    except (YAMLError, ValueError, RecursionError):
        header.findings.error(Code.FRONT_MATTER_BROKEN, 2, 1)
        return
    if getattr(node, "id", None) != "mapping":
        header.findings.error(Code.FRONT_MATTER_BROKEN, 2, 1)
        return
    for key, value in node.value:
        lines = []
        for scalar in value.value if value.id == "sequence" else [value]:
            if key.id != "scalar" or scalar.id != "scalar":
                header.findings.error(Code.FRONT_MATTER_BROKEN, key.start_mark.line + 2, key.start_mark.column + 1)
                continue
            text = clean_line(scalar.value)
            mark = scalar.start_mark if text else key.start_mark
            lines.append(
                HeaderLine(
                    clean_line(key.value), text, mark.line + 2, mark.column + 1, key_column=key.start_mark.column + 1
                )
            )
        yield from _together(lines)


def _together(lines: list[HeaderLine]) -> list[HeaderLine]:
    """Return the `lines` of one key: one line of them all when the key is unknown, so that it is reported once."""
    if len(lines) < 2 or lines[0].name is not None or lines[0].word is not None:
        return lines
    return [replace(lines[0], value=", ".join(filter(None, (line.value for line in lines))))]
