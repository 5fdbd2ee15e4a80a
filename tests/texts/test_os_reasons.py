"""Why the system refused, in our words."""

import errno
import os

import pytest

from inspiratie_tui import texts
from inspiratie_tui.texts.os_reasons import REASONS, os_reason, reason

CAN_HAPPEN = (
    "ENOENT EACCES EPERM ENOSPC EROFS EISDIR ENOTDIR ENAMETOOLONG EIO EDQUOT EMFILE ELOOP EBUSY ETXTBSY EEXIST EINVAL"
    " EFBIG ETIMEDOUT"
)


@pytest.mark.parametrize("name", CAN_HAPPEN.split())
@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_can_happen_to_a_file_has_words(name: str, language: str) -> None:
    number = getattr(errno, name, None)
    if number is None:
        pytest.skip(f"this system has no {name}")
    texts.use(language)
    said = os_reason(OSError(number, os.strerror(number), "file"))
    assert said != os.strerror(number)
    assert str(number) not in said, "words, no number"
    assert said[0].islower()
    assert said[-1].isalpha(), "it stands inside a sentence"


def test_every_name_is_one_of_the_system() -> None:
    assert set(REASONS) - set(errno.errorcode.values()) <= {"EDQUOT", "ETXTBSY", "ESTALE"}, "not on Windows"


def test_what_nobody_thought_of_has_its_number() -> None:
    texts.use("nl")
    assert reason(9_999) == "fout 9999 van het systeem"
    assert os_reason(OSError("something else")) == "het systeem weigert"
