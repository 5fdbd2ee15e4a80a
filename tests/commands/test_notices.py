"""What home says at its foot when it opens: what was closed to others, and who uploads the folder."""

from collections.abc import Callable
from pathlib import Path

from support.on_disk import FILES

from inspiratie_tui.commands.opening.opened_home import open_home
from inspiratie_tui.commands.opening.screens import _told_once
from inspiratie_tui.core.people.group import Group


def test_it_is_said_on_home_who_uploads_the_folder(tmp_path: Path, make_group: Callable[[str], Group]) -> None:
    from inspiratie_tui.home import Home

    make_group("kring-ab12")
    folder = tmp_path / "home"
    quiet = open_home(str(folder))
    assert _told_once(quiet, FILES) == ()
    loud = tmp_path / "Dropbox" / "groep"
    loud.parent.mkdir()
    folder.rename(loud)
    (loud / "data").chmod(0o755)
    (loud / "data" / "kring-ab12").chmod(0o755)
    (loud / "data" / "kring-ab12" / "group.json").chmod(0o644)
    opening = open_home(str(loud))
    assert opening.home == Home(loud)
    assert _told_once(opening, FILES) == (
        "1 file of your groups stood open to other accounts on this machine; it is closed now.",
        "Dropbox uploads the folder of your sessions. Another one: `--home DIR`.",
    )
    assert open_home(str(loud)).notices == ()
