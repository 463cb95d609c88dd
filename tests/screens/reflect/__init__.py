"""Tests of the reflection."""
