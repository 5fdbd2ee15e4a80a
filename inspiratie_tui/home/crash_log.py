"""Writes down of a crash where in the code it was and which kind of error; no values, so no notes and no names.

An error's own words are left out too, for they may quote a note; so are folders, for they hold the user's name.
"""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath
from types import TracebackType

from inspiratie_tui import __version__
from inspiratie_tui.disk.regular import open_to_append

_PACKAGES = ("textual", "tinydb", "markdown-it-py", "msgspec")


def describe(error: BaseException, when: str) -> str:
    """Return the entry of the crash log: `when`, versions, then the errors with their places, outermost call first."""
    head = [when, f"inspiratie {__version__}, Python {platform.python_version()}, {sys.platform}"]
    head += [f"{package} {_version(package)}" for package in _PACKAGES]
    return "\n".join([*head, *_errors(error, set()), "", ""])


def write_down(entry: str, log: Path) -> None:
    """Add `entry` to the file `log`, which only its owner can read. Raises OSError when the disk refuses."""
    _make_private(log.parent)
    with open(open_to_append(log), "a", encoding="utf-8") as file:
        file.write(entry)


def _make_private(folder: Path) -> None:
    """Make `folder`, and those above it, that only its owner can enter: `mkdir` of parents asks for no mode."""
    if not folder.is_dir():
        _make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _errors(error: BaseException, told: set[int]) -> list[str]:
    """Return the lines of `error` after those of what led to it, each error once."""
    told.add(id(error))
    lines: list[str] = []
    for earlier, link in ((error.__cause__, "which led to"), (error.__context__, "while that was handled")):
        if earlier is not None and id(earlier) not in told:
            lines += [*_errors(earlier, told), link]
    lines += [f"{type(error).__module__}.{type(error).__qualname__}", *_places(error.__traceback__)]
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            if id(member) not in told:
                lines += ["of which", *_errors(member, told)]
    return lines


def _places(step: TracebackType | None) -> list[str]:
    lines = []
    while step is not None:
        code = step.tb_frame.f_code
        lines.append(f"  {_file(code.co_filename)}:{step.tb_lineno} {code.co_qualname}")
        step = step.tb_next
    return lines


def _file(name: str) -> str:
    """Return the path `name` from its package on, so without the folders of whoever runs the program."""
    parts = PurePath(name).parts
    for landmark in ("site-packages", "inspiratie_tui"):
        if landmark in parts[:-1]:
            start = len(parts) - parts[::-1].index(landmark) - 1
            return "/".join(parts[start + (landmark == "site-packages") :])
    return "/".join(parts[-2:]) if name.startswith(sys.base_prefix) else parts[-1]
