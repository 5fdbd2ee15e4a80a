"""Compiles the catalogues (.po) into the tree, and lets the agendas travel inside a wheel."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_MADE = datetime(2020, 2, 2, tzinfo=UTC)
"""When every catalogue says it was made, as all files in a package do: built again it is the same, byte for byte."""


class CustomBuildHook(BuildHookInterface):
    """Writes `inspiratie.mo` beside every `inspiratie.po`; puts `agendas` into the package when that is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile all catalogues; a broken one stops the build."""
        for po in sorted(Path(self.root, "inspiratie_tui", "texts", "locales").glob("*/LC_MESSAGES/*.po")):
            with po.open("rb") as source:
                catalogue = read_po(source, locale=po.parts[-3], abort_invalid=True)
            catalogue.creation_date = _MADE
            with po.with_suffix(".mo").open("wb") as target:
                write_mo(target, catalogue)
        agendas = Path(self.root, "agendas")
        # In a checkout, and so in an editable install, they stand beside the package, where they are edited.
        if self.target_name == "wheel" and version != "editable" and agendas.is_dir():
            build_data["force_include"][str(agendas)] = "inspiratie_tui/agendas"
