"""What every test stands on: compiled catalogues, and English until a test says otherwise."""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from inspiratie_tui import texts
from inspiratie_tui.texts import keys

# A law is about values: how long one takes says how busy the machine is. In CI the examples are the same every time,
# so that what is red there is what was changed.
hypothesis.settings.register_profile(
    "inspiratie",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    derandomize="CI" in os.environ,
)
hypothesis.settings.load_profile("inspiratie")


def pytest_configure() -> None:
    """Choose what chance chooses, and compile the catalogues that were edited since the package was installed."""
    # Before the run is divided over processes: all of them must know the same tests.
    os.environ.setdefault("INSPIRATIE_KILL_SEED", str(secrets.randbelow(1_000_000)))
    for po in texts.LANGUAGES_FOLDER.glob("*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns:
            continue
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parts[-3], abort_invalid=True)
        fresh = Path(f"{mo}.new")
        with fresh.open("wb") as target:
            write_mo(target, catalogue)
        fresh.replace(mo)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Begin and leave every test in the language of the source, with the keys that nobody chose."""
    texts.use(texts.SOURCE_LANGUAGE)
    keys.use({})
    yield
    texts.use(texts.SOURCE_LANGUAGE)
    keys.use({})
