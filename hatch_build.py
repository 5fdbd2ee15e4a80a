"""Compiles the catalogues (.po) into the tree before a wheel, an sdist or an editable install is made."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Writes `inspiratie.mo` beside every `inspiratie.po`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile all catalogues; a broken one stops the build."""
        for po in sorted(Path(self.root, "inspiratie_tui", "texts", "locales").glob("*/LC_MESSAGES/*.po")):
            with po.open("rb") as source:
                catalogue = read_po(source, locale=po.parts[-3], abort_invalid=True)
            with po.with_suffix(".mo").open("wb") as target:
                write_mo(target, catalogue)
