"""Tests of TOML files: reading, pointing, writing."""
