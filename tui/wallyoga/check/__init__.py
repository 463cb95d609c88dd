"""The check of a person's files.

It tells of everything that makes them useless, and of what is most likely a mistake.
"""
