"""Changing one line of settings.toml, and nothing else: comments, order and line ends stay as somebody wrote them."""

import codecs


class LeftAlone(Exception):
    """The file has a mistake, or says the same in a way that cannot be changed safely; it stays as it is."""


def with_setting(raw: bytes, key: str, value: str) -> bytes:
    """Return the file `raw` with `key = "value"` at its top level, where it stood or before the first table.

    Raises LeftAlone.
    """
    import tomllib

    import tomlkit  # 30 ms that only somebody who changes a setting spends

    utf16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    encoding = "utf-16" if utf16 else "utf-8"
    try:
        text = raw.removeprefix(mark).decode(encoding)
        line_end = "\r\n" if "\r\n" in text else "\n"
        before = tomllib.loads(text)
        document = tomlkit.parse(text.replace("\r\n", "\n"))
        # An array of tables that is interrupted by another table would be put together again.
        if isinstance(before.get(key), (dict, list)) or tomlkit.dumps(document) != text.replace("\r\n", "\n"):
            raise LeftAlone
        document[key] = value
        changed = tomlkit.dumps(document).replace("\n", line_end)
        if tomllib.loads(changed) != {**before, key: value}:
            raise LeftAlone
    except (ValueError, RecursionError, LookupError) as problem:  # TOML's and UTF-8's own errors are ValueErrors
        raise LeftAlone from problem
    return mark + changed.encode(encoding)
