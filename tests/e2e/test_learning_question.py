"""A learning question is said in session 1, stands on the private page, and is worded anew there."""

import stat
from collections.abc import Callable
from pathlib import Path

from support.on_disk import list_groups, store_in
from support.pseudo_terminal import Terminal, program, surroundings

from inspiratie_tui.core.year.questions import wordings

Start = Callable[..., Terminal]
PAGE = "# Woensdag\n## Deelnemers\n1. Anouk\n2. Giulia\n3. Bilal\n## Begeleiders\n- Noor\n"
AGENDA = """\
# Bijeenkomst 1: aankomen
## Feedback: je leervraag (40 min)
### Voorlezen en terugkrijgen (5 min p.p., leervraag)
"""
EDITOR = """\
#!/bin/sh
cp "$1" "$(dirname "$0")/seen"
sed -i 's/hoe zeg ik nee?/hoe zeg ik nee zonder weg te gaan?/' "$1"
"""


def test_what_giulia_asks_is_hers_and_is_worded_anew_on_the_private_page(
    home: Path, start: Start, tmp_path: Path
) -> None:
    page, agenda, editor = tmp_path / "page.md", home / "agendas" / "nl" / "01-vraag.md", tmp_path / "editor"
    for path, text in ((page, PAGE), (agenda, AGENDA), (editor, EDITOR)):
        path.write_text(text, "utf-8")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    assert start("group", "new", "--from", str(page), "--lang", "nl").wait_for_exit() == 0
    (group,) = list_groups(home / "data")
    terminal = start("run", str(agenda), "--lang", "nl")
    terminal.wait_for("2 Giulia", "klaar om te beginnen")
    terminal.press("space")
    terminal.wait_for("leervraag", lambda: "Voorlezen" in terminal.text)
    terminal.settle()
    terminal.press("2")
    terminal.settle()
    terminal.press("n")
    terminal.wait_for("leervraag van Giulia:")
    terminal.type_in("hoe zeg ik nee?")
    terminal.press("enter")
    terminal.wait_for("bewaard: leervraag")
    terminal.press("escape")
    terminal.wait_until_gone("leervraag van Giulia:")
    around = {**surroundings(home), "EDITOR": str(editor)}
    with Terminal(
        program("group", "edit", "--private", "--lang", "nl", "--home", str(home)), around, rows=24, columns=80
    ) as edited:
        assert edited.wait_for_exit() == 0
    assert "1. Anouk:\n2. Giulia: hoe zeg ik nee?\n3. Bilal:\n" in (tmp_path / "seen").read_text("utf-8")
    store = store_in(home / "data")
    held, typed = store.archive.held(group.id), store.groups.private_page(group.id).questions
    (giulia,) = wordings(held, typed).values()
    assert [each.text for each in giulia] == ["hoe zeg ik nee?", "hoe zeg ik nee zonder weg te gaan?"]
    assert [each.session is None for each in giulia] == [False, True]
    assert giulia[0].person == giulia[1].person == group.participants[1]
