"""Tests of the screens, driven by keys and a clock that is turned by hand."""
