"""The year of a group: what goes on from one session to the next (docs/glossary.md, Year)."""
