"""The progress that a terminal shows in its tab."""

from __future__ import annotations

from tests.practice.session_driver import Practised
from tests.practice.small_plans import small_plan
from wallyoga.terminal.progress_report import CLEARED, ProgressReport


def test_progress_is_sent_where_it_changes() -> None:
    """A percent is sent once, a pause is shown as one, and the end clears it all."""
    codes = list[str]()
    report = ProgressReport(codes.append)
    practised = Practised(small_plan())
    for _ in range(3):
        report.attend(practised.now)
    report.attend(practised.wait(38.5))
    practised.session.pause(practised.at)
    report.attend(practised.now)
    practised.session.finish(practised.at)
    report.attend(practised.now)
    report.clear()
    assert codes == ["\x1b]9;4;1;0\x1b\\", "\x1b]9;4;1;25\x1b\\", "\x1b]9;4;4;25\x1b\\", CLEARED]
