"""Tests of wallyoga, a folder for each of its rooms."""
