"""What is said about a file that was not whole."""

from inspiratie_tui.store.port import Damage, Repair
from inspiratie_tui.texts.repairs import WRONG, repair_sentence


def test_every_damage_has_a_sentence() -> None:
    assert set(WRONG) == set(Damage)


def test_it_says_what_was_read_and_where_the_rest_is() -> None:
    said = repair_sentence(Repair(Damage.CUT_OFF, "a.json.damaged-1", kept=297, doubtful=0, lost=1))
    assert said == (
        "The end of the file was missing, and nobody can tell how much stood there. Read back: 297; lost: 1. "
        "The file as it was is kept as a.json.damaged-1."
    )
    assert repair_sentence(Repair(Damage.EMPTY, None, 0, 0, 0)) == "The file was empty."
    assert "2 things may have changed" in repair_sentence(Repair(Damage.DAMAGED, None, 5, 2, 0))
