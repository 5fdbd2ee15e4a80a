"""Recognises a folder that a program of another company, or one between machines, takes along to elsewhere."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Sign(NamedTuple):
    """How the folder of one program is recognised."""

    program: str
    """What the program is called."""
    folders: tuple[str, ...] = ()
    """Names of its folder; a number may stand behind them."""
    begin: tuple[str, ...] = ()
    """How names of its folder begin that go on with an account or an organisation."""
    left: tuple[str, ...] = ()
    """Names of files and folders that it leaves in its folder."""
    left_begin: tuple[str, ...] = ()
    """How names begin of databases that it leaves there."""


SIGNS = (
    Sign("iCloud", ("Mobile Documents",)),
    Sign("OneDrive", ("OneDrive",), ("OneDrive - ", "OneDrive-")),
    Sign("Dropbox", ("Dropbox",), ("Dropbox (", "Dropbox-"), (".dropbox", ".dropbox.cache")),
    Sign(
        "Google Drive",
        ("Google Drive", "GoogleDrive", "My Drive"),
        ("GoogleDrive-",),
        (".tmp.drivedownload", ".tmp.driveupload"),
    ),
    Sign("Nextcloud", ("Nextcloud",), (), (".nextcloudsync.log",)),
    Sign("ownCloud", ("ownCloud",)),
    # The programs of Nextcloud and ownCloud leave the same.
    Sign("Nextcloud", (), (), (".owncloudsync.log",), (".sync_", "._sync_")),
    Sign("Syncthing", (), (), (".stfolder",)),
    Sign("Box", ("Box", "Box Sync"), ("Box-",)),
    Sign("pCloud", ("pCloud", "pCloudDrive", "pCloud Drive", "pCloud Sync")),
)
"""The programs, in the order in which they are asked."""

_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Where OneDrive on Windows says which folder is its own."""


def sync_program(folder: Path, environ: Mapping[str, str], user: Path) -> str | None:
    """Return the name of the program that takes `folder` along, None when none is recognised.

    `folder` need not exist. `user` is the folder of the user: above it no name says anything, and nothing
    is looked into.
    """
    real, user = _real(folder), _real(user)
    for variable in _VARIABLES:
        if environ.get(variable) and real.is_relative_to(_real(environ[variable])):
            return "OneDrive"
    places = [place for place in dict.fromkeys((*_upwards(folder.absolute()), *_upwards(real))) if place.name]
    below = [place for place in places if not user.is_relative_to(place)]
    named = (sign for place in below for sign in SIGNS if _is_its_folder(sign, place.name))
    signs = (*named, *_icloud(real, user), *(sign for place in (*below, user) for sign in _left_in(place, user)))
    return next((sign.program for sign in signs), None)


def _is_its_folder(sign: Sign, name: str) -> bool:
    return name.rstrip("0123456789") in sign.folders or name.startswith(sign.begin)


def _real(folder: Path | str) -> Path:
    return Path(os.path.realpath(folder))


def _upwards(folder: Path) -> tuple[Path, ...]:
    return folder, *folder.parents


def _icloud(real: Path, user: Path) -> Iterator[Sign]:
    """Yield the sign of iCloud where it takes Documents or Desktop along: then macOS leads from its drive to them."""
    drive = user / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    for name in ("Documents", "Desktop"):
        if os.path.lexists(drive / name) and real.is_relative_to(_real(user / name)):
            yield SIGNS[0]


def _left_in(folder: Path, user: Path) -> Iterator[Sign]:
    """Yield the sign of each program that left something in `folder`; `~/.dropbox` are only its settings."""
    try:
        names = {name for name in os.listdir(folder) if name.startswith(".")}
    except OSError:
        return
    if folder == user:
        names &= {".stfolder"}
    for sign in SIGNS:
        if names.intersection(sign.left) or any(name.startswith(sign.left_begin) and ".db" in name for name in names):
            yield sign
