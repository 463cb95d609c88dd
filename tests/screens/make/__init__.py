"""Tests of the make screen."""
