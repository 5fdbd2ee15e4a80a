"""The ways in: a group file, an agenda file and its name, as another program could have left them."""

import json
import os
import re
from pathlib import Path

from support.strange.kinds import Kind

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")
_PEOPLE = ("Roos", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo")


def group_file(folder: Path, kind: Kind) -> None:
    """A group.json as stock TinyDB would write it, with the text as name of the group, a participant, a facilitator."""
    people = [{"id": f"p{n}", "name": kind.given if n == 1 else name} for n, name in enumerate(_PEOPLE, 1)]
    people.append({"id": "f1", "name": kind.given, "role": "facilitator"})
    tables = {
        "group": {"1": {"schema": 1, "id": "../elsewhere", "name": kind.given, "sample": False}},
        "people": {str(n): {"role": "participant", **person} for n, person in enumerate(people, 1)},
        "plan": {"1": {"number": 1, "date": "2026-11-23"}, "2": {"number": 2, "date": kind.given}},
    }
    folder.mkdir(parents=True)
    (folder / "group.json").write_text(json.dumps(tables), "utf-8")


def markdown(kind: Kind, *, title: bool = True) -> str:
    """An agenda with the text everywhere; its letters are escaped so that none of them is Markdown."""
    # A line cannot hold another one, nor a file what is no text.
    given = kind.line or kind.given.encode("utf-8", "ignore").decode()
    text = _MARKS.sub(r"\\\1", given)
    head = f"# T {text}\n" if title else ""
    return (
        f"{head}Begin: 14:00\nEnd: 16:30\n- [ ] L {text}\n\n"
        f"## P {text} (16 min, 2 min each)\nG {text}\n\n- Q {text}?\n\n> C {text}\n\n"
        f"## S {text} (20 min, at 15:15)\n### A {text}\n## Perspective (20 min)\n"
    )


def file_name(kind: Kind) -> str:
    """`01-<text>.md`, as much of the text as a file system takes."""
    name = kind.given.replace("/", "").replace("\0", "")
    name = "".join(character for character in name if not "\ud800" <= character <= "\udc7f")
    name = name.replace("\udfff", "")
    while len(os.fsencode(name)) > 200:
        name = name[: len(name) // 2]
    return f"01-{name}.md"
