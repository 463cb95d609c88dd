"""Tests of what a practice is and how it runs."""
