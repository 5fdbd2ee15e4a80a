"""Sentences about settings.toml."""

from pathlib import Path

from inspiratie_tui.texts import N_, _

UNREADABLE = N_("{file} cannot be read ({reason}); the settings are as if it were not there.")
NOT_TOML = N_("{file} is not valid TOML ({reason}); the settings are as if it were not there.")
UNKNOWN = N_("{file}: there is no setting called {key}. There are: {known}.")
BAD_VALUE = N_("{file}: {key} cannot be {value}. It can be: {known}. Until then it is as if it were not there.")


def sentence(message: str, file: Path, values: dict[str, str]) -> str:
    """Return one of the messages above in the language in use."""
    return _(message).format(file=file, **values)
