"""The problems of practice files: mistakes that are reported, and copies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.check.personal_files import PRACTICE, list_problems, write_file
from wallyoga.check.report import check_files
from wallyoga.paths import Places


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda t: t + "minutes = [60, 70]\n", "line 1: minutes: found 143 minutes in all, expected an hour at most"),
        (lambda t: "minutes = 70\n" + t + "minutes = [10, 80]\n", "line 1: minutes: found 70 minutes in all"),
        (
            lambda t: "minutes = 4\n" + t + "minutes = [10, 20]\n",
            "line 1: minutes: found 4, expected 23 to 43, which is what its steps take",
        ),
        (
            lambda t: t + 'enter = ["{sid}"]\n',
            'line 6: steps[1].enter[1]: found "{sid}", expected {side}, {other}, or a distance',
        ),
        (
            lambda t: t + 'enter = ["Lie down."]\nshort_enter = ["Lie", "{sid}"]\n',
            'line 7: steps[1].short_enter: found 2 lines, expected 1, one for each of "enter"',
        ),
        (
            lambda t: t + 'enter = ["Lie down."]\nshort_enter = ["Twenty-three letters..."]\n',
            'line 7: steps[1].short_enter[1]: found "Twenty-three letters...", expected at most 22 letters',
        ),
        (
            lambda t: t + 'enter = ["Lie down."]\nshort_enter = ["Out"]\n',
            'line 7: steps[1].short_enter[1]: found "Out", expected other words',
        ),
        (lambda t: t + "enter_seconds = 0\n", "line 6: steps[1].enter_seconds: found 0.0, expected 1 to 600 seconds"),
        (
            lambda t: t.replace("wall-figure-four", "side-rest") + 'enter = ["To the {side}."]\n',
            'line 6: steps[1].enter[1]: found "{side}", expected no side',
        ),
    ],
)
def test_a_practice(change: Callable[[str], str], problem: str, where: Places) -> None:
    """What is most likely a mistake in a practice is said."""
    write_file(where.practices / "mine.toml", change(PRACTICE))
    assert any(line.startswith(problem) for line in list_problems(where)), list_problems(where)


def test_a_copy_of_a_conflict(where: Places) -> None:
    """A copy beside a practice is said, whether all are checked or it alone; what is wrong inside it is no matter."""
    write_file(where.practices / "mine.toml", PRACTICE)
    copy = write_file(where.practices / "mine (conflicted copy).toml", PRACTICE)
    for paths in ((), (copy,)):
        [error] = check_files(where, paths).errors
        assert (error.file, str(error.problems[0]).partition(",")[0]) == (str(copy), "found a copy of mine.toml")
