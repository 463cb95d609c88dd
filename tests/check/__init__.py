"""Tests of what `wallyoga check` says."""
