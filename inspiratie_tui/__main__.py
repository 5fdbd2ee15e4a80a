"""`python -m inspiratie_tui` is `inspiratie`."""

import sys

from inspiratie_tui.commands.entry import run

sys.exit(run())
