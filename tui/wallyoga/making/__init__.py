"""Practices made for a person: a sequence composed of the library's poses, and why each is in it."""
