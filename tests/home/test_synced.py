"""Folders that programs of others take along, and folders that only look like it."""

import os
import sys
from pathlib import Path

import pytest

from inspiratie_tui.home.synced import SIGNS, sync_program

DATA = "Inspiratie/data"


@pytest.mark.parametrize(
    ("folder", "left", "program"),
    [
        (f"Documents/{DATA}", "", None),
        (f"OneDrive/Documents/{DATA}", "", "OneDrive"),
        (f"OneDrive - Praktijk Noor/Documenten/{DATA}", "", "OneDrive"),
        (f"Library/CloudStorage/OneDrive-Personal/{DATA}", "", "OneDrive"),
        (f"Library/Mobile Documents/com~apple~CloudDocs/{DATA}", "", "iCloud"),
        (f"Documents/{DATA}", "Library/Mobile Documents/com~apple~CloudDocs/Documents", "iCloud"),
        (f"Desktop/{DATA}", "Library/Mobile Documents/com~apple~CloudDocs/Documents", None),
        (f"Documents/{DATA}", "Library/Mobile Documents/com~apple~Pages/Documents", None),
        (f"Dropbox/{DATA}", "", "Dropbox"),
        (f"Dropbox (Persoonlijk)/{DATA}", "", "Dropbox"),
        (f"cloud/{DATA}", "cloud/.dropbox.cache", "Dropbox"),
        (f"Documents/{DATA}", ".dropbox", None),  # only its settings stand there
        (f"Google Drive/{DATA}", "", "Google Drive"),
        (f"Library/CloudStorage/GoogleDrive-noor@example.org/My Drive/{DATA}", "", "Google Drive"),
        (f"Nextcloud/{DATA}", "", "Nextcloud"),
        (f"Nextcloud2/{DATA}", "", "Nextcloud"),
        (f"wolk/{DATA}", "wolk/.sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (f"wolk/{DATA}", "wolk/._sync_0a1b2c3d4e5f.db-wal", "Nextcloud"),
        (f"wolk/{DATA}", "wolk/.nextcloudsync.log", "Nextcloud"),
        (f"wolk/{DATA}", "wolk/.owncloudsync.log", "Nextcloud"),
        (f"ownCloud/{DATA}", "", "ownCloud"),
        (f"Sync/{DATA}", "Sync/.stfolder", "Syncthing"),
        (DATA, ".stfolder", "Syncthing"),
        (f"Box/{DATA}", "", "Box"),
        (f"Library/CloudStorage/Box-Box/{DATA}", "", "Box"),
        (f"pCloudDrive/{DATA}", "", "pCloud"),
        (f"pCloud Sync/{DATA}", "", "pCloud"),
        (f"boxes/{DATA}", "", None),
        (f"Library/CloudStorage/Dropbox-Praktijk/{DATA}", "", "Dropbox"),
        (f"mijn OneDrive/{DATA}", "", None),
        (".local/share/inspiratie/data", "", None),
    ],
)
def test_a_folder_and_who_takes_it_along(tmp_path: Path, folder: str, left: str, program: str | None) -> None:
    if left:
        (tmp_path / left).mkdir(parents=True)
    assert sync_program(tmp_path / folder, {}, tmp_path) == program


def test_each_program_is_in_the_table() -> None:
    assert {sign.program for sign in SIGNS} == {
        "iCloud", "OneDrive", "Dropbox", "Google Drive", "Nextcloud", "ownCloud", "Syncthing", "Box", "pCloud",
    }  # fmt: skip


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_windows_says_where_onedrive_is(tmp_path: Path, variable: str) -> None:
    assert sync_program(tmp_path / "wolk" / DATA, {variable: str(tmp_path / "wolk")}, tmp_path) == "OneDrive"
    assert sync_program(tmp_path / "wolken" / DATA, {variable: str(tmp_path / "wolk")}, tmp_path) is None
    assert sync_program(tmp_path / DATA, {variable: ""}, tmp_path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_into_such_a_folder_is_one(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "groep").mkdir(parents=True)
    (tmp_path / "groep").symlink_to(tmp_path / "Dropbox" / "groep")
    assert sync_program(tmp_path / "groep" / "data", {}, tmp_path) == "Dropbox"


def test_the_name_of_an_account_says_nothing(tmp_path: Path) -> None:
    user = tmp_path / "Box"
    assert sync_program(user / DATA, {}, user) is None
    assert sync_program(tmp_path / "Box" / DATA, {}, tmp_path / "noor") == "Box", "another disk, as G: is"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="an account that may not read")
def test_a_folder_that_cannot_be_listed_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "dicht").mkdir(mode=0o100)
    assert sync_program(tmp_path / "dicht" / "data", {}, tmp_path) is None
