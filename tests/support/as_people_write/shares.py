"""The shares of what was understood, advised, passed over in silence and read wrongly, as a table."""

from collections.abc import Iterable
from functools import cache

from inspiratie_tui.agenda_files import parse
from support.as_people_write.values import Place, writings
from support.as_people_write.verdicts import Judge, Judged, Verdict

COLUMNS = (Verdict.UNDERSTOOD, Verdict.ADVISED, Verdict.SILENT, Verdict.WRONG)


def judged() -> list[Judged]:
    """Return what comes of every length and time in all agendas, as they are read now."""
    return [each for judge in _judges() for each in judge.verdicts()]


def made_up() -> list[str]:
    """Return what the readings have of which nothing stands in the agendas."""
    return [each for judge in _judges() for each in judge.made_up()]


def table(all_judged: list[Judged]) -> str:
    """Return the shares by place and by language, a row each."""
    rows = [f"{'':18} {'all':>5}" + "".join(f" {column:>15}" for column in COLUMNS)]
    real = [each for each in all_judged if not each.value.nothing]
    rows += [_row(place, [each for each in real if each.value.place is place]) for place in Place]
    rows += [_row(name, _in_language(name, real)) for name in ("en", "nl")]
    near = [each for each in real if each.value.place in (Place.HEADING, Place.BELOW)]
    rows += [_row("heading and below", near), _row("in all", real)]
    decoys = [each.verdict for each in all_judged if each.value.nothing]
    rows.append(
        f"no length or time {len(decoys):6}: {decoys.count(Verdict.LEFT)} let be,"
        f" {decoys.count(Verdict.ADVISED)} advised about, {decoys.count(Verdict.WRONG)} wrong"
    )
    return "\n".join(rows)


def share(verdict: Verdict, some: Iterable[Judged]) -> float:
    """Return which share of `some` came out as `verdict`."""
    verdicts = [each.verdict for each in some]
    return verdicts.count(verdict) / max(1, len(verdicts))


@cache
def _judges() -> tuple[Judge, ...]:
    return tuple(Judge(writing, parse(writing.text, writing.name)) for writing in writings())


def _in_language(name: str, some: list[Judged]) -> list[Judged]:
    return [each for each in some if each.name.startswith(f"{name}/")]


def _row(name: str, some: list[Judged]) -> str:
    verdicts = [each.verdict for each in some]
    cells = (f" {verdicts.count(column):6} {share(column, some):8.0%}" for column in COLUMNS)
    return f"{name:18} {len(some):5}" + "".join(cells)
