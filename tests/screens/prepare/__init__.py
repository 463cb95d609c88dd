"""Tests of the card before a practice."""
