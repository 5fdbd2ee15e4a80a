"""Where everything of one user stands (docs/glossary.md, Home)."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from inspiratie_tui.core.text.clean import clean_line


class Home(NamedTuple):
    """The folder of one user, with agendas, settings and sessions."""

    folder: Path
    """Its absolute path; it need not exist yet."""

    @property
    def agendas(self) -> Path:
        """Return the folder of agendas, which stand in it as `<language>/NN-*.md` and `<group>/NN-*.md`."""
        return self.folder / "agendas"

    @property
    def data(self) -> Path:
        """Return the private folder with a folder for each group."""
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

    That default is a folder among the user's documents. Nothing is made or read. `~` is the user's folder, also where
    no shell has replaced it.
    """
    named = asked or environ.get("INSPIRATIE_HOME")
    if named:
        return Home((working / _expanded(Path(named))).absolute())
    if (working / "agendas").is_dir():
        return Home(working.absolute())
    # Imported here: most starts do not come this far.
    from platformdirs import user_documents_path

    return Home(user_documents_path() / "Inspiratie")


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:
        return path  # `~` and a name without an account: a folder of that name, as in shells
