"""Where everything of one user stands (docs/glossary.md, Home)."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from inspiratie_tui.core.text.clean import clean_line


class Home(NamedTuple):
    """The folder of one user, with agendas, settings and sessions."""

    folder: Path
    """Its absolute path; it need not exist yet."""
    apart: Path | None = None
    """The private folder where its sessions are kept on this machine alone; None: in the home itself."""
    chosen: bool = True
    """Whether somebody chose the folder; its sessions then stand in it."""

    @property
    def agendas(self) -> Path:
        """Return the folder of agendas, which stand in it as `<language>/NN-*.md` and `<group>/NN-*.md`."""
        return self.folder / "agendas"

    @property
    def data(self) -> Path:
        """Return the private folder with a folder for each group."""
        return self.inside if self.apart is None else self.apart

    @property
    def inside(self) -> Path:
        """Return the folder of sessions in the home itself, also when they are kept apart."""
        return self.folder / "data"

    @property
    def settings(self) -> Path:
        """Return the file `settings.toml`; it need not exist."""
        return self.folder / "settings.toml"

    @property
    def log(self) -> Path:
        """Return the crash log, one of the private files."""
        return self.data / "crash.log"

    @property
    def told_once(self) -> Path:
        """Return the file that remembers what was told once, one of the private files."""
        return self.data / "told-once.txt"

    def name_of(self, file: Path) -> str | None:
        """Return the name by which session files call `file` (absolute): with `/`, from the home on when it is in it.

        None when the file could not be found again by that name.
        """
        whole = self.folder / file if ".." not in file.parts else (self.folder / file).resolve()
        name = (whole.relative_to(self.folder) if whole.is_relative_to(self.folder) else whole).as_posix()
        # A name in a session file is cleaned when it is read.
        kept = clean_line(name)
        return kept if kept == name or self.path_of(kept).exists() else None

    def path_of(self, name: str) -> Path:
        """Return the file that `name_of` calls `name`."""
        return self.folder / name


def find_home(asked: str | None, environ: Mapping[str, str], working: Path) -> Home:
    """Return the home: `asked` (`--home`), else INSPIRATIE_HOME, else `working` if it has `agendas/`, else the default.

    That default is a folder among the user's documents. Its sessions are kept apart, in a folder of this machine alone,
    because documents are what OneDrive and iCloud upload; a default home that has a group in it keeps them, until they
    are moved. Once a group stands on this machine alone, no sync changes which folder it is. Nothing is made, and
    nothing but names is read. `~` is the user's folder, also where no shell has replaced it.
    """
    named = asked or environ.get("INSPIRATIE_HOME")
    if named:
        return Home((working / _expanded(Path(named))).absolute())
    if (working / "agendas").is_dir():
        return Home(working.absolute())
    # Imported here: most starts do not come this far.
    from platformdirs import user_documents_path

    apart = data_apart()
    inside = Home(user_documents_path() / "Inspiratie", chosen=False)
    stays = not os.path.lexists(moved_mark(apart)) and holds_a_group(inside.data) and not holds_a_group(apart)
    return inside if stays else inside._replace(apart=apart)


def data_apart() -> Path:
    """Return the private folder of sessions of a home that nobody chose: of this account, and not a roaming one."""
    from platformdirs import user_data_path

    # A folder below, for on some systems the state of the program belongs beside it.
    return user_data_path("inspiratie", appauthor=False, roaming=False) / "data"


def holds_a_group(data: Path) -> bool:
    """Tell whether a group stands in the folder `data`, or may: a folder that cannot be listed is one that is used."""
    try:
        return any(next(folder.glob("*.json"), None) for folder in data.iterdir() if folder.is_dir())
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True


def moved_mark(data: Path) -> Path:
    """Return the file by which `data` is known to hold what was moved to it, for good."""
    return data / "moved-from.json"


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:
        return path  # `~` and a name without an account: a folder of that name, as in shells
