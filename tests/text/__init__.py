"""Tests of everything said in words."""
