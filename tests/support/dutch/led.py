"""The agenda of the afternoon that is led in Dutch."""

AGENDA = """\
# Bijeenkomst 5: een stap
Begin: 14.00 uur
Einde: 16.30 uur
- [ ] kaarten en pennen

## Aankomen (16 min, 2 min p.p.)
- Waarmee kom je binnen?
## Schrijven (12 min)
### Voor jezelf (6 min, stil)
### In tweetallen (6 min)
## Dialoog (40 min)
> Wie niet waagt, die niet wint.
## Pauze (15 min, om 15.15 uur)
## Vrij
## Perspectief (20 min, minimaal 15 min)
- Wie raakt dit?
"""
