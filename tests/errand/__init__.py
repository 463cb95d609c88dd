"""Tests of a command that runs while a person practises."""
