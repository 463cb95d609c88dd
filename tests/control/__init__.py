"""Tests of a running practice that is steered from elsewhere."""
