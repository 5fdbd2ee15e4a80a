"""What a session is. Pure: no clock, no disk, no chance, no network, no sentences for people.

Times are `int`: milliseconds of session time since `Opened`, unless a name says otherwise.
"""
