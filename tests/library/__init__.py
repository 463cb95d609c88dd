"""Tests of the poses and practices there are, and of what is said of broken ones."""
