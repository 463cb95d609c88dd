"""The one root of everything that can be wrong with what a person gave wallyoga."""

from __future__ import annotations


class WallyogaError(Exception):
    """Something the person can mend; its text is shown to them as it stands."""


class PlanError(WallyogaError):
    """A sequence asks for something no plan can be made of."""
