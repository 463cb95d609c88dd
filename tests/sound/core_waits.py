"""The waits for a core, by Linux's own account: what is late after one is late by the machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic

OFTEN = 0.02
"""The seconds between two looks."""


class CoreWaits:
    """The waits of some processes, thread by thread."""

    def __init__(self) -> None:
        self._looks: list[tuple[float, dict[str, int]]] = []

    def look(self, processes: Iterable[int]) -> None:
        """Read how long each thread has waited so far."""
        waits = {}
        for process in processes:
            # Threads end while they are read.
            with suppress(OSError):
                for thread in Path(f"/proc/{process}/task").iterdir():
                    with suppress(OSError):
                        waits[thread.name] = int((thread / "schedstat").read_text(encoding="ascii").split()[1])
        self._looks.append((monotonic(), waits))

    def find_longest(self, begin: float, end: float) -> float:
        """Return the seconds that the thread which waited most waited between two moments."""
        before = [waits for moment, waits in self._looks if moment <= begin] or [{}]
        after = [waits for moment, waits in self._looks if moment >= end] or [self._looks[-1][1]]
        return max((after[0][name] - before[-1].get(name, 0) for name in after[0]), default=0) / 1e9


@contextmanager
def watch_waits(list_processes: Iterable[int]) -> Iterator[CoreWaits]:
    """Watch processes beside whatever else is done."""
    waits, is_over = CoreWaits(), Event()
    processes = tuple(list_processes)

    def watch() -> None:
        while not is_over.wait(OFTEN):
            waits.look(processes)

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield waits
    finally:
        is_over.set()
        thread.join()


def list_session(leader: int) -> Iterator[int]:
    """Yield the processes of a session."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if int((folder / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[3]) == leader:
                yield int(folder.name)
