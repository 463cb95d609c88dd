"""Numbered names: the names that a file can have beside one of the same name."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path


def number_names(path: Path) -> Iterator[Path]:
    """Yield a path, then the same with 2, 3 and so on after its name."""
    yield path
    for number in count(2):
        yield path.with_stem(f"{path.stem}-{number}")
