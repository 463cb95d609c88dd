"""Tests of what is offered."""
