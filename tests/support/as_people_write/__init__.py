"""Agendas as people write them who never saw our format, and what is made of their lengths and times."""
