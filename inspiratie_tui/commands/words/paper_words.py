"""Adds the options that say of whom a document is, as what it is made, and where it goes."""

import argparse
from pathlib import Path

from inspiratie_tui.texts import _


def add_form(parser: argparse.ArgumentParser) -> None:
    """Add to `parser` the option for Markdown or HTML."""
    parser.add_argument(
        "--format", choices=("md", "html"), default="md", help=_("Markdown (the default), or one HTML page for A4")
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add to `parser` the option for the file, which is None without it."""
    parser.add_argument("--output", metavar=_("FILE"), type=Path, help=_("write to this file, not to the screen"))


def add_paper_of_group(parser: argparse.ArgumentParser) -> None:
    """Add to `parser` all that a document for the people of a group takes."""
    parser.add_argument("group", metavar=_("GROUP"), nargs="?", help=_("its folder or the beginning of it"))
    add_form(parser)
    add_output(parser)
