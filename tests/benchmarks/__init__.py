"""Benchmarks, run by hand: ratios to a bare Textual app on the same machine."""
