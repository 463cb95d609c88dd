"""The sessions in an SQLite index, so that a list of thousands is there at once."""
