"""Tests of the practice screen."""
