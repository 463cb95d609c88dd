"""Annotations of dataclasses: the types that their texts mean."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any


def evaluate_annotation(text: object, kind: type) -> Any:
    """Return the type that the annotation of a field means, in the module of its dataclass."""
    return _evaluate(str(text), kind.__module__)


@cache
def _evaluate(text: str, module: str) -> Any:
    # The annotations are texts, of which a module has few; what finds out about each field would take longer.
    return eval(text, vars(sys.modules[module]))  # noqa: S307 - an annotation of our own code
