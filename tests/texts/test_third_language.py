"""A further language is one more .po file and no code: here Polish is begun, which has three plurals."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from inspiratie_tui import texts
from inspiratie_tui.commands.entry import run
from inspiratie_tui.texts import language_choice, times

PACKAGE = Path(texts.__file__).parents[1]
MINUTE, HOUR = 60_000, 3_600_000
OWN_FORMS = {
    "{clock}": "godz. {clock}",
    "{hour:02d}:{minute:02d}": "{hour:02d}h{minute:02d}",
    "{hours} h {minutes} min": "{hours} godz. {minutes} min",
    "{hours} h": "{hours} godz.",
    "{weekday} {day} {month} {year}": "{day} {month} {year} ({weekday})",
}
"""What a language says in its own way; all else is marked here, to see that it came from the file."""


@pytest.fixture(autouse=True)
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The one file, in a folder of catalogues that has Dutch too."""
    locales = tmp_path / "locales"
    for language in ("nl", "pl"):
        (locales / language / "LC_MESSAGES").mkdir(parents=True)
    dutch = texts.LANGUAGES_FOLDER / "nl" / "LC_MESSAGES"
    (locales / "nl" / "LC_MESSAGES" / "inspiratie.mo").write_bytes((dutch / "inspiratie.mo").read_bytes())
    with (dutch / "inspiratie.po").open("rb") as source:
        _write(read_po(source, locale="nl"), locales / "pl" / "LC_MESSAGES" / "inspiratie.po")
    monkeypatch.setattr(texts, "LANGUAGES_FOLDER", locales)
    yield locales
    texts.use(texts.SOURCE_LANGUAGE)


def _write(source: Catalog, po: Path) -> None:
    fresh = Catalog(locale="pl")
    for message in source:
        if isinstance(message.id, str) and message.id:
            fresh.add(message.id, OWN_FORMS.get(message.id, _marked(message.id)))
        elif message.id:
            fresh.add(message.id, tuple(f"{form}: {_marked(message.id[1])}" for form in ("one", "few", "many")))
    with po.open("wb") as file:
        write_po(file, fresh)
    # As the build does: what is compiled is read back from the file.
    with po.open("rb") as file, po.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, read_po(file, locale="pl", abort_invalid=True))


def _marked(text: str) -> str:
    """`text` in guillemets, edges as they are."""
    inner = text.strip()
    return text.replace(inner, f"«{inner}»")


def test_it_can_be_chosen_everywhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.languages() == ("en", "nl", "pl")
    assert language_choice.choose("pl", None, {}) == "pl"
    assert language_choice.choose(None, "pl", {"LANG": "nl_NL.UTF-8"}) == "pl"
    assert language_choice.choose(None, None, {"LANG": "pl_PL.UTF-8"}) == "pl"
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text('language = "pl"\n', "utf-8")
    assert run(["--home", str(home), "where"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"«home»\t{home}\n")
    assert said.err == "", "it is no mistake in the settings"


def test_the_whole_help_speaks_it(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["check", "--help"]):
        with pytest.raises(SystemExit) as ended:
            run(["--lang", "pl", *words])
        assert ended.value.code == 0
        said = capsys.readouterr().out
        assert said.startswith("«usage:» ")
        assert "{en,nl,pl}" in said
    assert "«an agenda»" in said
    with pytest.raises(SystemExit):
        run(["check", "--lang", "pl"])
    assert "«the following arguments are required: «FILE»»" in capsys.readouterr().err


def test_times_and_dates_have_its_forms() -> None:
    texts.use("pl")
    assert times.clock_time(14 * HOUR) == "godz. 14h00"
    assert times.short_clock_time(9 * HOUR + 5 * MINUTE) == "09h05"
    assert times.minutes(75 * MINUTE) == "1 godz. 15 min"
    assert times.minutes(2 * HOUR) == "2 godz."
    assert times.minutes(25 * MINUTE) == "«25 min»"
    assert times.day(date(2026, 11, 23)) == "23 «November» 2026 («Mon»)"


@pytest.mark.parametrize(("count", "form"), [(1, "one"), (3, "few"), (5, "many"), (12, "many"), (22, "few")])
def test_it_has_as_many_plurals_as_it_needs(count: int, form: str) -> None:
    texts.use("pl")
    said = texts.ngettext("{count} participant", "{count} participants", count).format(count=count)
    assert said == f"{form}: «{count} participants»"


def test_a_timetable_follows(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    agenda = tmp_path / "one.md"
    agenda.write_text("# Een\nBegin: 14:00\nEinde: 15:00\n## Kring (60 min, stil)\n", "utf-8")
    assert run(["check", str(agenda), "--lang", "pl"]) == 0
    said = capsys.readouterr().out
    assert "many: «8 participants», few: «2 facilitators»" in said
    assert "14h00  Kring  1 godz.  «silent»" in said


def test_no_code_names_a_language() -> None:
    """Beside the source; a docstring may take one as an example."""
    named = [
        f"{file.relative_to(PACKAGE)}:{constant.lineno}"
        for file in PACKAGE.rglob("*.py")
        for constant in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(constant, ast.Constant) and constant.value in ("nl", "en", "nl_NL", "Dutch")
    ]
    assert len(named) == 1, named
    assert named[0].startswith("texts/__init__.py:"), "SOURCE_LANGUAGE"
