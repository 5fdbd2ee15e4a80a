"""What was packed is started in a pseudo-terminal, which not every system has."""

import sys

if sys.platform == "win32":
    collect_ignore_glob = ["*"]
