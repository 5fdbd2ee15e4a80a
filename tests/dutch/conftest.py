"""Where the room and the hand on its keys stand."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
for folder in (HERE, HERE.parent / "ui"):
    sys.path.insert(0, str(folder))
