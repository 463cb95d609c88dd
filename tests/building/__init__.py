"""Tests of practices and poses of one's own."""
