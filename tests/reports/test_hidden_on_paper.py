"""On paper what is hidden is left out for participants, whose other times stay, and is whole for those who lead."""

import json

from inspiratie_tui import texts
from inspiratie_tui.agenda_files import fit, parse
from inspiratie_tui.commands.check_json import as_json
from inspiratie_tui.commands.opening.audience import AgendaPeople, ForWhom
from inspiratie_tui.core.agenda.public import public_agenda
from inspiratie_tui.reports.as_html import html
from inspiratie_tui.reports.as_markdown import markdown
from inspiratie_tui.reports.programme import programme
from inspiratie_tui.reports.run_sheet import run_sheet

AGENDA = """\
# T
Begin: 14:00
End: 16:00
## Tips (10 min, voor begeleiders)
> Hush.
- Who?
1. Look (3 min)
## Talk (20 min)
### Between us (5 min, for us)
- Why?
### Round (10 min)
## Meet (15 min, at 15:00, for us)
## Close (20 min)
"""


def test_participants_get_no_line_of_it_and_no_other_time() -> None:
    agenda = parse(AGENDA).agenda
    shown = markdown(programme(public_agenda(agenda)))
    assert shown == "# T\n\n14:00 to 16:00\n\n## Talk\n\n### Round\n\n## Close\n\n## 16:00 End\n"
    page = html(programme(public_agenda(agenda)))
    assert not [word for word in ("Tips", "Hush", "Who", "Look", "Between", "Why", "Meet", "15:00") if word in page]


def test_those_who_lead_get_it_whole_with_the_word_and_nothing_of_it_to_be_shown() -> None:
    texts.use("nl")
    sheet = markdown(run_sheet(parse(AGENDA).agenda, 8, 2))
    assert "## 14.00 Tips · 10 min · voor begeleiders\n\nHush.\n\nWho?\n\n1\\. Look (3 min)\n" in sheet
    assert "| 15.00 | Meet | 15 min | voor begeleiders, op een vaste tijd |" in sheet
    assert "### 14.10 Between us · 5 min · voor begeleiders\n\nWhy?\n" in sheet
    assert "\n> " not in sheet


def test_one_json_document_says_what_is_hidden_and_of_nothing_else() -> None:
    reading, whom = fit(parse(AGENDA), 8, 2), ForWhom(8, 2)
    (file,) = json.loads(as_json([(reading, whom)], [], AgendaPeople()))["files"]
    tips, talk, meet, close = file["agenda"]["parts"]
    between, around = talk["activities"]
    assert [
        block.get("for_facilitators") for block in (tips, tips["steps"][0], talk, between, around, meet, close)
    ] == [*(True, True, None, True, None, True, None)]
    assert {problem["severity"] for problem in file["problems"] if problem["code"] == "hidden"} == {"info"}
