"""The trends, as pictures and in words."""
