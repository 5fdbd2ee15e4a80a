"""The bounds of `bounds.toml`: what was reached, and at most 5 % more."""

import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import tomlkit

FILE = Path(__file__).parents[2] / "counts" / "bounds.toml"
MORE = 5
"""How many percent above what was reached a bound stands."""


@dataclass(frozen=True)
class Bound:
    """What one thing may cost."""

    name: str
    """What is counted, in which unit."""
    reached: int
    """What it cost when the bound was set."""
    most: int
    """What it may cost."""
    use: str = ""
    """What the last rise of the bound was good for."""

    def verdict(self, measured: int) -> str:
        """Return why `measured` is too much; empty when it is not."""
        if measured <= self.most:
            return ""
        return (
            f"{self.name}: {measured:,}, at most {self.most:,}"
            f" ({measured / max(1, self.reached) - 1:+.1%} on {self.reached:,})"
        )


def most_for(reached: int) -> int:
    """Return the bound for what was reached."""
    return reached * (100 + MORE) // 100


def read() -> dict[str, Bound]:
    """Return every bound by its name."""
    counts = tomlkit.parse(FILE.read_text("utf-8")).unwrap()["counts"]
    return {name: Bound(name, **row) for name, row in counts.items()}


def table(bounds: dict[str, Bound], measured: dict[str, int]) -> str:
    """Return what was measured beside what was reached before and may be, a row each."""
    rows = [f"\n{'':46} {'measured':>10} {'reached':>10} {'at most':>10}"]
    for name, count in measured.items():
        bound = bounds.get(name)
        if bound is None:
            rows.append(f"{name:46} {count:10,} {'':>10} {'':>10}  no bound yet: {most_for(count):,}")
        else:
            change = "" if not bound.reached else f"{count / bound.reached - 1:+8.1%}"
            red = "  TOO MUCH" if bound.verdict(count) else ""
            rows.append(f"{name:46} {count:10,} {bound.reached:10,} {bound.most:10,} {change}{red}")
    return "\n".join(rows)


def versions() -> dict[str, str]:
    """Return what the counts depend on besides our own code, as it is here."""
    return {"python": f"{sys.version_info.major}.{sys.version_info.minor}", "textual": version("textual")}


def measured_with() -> dict[str, str]:
    """Return what the counts depend on, as it was when the bounds were set."""
    return dict(tomlkit.parse(FILE.read_text("utf-8")).unwrap()["measured with"])


def write(measured: dict[str, int]) -> None:
    """Write the bounds that follow from `measured`; what stands in a row about its use stays."""
    document = tomlkit.parse(FILE.read_text("utf-8"))
    document["measured with"] = versions()
    before = read()
    counts = tomlkit.table()
    for name, reached in measured.items():
        row = tomlkit.inline_table()
        row.update({"reached": tomlkit.value(f"{reached:_}"), "most": tomlkit.value(f"{most_for(reached):_}")})
        use = before[name].use if name in before else ""
        if use:
            row["use"] = use
        counts[name] = row
    document["counts"] = counts
    FILE.write_text(tomlkit.dumps(document), "utf-8")
