"""The SQLite index of the sessions.

By it a list of thousands is there at once.
"""
