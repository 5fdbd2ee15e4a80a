"""The words of the program: gettext, with English as the source.

`_` translates now, `N_` only marks a string that is translated where it is shown.
"""

import gettext
from pathlib import Path

LANGUAGES_FOLDER = Path(__file__).with_name("locales")
DOMAIN = "inspiratie"
SOURCE_LANGUAGE = "en"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = SOURCE_LANGUAGE


def languages() -> tuple[str, ...]:
    """The languages there is a compiled catalogue for, the source first."""
    found = (mo.parts[-3] for mo in LANGUAGES_FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (SOURCE_LANGUAGE, *sorted(found))


def use(language: str) -> None:
    """Speak `language` from now on; one without a catalogue is English."""
    global _catalogue, _language
    _catalogue = gettext.translation(DOMAIN, LANGUAGES_FOLDER, [language], fallback=True)
    _language = language if language in languages() else SOURCE_LANGUAGE


def language() -> str:
    """The language in use, as in `nl`."""
    return _language


def _(message: str) -> str:
    """Translate `message`."""
    return _catalogue.gettext(message)


def ngettext(one: str, more: str, count: int) -> str:
    """Translate `one` or `more`, as `count` asks."""
    return _catalogue.ngettext(one, more, count)


def N_(message: str) -> str:
    """Mark `message` for translation; `_` is called where it is shown."""
    return message
