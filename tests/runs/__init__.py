"""Tests of runs and their files."""
