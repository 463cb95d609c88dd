"""While modules are loaded nothing becomes garbage, and looking for it would take a tenth of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Leave garbage alone until `loaded`, or until the end, which a short command reaches before any matters."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def loaded() -> None:
    """Look for garbage again, but seldom and never among what is loaded: each look stops the app for up to 30 ms."""
    gc.freeze()
    gc.set_threshold(5_000, 10, 100)
    gc.enable()
