"""Compiles a regular expression when it is first used.

The patterns of times are large, and compiling all of them costs a start of the program a seventh more; an agenda that
says its lengths in parentheses needs none of them.
"""

import re
from collections.abc import Callable
from functools import cache, partial


def late_pattern(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
    """Return what gives `pattern` compiled, and compiles it once."""
    return cache(partial(re.compile, pattern, flags))
