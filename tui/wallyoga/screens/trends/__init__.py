"""The trends screen, as pictures and in words."""
