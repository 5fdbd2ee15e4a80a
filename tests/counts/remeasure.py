"""Count again, and say what the bounds would be: `.venv/bin/python tests/counts/remeasure.py [--write] [WORD]`.

With a WORD only what has it in its name is meant. `--write` moves those bounds in bounds.toml; commit that alone, and
say there what costs more, and what it is good for.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.counting.bounds import FILE, measured_with, read, table, versions, write
from support.counting.measured import measure


def main(words: list[str]) -> None:
    """Print the table, and move the bounds when `words` ask for it."""
    wanted = [word for word in words if word != "--write"]
    bounds, measured = read(), measure()
    meant = {name: count for name, count in measured.items() if all(word in name for word in wanted)}
    print(table(bounds, meant))
    if "--write" in words:
        if wanted and versions() != measured_with():
            sys.exit(f"All bounds were measured with {measured_with()}, and here is {versions()}: count all of them.")
        kept = {name: bounds[name].reached for name in measured if name in bounds and name not in meant}
        write({name: kept.get(name, count) for name, count in measured.items()})
        print(f"written: {FILE.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
