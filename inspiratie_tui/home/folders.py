"""Where everything of one user stands (docs/glossary.md, Home)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inspiratie_tui.core.text.clean import clean_line


@dataclass(frozen=True, slots=True)
class Home:
    """One folder with agendas, settings and sessions."""

    folder: Path
    """Absolute; need not exist yet."""

    @property
    def agendas(self) -> Path:
        """`<language>/NN-*.md` and `<group>/NN-*.md`."""
        return self.folder / "agendas"

    @property
    def data(self) -> Path:
        """A folder a group; private."""
        return self.folder / "data"

    @property
    def settings(self) -> Path:
        """The file `settings.toml`; need not exist."""
        return self.folder / "settings.toml"

    @property
    def log(self) -> Path:
        """Where a crash is written down; among the private files."""
        return self.data / "crash.log"

    def name_of(self, file: Path) -> str | None:
        """What `file`, absolute, is called in what is kept: from the home when it stands in it, else in full, with `/`.

        None where that cannot be kept as text from which the file is found again.
        """
        whole = self.folder / file if ".." not in file.parts else (self.folder / file).resolve()
        name = (whole.relative_to(self.folder) if whole.is_relative_to(self.folder) else whole).as_posix()
        # What is kept is cleaned when it is read.
        kept = clean_line(name)
        return kept if kept == name or self.path_of(kept).exists() else None

    def path_of(self, name: str) -> Path:
        """The file that `name_of` called so."""
        return self.folder / name


def find_home(asked: str | None, environ: Mapping[str, str], working: Path) -> Home:
    """Return `asked` (`--home`), else INSPIRATIE_HOME, else `working` when it holds `agendas/`, else one in documents.

    Nothing is made or read. `~` is the user's folder, also where no shell has put it in.
    """
    named = asked or environ.get("INSPIRATIE_HOME")
    if named:
        return Home((working / _expanded(Path(named))).absolute())
    if (working / "agendas").is_dir():
        return Home(working.absolute())
    # Imported here: most starts are told where to be.
    from platformdirs import user_documents_path

    return Home(user_documents_path() / "Inspiratie")


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:
        return path  # `~` and somebody who has no account here: a folder of that name, as shells have it
