"""What becomes of the agendas people have: each kind of plan by hand."""

from pathlib import Path

import pytest

from inspiratie_tui.agenda_files import fit, parse
from inspiratie_tui.agenda_files.agenda_from import AgendaFromFile, NoAgendaMade, agenda_from
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR, MINUTE

CORPUS = sorted((Path(__file__).parents[1] / "as_people_write").glob("*/*.md"))
CONTRADICTORY = ("daily-standup-guide", "hackathon-opening")
"""Files that hold more than one session, of which only one is timed."""
CONTRADICTED = {Code.OVERLAP, Code.PAST_END}
NOT_SAID = {Code.NO_BEGIN, Code.NO_END}


def made(text: str, *, lacks: bool = False, clock: str = "14:00") -> AgendaFromFile:
    """What is made of `text`, in which nothing is wrong, unless it `lacks` a begin or an end."""
    agenda = agenda_from(parse(text), "file name", clock)
    assert isinstance(agenda, AgendaFromFile)
    problems = {problem.code for problem in fit(parse(agenda.text), 8).problems}
    assert problems <= (NOT_SAID if lacks else set()), (agenda.text, problems)
    return agenda


def agenda_of(text: str, *, lacks: bool = False) -> Agenda:
    return parse(made(text, lacks=lacks).text).agenda


def rows(agenda: Agenda) -> list[tuple[str, int | None]]:
    """The titles and minutes."""
    return [(part.title, None if part.length is None else part.length // MINUTE) for part in agenda.parts]


def table(*rows: str, head: str = "| Time | What | Who |") -> str:
    return "\n".join(("# T", "Begin: 13:00", "", head, "|---|---|---|", *rows, ""))


def test_lengths_follow_from_when_the_next_one_begins() -> None:
    agenda = agenda_of(table("| 13:00 | Opening | A |", "| 13:20 | Stories | |", "| 14:40 - 15:00 | Closing | |"))
    assert rows(agenda) == [("Opening", 20), ("Stories", 80), ("Closing", 20)]
    assert (agenda.begin, agenda.end) == (13 * HOUR, 15 * HOUR)
    assert [part.pinned for part in agenda.parts] == [None] * 3
    assert agenda.parts[0].guidance == ("Who: A",)


def test_a_row_that_does_not_join_is_pinned() -> None:
    text = made(table("| 13:00-13:20 | Opening | |", "| 14.00-15.00 | Stories | |")).text
    assert "## Opening (20 min)\n\n## Stories (60 min, at 14:00)\n" in text
    late = made(table("| 13:15-13:20 | Opening | |", "| 13.20-15.00 | Stories | |")).text
    assert "## Opening (5 min, at 13:15)\n\n## Stories (100 min)\n" in late


def test_a_row_before_the_begin_is_the_begin_and_no_word_of_the_line_is_lost() -> None:
    agenda = agenda_of(table("| 12:45-13:00 | Doors | |", "| 13:00-14:00 | Stories | |"))
    assert (agenda.begin, agenda.guidance) == (12 * HOUR + 45 * MINUTE, ("Begin: 13:00",))


def test_the_last_row_without_an_end_is_a_text_and_the_end() -> None:
    result = made(table("| 13:00 | Opening | |", "| 13:20 | Stories | |", "| 14:40 | Closing | Bo |"))
    agenda = parse(result.text).agenda
    assert rows(agenda) == [("Opening", 20), ("Stories", 80)]
    assert agenda.end == 14 * HOUR + 40 * MINUTE
    assert agenda.parts[1].guidance == ("14:40 Closing", "Who: Bo")
    assert [(row.line, row.title) for row in result.unplaced] == [(8, "Closing")]


def test_texts_with_times_are_no_plan_again() -> None:
    result = made(table("| 13:00-14:00 | Here | |", "| 13:00-14:00 | There | |", "| 13:00-14:00 | And there | |"))
    (part,) = parse(result.text).agenda.parts
    assert part.guidance == ("13:00 - 14:00 There", "13:00 - 14:00 And there")
    assert (len(result.unplaced), parse(result.text).plans) == (2, ())


@pytest.mark.parametrize(
    "row",
    [
        "15:00 Wrapping up, done by 15:30",
        "15:00 Wrapping up (done, 15:30)",
        "**15:00** Wrapping up, done by 15:30",
        "15:00 Wrapping up, 15:30",
    ],
)
def test_a_second_time_of_day_stays(row: str) -> None:
    text = made(f"# T\n\n- 13:00 Opening\n- 14:00 Stories\n- {row}\n").text
    assert "15:30" in text


def test_a_second_time_of_day_stays_in_a_cell() -> None:
    text = made(table("| 13:00 | Walk, back at 14:30 | A |", "| 14:40 - 15:00 | Closing | |")).text
    assert "## Walk (100 min)\n\nback at 14:30\n\nWho: A" in text


def test_two_lines_in_a_cell_are_told_once() -> None:
    text = made(table("| 13:00 | The line<br>in pairs | |", "| 14:40 - 15:00 | Closing | |")).text
    assert "## The line (100 min)\n\nin pairs\n\n## Closing" in text


def test_of_two_at_once_the_second_is_a_text() -> None:
    text = table("| 13:00-14:00 | Here | |", "| 13:00-14:00 | There | |", "| 14:00-15:00 | Both | |")
    assert rows(agenda_of(text)) == [("Here", 60), ("Both", 60)]
    assert "13:00 - 14:00 There" in made(text).text


def test_a_length_that_the_clock_contradicts_stays_as_a_text() -> None:
    agenda = agenda_of(
        table("| 13:00 | Opening | 30 min |", "| 13:20 | Stories | 40 min |", head="| Time | What | Length |")
    )
    assert rows(agenda) == [("Opening", 20), ("Stories", 40)]
    assert agenda.parts[0].guidance == ("30 min",)


def test_from_nought_is_from_the_begin() -> None:
    text = table("| 00:00 | Opening | |", "| 00:20 | Stories | |", "| 01:30-02:00 | Closing | |")
    agenda = agenda_of(text, lacks=True)
    assert rows(agenda) == [("Opening", 20), ("Stories", 70), ("Closing", 30)]
    assert agenda.begin == 13 * HOUR


def test_no_begin_is_invented() -> None:
    agenda = agenda_of("# T\n\n- Opening (10 min)\n- Stories (20 min)\n- No idea yet\n", lacks=True)
    assert (agenda.begin, agenda.end, rows(agenda)) == (None, None, [("Opening", 10), ("Stories", 20)])
    assert agenda.parts[1].guidance == ("No idea yet",)


def test_turns_stay_and_a_name_is_a_text() -> None:
    agenda = agenda_of(
        "# T\nBegin: 13:00\nEnd: 15:00\n\n- Opening (20 min, 2 min each, Noor)\n- Rest (10 min, silent)\n"
    )
    assert (agenda.parts[0].each, agenda.parts[0].remarks) == (2 * MINUTE, ())
    assert agenda.parts[0].guidance == ("Noor",)
    assert agenda.parts[1].silent


def test_a_repeat_stays_one() -> None:
    agenda = agenda_of("# T\nBegin: 13:00\nEnd: 15:00\n\n- Pairs (2 x 12 min)\n- Rest (10 min)\n")
    assert [(part.length, part.times) for part in agenda.parts] == [(24 * MINUTE, 2), (10 * MINUTE, 1)]


def test_who_leads_is_read_back() -> None:
    head = "| Tijd | Wat | Leiding |"
    agenda = agenda_of(table("| 13.00-14.00 | Een | Noor |", "| 14.00-15.00 | Twee | Noor en Sami |", head=head))
    assert [part.lead for part in agenda.parts] == ["Noor", None]
    assert agenda.parts[1].guidance == ("Leiding: Noor en Sami",)


def test_participants_may_see_nothing_that_was_no_question_of_a_part() -> None:
    text = (
        "# T\nBegin: 13:00\nEnd: 14:00\n\nWho comes?\n- Who else?\n\n## Plan\n- 13:00 Opening\n  - What do you bring?\n"
    )
    agenda = agenda_of(f"{text}- 13:30 Stories\n  Secret?\n\n## For us\n- Who must be watched?\n> And this?\n")
    assert [part.questions for part in agenda.parts] == [(), ()]
    assert agenda.parts[0].guidance == ("What do you bring?",)
    assert not any(part.quotes for part in agenda.parts)
    assert {"Who must be watched?", "And this?"} <= {line.strip("- ") for line in agenda.guidance}


def test_a_section_with_the_title_of_a_row_goes_to_it() -> None:
    text = table("| 13:00-13:20 | Opening | |", "| 13:20-15:00 | Stories | |")
    agenda = agenda_of(f"{text}\n## Stories\nTell it slowly.\n## Things\nTable, chairs.\n")
    assert agenda.parts[1].guidance == ("Tell it slowly.",)
    assert agenda.guidance == ("Things", "Table, chairs.")


def test_what_was_a_part_stays_one() -> None:
    text = "# T\nBegin: 13:00\nEnd: 15:00\n\n## Opening (20 min)\n- Why?\n\n## Morning\n- 13:20 Stories\n- 14:00 Walk\n"
    agenda = agenda_of(f"{text}\n## Closing (30 min)\n### A round (20 min)\n")
    assert rows(agenda) == [("Opening", 20), ("Stories", 40), ("Walk", 30), ("Closing", 30)]
    assert agenda.parts[0].questions == ("Why?",)
    assert agenda.parts[3].activities[0].title == "A round"


def test_a_deep_heading_in_a_part_that_was_kept_is_an_activity() -> None:
    text = "# T\nBegin: 13:00\nEnd: 15:00\n\n## Opening (20 min)\n#### In pairs (5 min)\n#### Later\n"
    agenda = agenda_of(f"{text}\n## Morning\n- 13:20 Stories\n- 14:00 Walk\n")
    assert [(activity.title, activity.length) for activity in agenda.parts[0].activities] == [("In pairs", 5 * MINUTE)]
    assert agenda.parts[0].activities[0].guidance[0] == "Later"


def test_below_a_heading_with_a_length_rows_are_activities() -> None:
    text = "# T\nBegin: 13:00\nEnd: 15:00\n\n## Rooms (2 hours)\nMove on.\n\n- 13:00 One\n- 13:40 Two\n  Quietly.\n"
    (part,) = agenda_of(text).parts
    assert [(one.title, one.length) for one in part.activities] == [("One", 40 * MINUTE), ("Two", 80 * MINUTE)]
    assert (part.guidance, part.activities[1].guidance) == (("Move on.",), ("Quietly.",))


def test_below_an_activity_of_a_part_without_a_length_rows_are_parts() -> None:
    text = "# T\nBegin: 13:00\nEnd: 15:00\n\n## Rooms\n### Up (20 min)\n- 13:00 One\n- 13:40 Two\n### Down\n"
    agenda = agenda_of(text)
    assert rows(agenda) == [("One", 40), ("Two", 80)]
    assert agenda.guidance == ("Rooms", "Up (20 min)", "Down")


def test_the_header_keeps_its_lines_and_front_matter_stays_on_top() -> None:
    text = (
        "---\ntheme: space\n---\n# T\nDate: 2027-01-18\n- [ ] pens\n\n- 13:00 Opening\n- 13:20 Stories\n- 14:00 End\n"
    )
    result = made(text)
    assert result.text.startswith(
        "---\ntheme: space\n---\n# T\nDate: 2027-01-18\nBegin: 13:00\nEnd: 14:00\n\n- [ ] pens\n"
    )
    assert parse(result.text).agenda.preparation == ("pens",)


def test_a_begin_that_reads_as_one_stays_as_it_is_written() -> None:
    result = made("# T\nAanvang 19.30 uur\n\n**Inloop (15 min)**\n\n**Welkom (20 min)**\n", lacks=True)
    assert result.text.startswith("# T\nAanvang 19.30 uur\n\n## Inloop (15 min)\n")


def test_it_speaks_the_language_of_the_file() -> None:
    plan = "- 13:00 {}\n- 13:20 {}\n- 14:00 {}\n"
    dutch = made(plan.format("Welkom van de begeleiders", "Verhalen", "Einde"), clock="14:00").text
    assert dutch.startswith("# file name\nBegin: 13.00 uur\nEinde: 14.00 uur\n")
    english = made(plan.format("Welcome from the two of us", "Stories", "End"), clock="14.00 uur").text
    assert english.startswith("# file name\nBegin: 13:00\nEnd: 14:00\n")
    assert "Einde: 14.00 uur" in made(plan.format("A", "B", "C"), clock="14.00 uur").text


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("**Team afternoon**", "# Team afternoon"),
        ("__Team afternoon__", "# Team afternoon"),
        ("**Mind: Sam is ill.**", "# file name"),
        ("**Mind** Sam", "# file name"),
        ("Sam is ill", "# file name"),
    ],
)
def test_a_bold_line_above_all_else_is_the_title(above: str, title: str) -> None:
    text = made(f"{above}\n\n**13:00 Opening**\n\n**14:00 Closing**\n\n**14:30 End**\n").text
    assert text.startswith(f"{title}\nBegin: 13:00")
    assert text.count("Team afternoon") == ("Team" in above)


def test_an_overview_of_what_has_headings_is_no_plan() -> None:
    text = table("| 13:00 | Opening | |", "| 13:20 | Stories | |", "| 14:00 | Closing | |")
    whole = f"{text}\n## Opening (20 min)\n## Stories (40 min)\n## Closing (60 min)\n"
    assert agenda_from(parse(whole), "x", "14:00") is NoAgendaMade.IS_ONE
    assert agenda_from(parse("# T\nNothing.\n"), "x", "14:00") is NoAgendaMade.NO_PLAN


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_people_write_comes_out_whole(file: Path) -> None:
    text = file.read_text("utf-8")
    before = parse(text)
    result = agenda_from(before, file.stem, "14:00")
    if not before.plans:
        assert result is NoAgendaMade.IS_ONE
        return
    assert isinstance(result, AgendaFromFile)
    after = fit(parse(result.text), 8)
    wrong = {problem.code for problem in after.problems} - {problem.code for problem in before.problems}
    assert wrong <= NOT_SAID | (CONTRADICTED if file.stem in CONTRADICTORY else set())
    assert after.plans == ()
    placed = {block.title for part in after.agenda.parts for block in (part, *part.activities)}
    assert {row.title for plan in before.plans for row in plan.rows if row.is_timed} <= placed | {
        row.title for row in result.unplaced
    }


def test_a_plan_with_hours_after_noon_is_on_a_clock_of_a_whole_day() -> None:
    agenda = agenda_of("# Weekend\n\n- 19:00 Aankomst\n- 20:00 Kring\n- 9:00 Ontbijt\n- 10:00 Wandelen\n")
    assert rows(agenda) == [("Aankomst", 60)]
