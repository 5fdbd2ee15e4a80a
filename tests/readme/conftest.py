"""The README's blocks, and the pseudo-terminal of the end-to-end tests to run them in."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "e2e"))
sys.path.insert(0, str(Path(__file__).parent))
if sys.platform == "win32":
    collect_ignore_glob = ["*"]
