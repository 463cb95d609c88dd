"""Garbage collection: when Python looks for what is no longer used."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SETTLED = 2.0
"""The seconds after which an app has loaded what it needs, what draws among it, and garbage can be looked for."""


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Collect no garbage while modules are loaded.

    It would take a tenth of the time.

    It ends with `collect_garbage_seldom`, or with a short command, which is over before any matters: what is there by
    then is let go without a look, which would take another tenth.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def collect_garbage_seldom() -> None:
    """Collect garbage seldom and never among what is loaded: each look stops the app for up to 30 ms."""
    gc.freeze()
    gc.set_threshold(5_000, 10, 100)
    gc.enable()
