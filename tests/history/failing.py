"""A file system that fails, or a program that is killed, at any of its calls."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = ("open", "close", "mkdir", "link", "replace", "rename", "unlink", "rmdir", "fsync")
"""The system calls of a save, beside writing to a file that is open."""


class Killed(BaseException):
    """The program was killed: nothing runs after this, no clean-up either."""


class Fault:
    """Counts calls, and from the `at`th on does `what` instead; a full disk fails once, a killed program for good."""

    def __init__(self, at: int, what: Callable[[], BaseException], *, for_good: bool) -> None:
        self.calls = 0
        self._at = at
        self._what = what
        self._for_good = for_good

    def pass_or_fail(self) -> None:
        """Let a call through, or fail it."""
        self.calls += 1
        if self.calls == self._at or (self._for_good and self.calls > self._at):
            raise self._what()


class Stream(io.RawIOBase):
    """An open file whose writes can fail, the first of them after half of the bytes."""

    def __init__(self, stream: io.FileIO, fault: Fault) -> None:
        super().__init__()
        self._stream = stream
        self._fault = fault

    def write(self, raw: Any) -> int:
        """Write half, and the other half after another call."""
        half = len(raw) // 2
        for part in (raw[:half], raw[half:]):
            self._fault.pass_or_fail()
            self._stream.write(part)
        return len(raw)

    def fileno(self) -> int:
        """Return the number of the open file."""
        return self._stream.fileno()

    def close(self) -> None:
        """Close the file, as the system does for a killed program too."""
        self._stream.close()
        super().close()


@contextmanager
def fail_calls(at: int, what: Callable[[], BaseException], *, for_good: bool = False) -> Iterator[Fault]:
    """Have the `at`th call from now fail, or all from there on; the fault tells how many there were."""
    fault = Fault(at, what, for_good=for_good)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, _count_calls(getattr(os, name), fault))
        patch.setattr(os, "fdopen", lambda descriptor, mode: Stream(io.FileIO(descriptor, mode), fault))
        yield fault


def _count_calls(call: Callable[..., Any], fault: Fault) -> Callable[..., Any]:
    def counted(*arguments: Any, **options: Any) -> Any:
        fault.pass_or_fail()
        return call(*arguments, **options)

    return counted
