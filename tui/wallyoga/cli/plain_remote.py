"""The remote of a practice in plain lines."""

from __future__ import annotations

from wallyoga.cli.output import complain, find_output
from wallyoga.control.remote import Remote
from wallyoga.history.recorder import SessionRecorder
from wallyoga.studio import Studio
from wallyoga.terminal.progress_report import ProgressReport


def open_remote(studio: Studio, recorder: SessionRecorder) -> Remote:
    """Return the open remote of a practice in plain lines.

    Nothing wakes the narrator, who looks for orders by itself.
    """
    remote = Remote(
        recorder, studio.settings, studio.places.runtime, wake=lambda: None, tell=lambda words: complain([words])
    )
    remote.open()
    return remote


def make_progress(studio: Studio) -> ProgressReport | None:
    """Return the progress report of a terminal, where the person wants one."""
    output = find_output()
    wanted = studio.settings.terminal_progress and output.is_terminal
    return ProgressReport(output.send_code) if wanted else None
