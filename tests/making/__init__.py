"""Tests of practices that are made for a person."""
