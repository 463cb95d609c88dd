"""The process that wrote a file, and whether it still runs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from wallyoga.history.drafts.owner import SYSTEM, Writer


@pytest.mark.skipif(not (SYSTEM / "self/stat").exists(), reason="only Linux tells of processes that have ended")
def test_a_process_whose_end_nobody_has_noticed_is_over() -> None:
    """A process that was killed no longer runs, also while its parent has not taken notice of it."""
    with subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE) as process:
        writer = Writer(process.pid)
        assert writer.runs
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert not writer.runs
