"""The root error of wallyoga.

Everything that can be wrong with what a person gave it is one of these.
"""

from __future__ import annotations


class WallyogaError(Exception):
    """An error the person can mend.

    Its text is shown to them as it stands.
    """


class PlanError(WallyogaError):
    """An error of planning: a sequence asks for something no plan can be made of."""
