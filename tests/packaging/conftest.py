"""The pseudo-terminal of the end-to-end tests serves here too."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "e2e"))
if sys.platform == "win32":
    collect_ignore_glob = ["*"]
