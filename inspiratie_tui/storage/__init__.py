"""TinyDB on a disk that may fail: one file a session, atomic, checked and locked."""
