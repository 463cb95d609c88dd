"""The process that wrote a file, told from a later one with the same number."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SYSTEM = Path("/proc")
"""The folder in which Linux tells of its processes; other systems do not have it."""


@dataclass(frozen=True, slots=True)
class Writer:
    """The process that wrote a file."""

    process: int
    """Its id."""

    began: str | None = None
    """The moment it began, as the system counts it; None where that does not say."""

    @classmethod
    def this(cls) -> Writer:
        """Return the process this is."""
        return cls(os.getpid(), _read_beginning(os.getpid()))

    @property
    def runs(self) -> bool:
        """Whether it is still there; where the system cannot be asked, only this one is."""
        there = _is_there(self.process) and not _is_over(self.process)
        return there and (self.began is None or _read_beginning(self.process) in (None, self.began))

    def table(self) -> dict[str, Any]:
        """Return the keys a file tells of its writer."""
        return {"process": self.process} | ({"began": self.began} if self.began else {})


def _is_there(process: int) -> bool:
    """Return whether some process has this id.

    A number below 1 asks the system about groups of them.
    """
    if process == os.getpid():
        return True
    if os.name != "posix" or process < 1:
        return False
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError):
        return False
    return True


def _is_over(process: int) -> bool:
    """Return whether a process has ended, and only its parent has not taken notice yet."""
    return _read_fields(process)[:1] == ["Z"]


def _read_beginning(process: int) -> str | None:
    """Return the moment a process began: the boot of the system, and the clock ticks from there."""
    try:
        boot = (SYSTEM / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return None
    fields = _read_fields(process)
    return f"{boot}+{fields[19]}" if len(fields) > 19 else None


def _read_fields(process: int) -> list[str]:
    """Return what Linux tells of a process, from its state on.

    It is nothing where Linux does not.
    """
    try:
        stat = (SYSTEM / str(process) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    # The name of the program stands in brackets and may hold spaces; the start is the 22nd field, the 20th after it.
    return stat.rpartition(")")[2].split()
