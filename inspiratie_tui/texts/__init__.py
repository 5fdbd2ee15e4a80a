"""The words of the program: gettext, with English as the source.

`_` translates now, `N_` only marks a string that is translated where it is shown. A further language is one more
`locales/<language>/LC_MESSAGES/inspiratie.po`; nothing in the code names the languages there are.
"""

import gettext
from pathlib import Path

LANGUAGES_FOLDER = Path(__file__).with_name("locales")
DOMAIN = "inspiratie"
SOURCE_LANGUAGE = "en"

_SOURCE = gettext.NullTranslations()
_catalogue: gettext.NullTranslations = _SOURCE
_language = SOURCE_LANGUAGE


def languages() -> tuple[str, ...]:
    """The languages there is a compiled catalogue for, the source first."""
    found = {mo.parts[-3] for mo in LANGUAGES_FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))


def use(language: str) -> None:
    """Speak `language` from now on; one without a catalogue is English."""
    global _catalogue, _language
    known = language in languages()
    # gettext would fall back to a relative such as nl for nl_BE by itself: here a language is one or it is not.
    _catalogue = gettext.translation(DOMAIN, LANGUAGES_FOLDER, [language], fallback=True) if known else _SOURCE
    _language = language if known else SOURCE_LANGUAGE


def language() -> str:
    """The language in use, as in `nl`."""
    return _language


def _(message: str) -> str:
    """Translate `message`; the empty string stays empty (gettext would answer with the catalogue's header)."""
    return _catalogue.gettext(message) if message else ""


def ngettext(one: str, more: str, count: int) -> str:
    """Translate `one` or `more`, as `count` asks."""
    return _catalogue.ngettext(one, more, count)


def N_(message: str) -> str:  # noqa: N802  (the name gettext tools look for)
    """Mark `message` for translation; `_` is called where it is shown."""
    return message
