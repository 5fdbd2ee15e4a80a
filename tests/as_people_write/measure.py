"""Tell what is made of the lengths and times people write: `.venv/bin/python tests/as_people_write/measure.py [WORD]`.

With a WORD, also each that came out as that: `silent`, `wrong`, `advised`, `understood`, or part of an agenda's name.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.as_people_write.shares import judged, made_up, table


def main(words: list[str]) -> None:
    """Print the table, and each that `words` ask for."""
    every = judged()
    for each in every:
        if any(word == each.verdict or word in each.name for word in words):
            print(each)
    for strange in made_up():
        print(f"nobody wrote: {strange}")
    print(table(every))


if __name__ == "__main__":
    main(sys.argv[1:])
