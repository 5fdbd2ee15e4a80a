"""The texts of the program, translated with gettext; English is the source.

`_` translates now, `N_` only marks a text that is translated where it is shown. A further language is one more
`locales/<language>/LC_MESSAGES/inspiratie.po`; nothing in the code names the languages there are.
"""

import gettext
from functools import cache
from pathlib import Path

LANGUAGES_FOLDER = Path(__file__).with_name("locales")
DOMAIN = "inspiratie"
SOURCE_LANGUAGE = "en"

_SOURCE = gettext.NullTranslations()
_catalogue: gettext.NullTranslations = _SOURCE
_language = SOURCE_LANGUAGE


def languages() -> tuple[str, ...]:
    """Return the languages that have a compiled catalogue, the source first."""
    return _languages_in(LANGUAGES_FOLDER)


@cache  # asked three times at every start
def _languages_in(folder: Path) -> tuple[str, ...]:
    compiled = {mo.parts[-3] for mo in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return (SOURCE_LANGUAGE, *sorted(compiled - {SOURCE_LANGUAGE}))


def use(language: str) -> None:
    """Use `language` from now on; English when it has no catalogue."""
    global _catalogue, _language
    available = language in languages()
    # By itself gettext would take nl for nl_BE: here only a catalogue of that very name counts.
    _catalogue = gettext.translation(DOMAIN, LANGUAGES_FOLDER, [language], fallback=True) if available else _SOURCE
    _language = language if available else SOURCE_LANGUAGE


def language() -> str:
    """Return the language in use, as `nl`."""
    return _language


def _(message: str) -> str:
    """Return `message` in the language in use; "" stays "" (gettext would return the catalogue's header)."""
    return _catalogue.gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of `singular` or `plural` that goes with `count`, in the language in use."""
    return _catalogue.ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802  (the name gettext tools look for)
    """Return `message` as it is: this marks it for translation, and `_` is called where it is shown."""
    return message
