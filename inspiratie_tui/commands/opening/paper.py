"""Hands over a document that is made to be printed: on stdout, or in a file that nothing else stands in."""

import argparse
import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.commands.output import hand_over, say
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from inspiratie_tui.core.people.group import Group
    from inspiratie_tui.home import Home
    from inspiratie_tui.reports.document import Document


def hand_over_for_group(args: argparse.Namespace, document_for: "Callable[[Group], Document]") -> None:
    """Hand over what `document_for` returns for the group of `args`, as they say. Raises Refused."""
    from inspiratie_tui.commands.opening.lookup import find_group
    from inspiratie_tui.commands.opening.opened_home import open_home

    opening = open_home(args.home)
    document = document_for(find_group(opening, args.group))
    hand_over_document(document, args.format, args.output, opening.home)


def hand_over_document(
    document: "Document", form: str, output: Path | None, home: "Home", agendas: Collection[Path] = ()
) -> None:
    """Write `document` as `form` (`md` or `html`) to the file `output`, or to stdout when that is None.

    The file is written whole or not at all, and said. Raises Refused when it is an agenda (of `home`, or one of
    `agendas`) or stands among what the program keeps there, and when the disk refuses.
    """
    text = _written(document, form)
    if output is None:
        hand_over(text)
    else:
        _write(text, output, home, agendas)


def _written(document: "Document", form: str) -> str:
    if form == "html":
        from inspiratie_tui.reports.as_html import html

        return html(document)
    from inspiratie_tui.reports.as_markdown import markdown

    return markdown(document)


def _write(text: str, file: Path, home: "Home", agendas: Collection[Path]) -> None:
    from inspiratie_tui.commands.opening.wiring import whole_files
    from inspiratie_tui.texts.os_reasons import os_reason

    try:
        target = Path(os.path.realpath(file))
        if Path(os.path.realpath(home.data)) in target.parents:
            raise Refused(_("{file} stands among what the program keeps. Choose another file.").format(file=file))
        if target.exists():
            if any(target.samefile(agenda) for agenda in agendas) or _is_in(target, home.agendas):
                raise Refused(_("{file} is an agenda and stays as it is. Choose another file.").format(file=file))
            if not target.is_file():
                raise Refused(_("{file} is no file that can be written. Choose another one.").format(file=file))
        whole_files().replace(target, text.encode("utf-8", "replace"))
    except OSError as problem:
        raise Refused(
            _("{file} cannot be written ({reason}).").format(file=file, reason=os_reason(problem))
        ) from problem
    say(_("Written: {file}").format(file=file))


def _is_in(target: Path, folder: Path) -> bool:
    return Path(os.path.realpath(folder)) in target.parents
