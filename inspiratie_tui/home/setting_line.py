"""Changes one line of settings.toml, and nothing else: comments, order and line ends stay as the user wrote them."""

import codecs


class LeftAlone(Exception):
    """The file was not changed: it has a mistake, or sets the same in a way that cannot be changed safely."""


def with_setting(raw: bytes, key: str, value: str) -> bytes:
    """Return the bytes `raw` of the file with `key = "value"` at its top level: in its place, else before any table.

    Raises LeftAlone when that cannot be done safely.
    """
    import tomllib

    import tomlkit  # imported here: it takes 30 ms

    from inspiratie_tui.home.toml_lines import long_line

    utf16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    encoding = "utf-16" if utf16 else "utf-8"
    try:
        text = raw.removeprefix(mark).decode(encoding)
        if long_line(text):
            raise LeftAlone
        line_end = "\r\n" if "\r\n" in text else "\n"
        before = tomllib.loads(text)
        document = tomlkit.parse(text.replace("\r\n", "\n"))
        # tomlkit moves the pieces of an array of tables together when another table stands between them.
        if isinstance(before.get(key), (dict, list)) or tomlkit.dumps(document) != text.replace("\r\n", "\n"):
            raise LeftAlone
        document[key] = value
        changed = tomlkit.dumps(document).replace("\n", line_end)
        if tomllib.loads(changed) != {**before, key: value}:
            raise LeftAlone
    except (ValueError, RecursionError, LookupError) as problem:  # TOML's and UTF-8's own errors are ValueErrors
        raise LeftAlone from problem
    return mark + changed.encode(encoding)
