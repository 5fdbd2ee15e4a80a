"""The store on TinyDB files: one a session, one a group."""
