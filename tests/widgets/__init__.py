"""Tests of the pieces the screens are made of."""
