"""Reading what stands in the folders needs no lock, so nobody waits for one to be imported."""

import subprocess
import sys


def test_the_lock_is_imported_when_a_session_is_opened() -> None:
    code = "import sys, inspiratie_tui.store.tinydb.tiny_store; print('filelock' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
