"""A home is made when there is none, and never made twice."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.on_disk import FILES, store_in

from inspiratie_tui.commands.opening.opened_home import groups_in, look_home, open_home
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.home import Home

MakeGroup = Callable[..., Group]
TODAY = date(2026, 9, 7)


def test_a_home_without_a_group_gets_all_that_is_missing(home: Home) -> None:
    (sample,) = groups_in(home, store_in(home.data), FILES, TODAY, lambda: "ab12")
    assert sample.sample
    assert (home.data / sample.id / "group.json").is_file()
    assert home.agendas.is_dir()
    assert groups_in(home, store_in(home.data), FILES, TODAY, lambda: "cd34") == (sample,)


def test_a_home_with_a_group_is_left_as_it_is(home: Home, make_group: MakeGroup) -> None:
    group = make_group("maandag-ab12")
    assert groups_in(home, store_in(home.data), FILES, TODAY, lambda: "cd34") == (group,)
    assert not home.agendas.exists()


def test_the_sample_is_not_offered_beside_a_real_group(home: Home, make_group: MakeGroup) -> None:
    sample = make_group("sample-ab12", sample=True)
    asked = str(home.folder)
    assert open_home(asked).offered == (sample,)
    real = make_group("maandag-ab12")
    opening = open_home(asked)
    assert opening.offered == (real,)
    assert set(opening.groups) == {sample, real}


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused) as refused:
        open_home(str(tmp_path / "file"))
    assert refused.value.code == 1
    assert str(tmp_path / "file") in refused.value.sentence
    assert "--home" in refused.value.sentence


def test_a_group_on_a_stick_that_is_not_in_is_told_and_gets_no_sample_beside_it(
    home: Home, make_group: MakeGroup, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    group = make_group("maandag-ab12")
    stick = tmp_path / "stick"
    stick.mkdir()
    (home.data / group.id).rename(stick / group.id)
    (home.data / group.id).symlink_to(stick / group.id)
    assert open_home(str(home.folder)).groups == (group,)
    assert "maandag" not in capsys.readouterr().err
    stick.rename(tmp_path / "away")
    for opens in (open_home, look_home):
        with pytest.raises(Refused, match=r"maandag-ab12 in .* is a link that leads nowhere: put the stick in"):
            opens(str(home.folder))
    assert [path.name for path in home.data.iterdir() if "." not in path.name] == [group.id], "no sample is made"
    (home.data / ".#lock").symlink_to("somebody@elsewhere")
    other = make_group("dinsdag-ab12")
    opening = open_home(str(home.folder))
    assert opening.groups == (other,)
    assert "maandag-ab12 in" in " ".join(opening.notices), "home shows it"
    assert "maandag-ab12 in" in capsys.readouterr().err
    (tmp_path / "away").rename(stick)
    assert open_home(str(home.folder)).groups == (other, group)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes and no links to be made there")
@pytest.mark.parametrize(
    ("stands_there", "why"),
    [
        (os.mkfifo, "it is no file but a folder, a pipe or a device"),
        (Path.mkdir, "it is no file but a folder, a pipe or a device"),
        (lambda file: (file.touch(), os.truncate(file, 1 << 30)), "it is larger than anything that is written here"),
    ],
    ids=["pipe", "folder", "large"],
)
def test_a_group_that_cannot_be_read_says_why(
    home: Home, make_group: MakeGroup, stands_there: Callable[[Path], object], why: str
) -> None:
    file = home.data / make_group("maandag-ab12").id / "group.json"
    file.unlink()
    stands_there(file)
    assert f"{file} cannot be read ({why}" in (mended := open_home(str(home.folder)).mended)
    assert mended.endswith("names are missing.")
