"""Whatever a widget draws, and however, a terminal is shown letters alone."""

from __future__ import annotations
