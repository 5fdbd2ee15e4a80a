"""Dutch files that hold a plan in another form than headings, and what `agenda from` says of them."""

from pathlib import Path

from support.dutch.shell import Shell

PLANS = {
    "tabel.md": """\
| Tijd | Wat | Leiding |
|---|---|---|
| 13.00-13.20 uur | Aankomen | Noor |
| 13.00 uur | Koffie | |
| 13.20 uur | Verhalen | |
| 14.40 uur | Slot | |
""",
    "lijst.md": "# Lijst\n\n- Aankomen (20 min)\n\n- Slot (10 min)\n",
    "een.md": "# Een\n\n| Tijd | Wat |\n|---|---|\n| 13.00 uur | Aankomen |\n| 13.20 uur | Einde |\n",
    "vet.md": "# Vet\n\n**Aankomen (20 min)**\nThee.\n\n**Slot (10 min)**\n",
    "niets.md": "Alleen tekst.\n",
    "al.md": "# Al\n## Aankomen (20 min)\n",
}


def make_agendas(shell: Shell, folder: Path) -> None:
    """Make an agenda of each, where that can be done and where it cannot."""
    shell("agenda", "from", "--help")
    for name, text in PLANS.items():
        file = folder / name
        file.write_text(text, "utf-8")
        shell("agenda", "from", str(file))
    table = str(folder / "tabel.md")
    for output in ("nieuw.md", "nieuw.md", "weg/nieuw.md"):
        shell("agenda", "from", table, "--output", str(folder / output), about=output)
