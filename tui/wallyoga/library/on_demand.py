"""Mappings by id that are read when they are looked at.

A start looks at few poses, and the first question at no practice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from wallyoga.library.toml_folder import get_file_id

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")


class OnDemand(Mapping[str, T]):
    """Mapping by id that reads each file on first access.

    `own` are there already. What is read so is shipped, and held right by tests; what is
    the person's own is read at once, to say what is wrong.
    """

    def __init__(self, files: Iterable[Traversable], read: Callable[[Traversable], T], own: Mapping[str, T]) -> None:
        self._files = {get_file_id(path): path for path in files}
        self._read = read
        self._values = dict(own)
        self._ids = tuple(dict.fromkeys((*self._files, *own)))

    def __getitem__(self, key: str) -> T:
        if key not in self._values:
            self._values[key] = self._read(self._files[key])
        return self._values[key]

    def __contains__(self, key: object) -> bool:
        return key in self._values or key in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class Postponed(Mapping[str, T]):
    """Mapping by id that is made whole on first access."""

    def __init__(self, make: Callable[[], Mapping[str, T]]) -> None:
        self._make = make

    @cached_property
    def _values(self) -> Mapping[str, T]:
        return self._make()

    def __getitem__(self, key: str) -> T:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
