"""Runs: read from the files watches leave, GPX and FIT, as length, time and climb."""
