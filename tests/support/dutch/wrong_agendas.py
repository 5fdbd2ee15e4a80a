"""Dutch agendas with, between them, everything that can be wrong with one."""

WRONG_AGENDAS = {
    "leeg.md": "Alleen tekst.\n",
    "kop.md": "---\nthema: [kring\n---\n# Kop\n## Kring (15 min)\n",
    "open.md": "---\nbegin: 14.00 uur\n\n# Open\n## Kring (15 min)\n",
    "regels.md": """\
# Regels
Begni: 14.00 uur
Begin: 14
Begin: 25.00 uur
Einde: 14.00 uur
Inloop: 13.30 uur
Inloop: 13.45 uur
Thema:
Kleur: blauw
Datum: volgende week
Fase: zomer
Bel: soms
## Kring (15 min)
Begin: 14.00 uur
""",
    "tijden.md": """\
# Tijden
Begin: 20.00 uur
Einde: 14.00 uur
Inloop: 20.30 uur
## Kring (15 min)
""",
    "tijdregels.md": """\
# Tijdregels
Totale duur: 3 uur
Tijd: 14-17 uur
## Kring
Tijd: 14.00 uur
""",
    "onderdelen.md": """\
# Onderdelen
Begin: 14.00 uur
Einde: 16.00 uur
### Te vroeg (5 min)
# Nog een titel
##
##Geplakt (5 min)
    ## Ingesprongen (5 min)
## Regel (5 min)
Een kop?
---
> Wie niet waagt.
wint niet.
## Haakje (5 min
## Leeg ()
## Kring (5 min) en verder (met Noor)
## Getal (15)
## Jaar (1942)
## Uren (1:30)
## Tijd (14:00)
## Reeks (10-15 min)
## Fout (15 mni)
## Komma (15 min stil)
## Vaag (15-10 min)
## Nul (0 min)
## Eeuwig (30 uur)
## Rondes (2 x 2 min p.p.)
## Wanneer (om 25.00 uur)
## Wanneer dan (om 3)
## Tweemaal (5 min, stil, stil)
## Anders (5 min, 6 min)
## Strijdig (5 min, beschermd, niet beschermd)
### Stap (5 min, om 15.00 uur)
## Vroeg (5 min, om 13.00 uur)
## Minimum (5 min, minimaal 10 min)
## Beurt (5 min, 10 min p.p.)
""",
    "te-laat.md": """\
# Te laat
Begin: 14.00 uur
Einde: 15.00 uur
## Kring (90 min)
""",
    "wisselen.md": """\
# Wisselen
Begin: 14.00 uur
Einde: 16.00 uur
Overgang: 2 min
## Werk (30 min)
### Alleen (5 min)
### In tweetallen (2 x 12 min)
""",
    "vorm-te-lang.md": """\
# Vorm
Begin: 14.00 uur
Einde: 16.00 uur
## Meedenken (10 min)
1. Vertellen (5 min, inbrenger)
2. Vragen (8 min, kring)
## Avond
1. **Soep** (30 min)
2. **Slot** (30 min)
""",
    "past-niet.md": """\
# Past niet
Begin: 14.00 uur
Einde: 16.00 uur
## Werk (15 min)
### Een (10 min)
### Twee (10 min)
## Ronde (10 min, 2 min p.p., met begeleiders, gevers)
## Lang (3 uur, minimaal 2 uur)
## Vast (15 min, om 15.00 uur, beschermd)
## Zonder duur
### Stap (2 x 5 min, stil, vrije volgorde, optioneel)
Leiding: Noor
## Inleiding (15 min)
Leiding: Sami
## Reflectie (15 min)
## Dialoog (15 min)
## Perspectief (15 min)
## Slot (15 min)
<!-- nooit gesloten
""",
    "tabel.md": """\
# Tabel
Begin: 13.00 uur
Einde: 16.00 uur
## Vooraf (10 min)
## Programma
| Tijd | Wat |
|---|---|
| 13.10 uur | Aankomen |
| 13.30 uur | Kring |
| 14.00 uur | Pauze |
| 14.15 uur | Dialoog |
| 15.00 uur | Slot |
## Vervolg
**15.10 uur: Napraten**
En dan:
```
nergens gesloten
""",
    "verborgen.md": """\
# Bijeenkomst 8 (voor begeleiders)
Begin: 14.00 uur
Einde: 16.00 uur

## Welkom (10, voor begeleiders)
## Tips voor de docent (10 min)
## Dialoog (60 min)
## Nabespreken (15 min, voor begeleiders)
## Vooraf lezen (voor ons)
""",
    "titels.md": """\
# Titels
Begin: 13.00 uur
Einde: 20.00 uur

| Groep | Blauw |
|---|---|
| Lesduur | 50 minuten |

## 13.00-13.20 Aankomen
## 12.00-12.30 Terug
## 14.40 Kring
## Pauze 15 min
## Rondje 15.00-15.10!
#### Stil (5 min)
""",
    "plaatsen.md": """\
# Plaatsen
Begin: 13.00 uur
Einde: 20.00 uur
## Aankomen (0-10 min)
## Kring (20-30 min)
""",
    "te-veel.md": "# Bijeenkomst\n## " + "heel " * 50 + "lang (5 min)\n" + "- punt\n" * 2_000,
}

GOOD_AGENDAS = [
    f"""\
# Bijeenkomst {number}: een stap
Inloop: 13.30 uur
Begin: 14.00 uur
Einde: 16.00 uur
Datum: 2026-11-23
Thema: durven
Fase: {phase}
Leiding: Noor
- [ ] kaarten en pennen

Voor ons: neem de tijd.

> Wie niet waagt, die niet wint.

## Aankomen (24 min, 2 min p.p., met begeleiders, gevers)
- Waarmee kom je binnen?
## Rondvraag
## Pauze (15 min, om 15.00 uur, optioneel)
## Perspectief (20 min, minimaal 15 min, stil)
"""
    for number, phase in enumerate(("kijken", "doen", "bijstellen"), 1)
]
"""And three with nothing that has to be mended."""
