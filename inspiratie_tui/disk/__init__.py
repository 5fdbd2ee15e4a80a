"""Files as bytes: read only where they are regular, written whole or not at all. Nothing here knows a document."""
