"""The report of an errand, once it is over: how the command ended, and the end of its output."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wallyoga.errand.errand_news import CommandEnd
from wallyoga.errand.output_file import read_last_lines
from wallyoga.text.errand_words import describe_end

FEW, MORE = 5, 20
"""The last lines that are shown of what went well, and of what failed."""


def list_report(name: str, end: CommandEnd, output: Path) -> Iterator[str]:
    """Yield the lines of a report."""
    yield describe_end(name, end)
    try:
        lines, has_more = read_last_lines(output, FEW if end.is_well else MORE)
    except OSError as error:
        yield f"Its output was in {output}: {error.strerror}."
        return
    if not lines:
        yield "It wrote nothing."
        return
    yield f"The end of what it wrote, all of it in {output}" if has_more else f"What it wrote, kept in {output}"
    for line in lines:
        yield f"  {line}"
