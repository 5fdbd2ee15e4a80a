"""The fenced blocks of a page, as a reader copies them."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "README.nl.md")
_BLOCK = re.compile(r"(?:^<!-- (?P<mark>\w+) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Fence:
    """One fenced block."""

    page: str
    """The file it stands in."""
    kind: str
    """The word after the fence: sh, markdown, text, toml, python, powershell."""
    mark: str
    """What the comment above it calls it, empty when there is none."""
    text: str
    """What stands between the fences."""

    def __str__(self) -> str:
        """Return a short name for a test."""
        return f"{self.page}: {self.text.splitlines()[0][:40]}"


def fences(page: str, kind: str = "") -> list[Fence]:
    """Return the blocks of `page`, in order; those of one `kind` when that is given."""
    found = [
        Fence(page, block["kind"], block["mark"] or "", block["text"])
        for block in _BLOCK.finditer((ROOT / page).read_text("utf-8"))
    ]
    return [fence for fence in found if kind in ("", fence.kind)]


def commands(page: str) -> list[str]:
    """Return every command of `page` but the two that install, a line each."""
    return [line for fence in fences(page, "sh") if not fence.mark for line in fence.text.splitlines()]
