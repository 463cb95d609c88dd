"""The output of a command, made printable.

A terminal obeys nothing in it that stands in a file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from shutil import get_terminal_size
from typing import Any, TextIO

from wallyoga.exit_codes import DONE
from wallyoga.files.printable import escape_lines, escape_text
from wallyoga.text.ascii_twins import is_ascii_asked, to_ascii

PLAIN = "\x1b[0m"
"""The escape sequence that ends a colour."""


class Output(StringIO):
    """A printable output stream, which passes on what can be shown of a text.

    Only `paint` and `write_whole` pass on more. To whoever asks it is no terminal, and no file, so that nobody else
    sends it colours.
    """

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self.is_ascii = stream.isatty() and is_ascii_asked(os.environ)
        """Whether what a person reads is written in ASCII."""

    @property
    def is_terminal(self) -> bool:
        """Whether a person sees what is written."""
        return self._stream.isatty()

    @property
    def takes_all(self) -> bool:
        """Whether every character can be written.

        The pipes of Windows have an older character set than UTF-8.
        """
        return not self.is_ascii and (self._stream.encoding or "utf-8").lower().startswith("utf")

    def write(self, text: str) -> int:
        """Write a text in printable characters: letters, lines and tabs."""
        self._stream.write(self._show(text))
        return len(text)

    def paint(self, text: str, colour: str) -> None:
        """Write a text in a colour, which is an escape sequence."""
        self._stream.write(f"{colour}{self._show(text)}{PLAIN}")

    def write_whole(self, text: str) -> None:
        """Write a whole text, to the byte, where a program reads it.

        Where a person does, what can be shown of it is written.
        """
        if self.is_terminal:
            self.write(text.replace("\r\n", "\n"))
        else:
            self._stream.flush()
            self._stream.buffer.write(text.encode())

    def _show(self, text: str) -> str:
        """Return what can be shown of a text."""
        return to_ascii(escape_lines(text)) if self.is_ascii else escape_lines(text)

    def send_code(self, code: str) -> None:
        """Send the terminal a code of ours."""
        self._stream.write(code)
        self._stream.flush()

    def flush(self) -> None:
        """Flush: have all that was written sent on."""
        self._stream.flush()


@contextmanager
def printable_output() -> Iterator[None]:
    """Have everything written through an `Output`.

    That is what is printed, what is wrong, and what is said of arguments. An error nobody expected leaves it so,
    because its traceback is written after this.
    """
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (stream and _through(stream) for stream in streams)
    yield
    sys.stdout, sys.stderr = streams


def wrap_line(line: str) -> list[str]:
    """Return a line as a terminal shows it: in lines of its width, cut between words.

    Elsewhere it stays whole.
    """
    width = get_terminal_size().columns
    if len(line) <= width or not find_output().is_terminal:
        return [line]
    from textwrap import wrap  # 1 ms

    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return wrap(line, max(width, 2 * len(indent)), subsequent_indent=indent, replace_whitespace=False)


def find_output() -> Output:
    """Return the standard output."""
    return _through(sys.stdout)


def print_lines(lines: Iterable[str]) -> int:
    """Print some lines, and return the exit code of that. They stay as many whatever a name holds."""
    for line in lines:
        print(*wrap_line(escape_text(line)), sep="\n")
    return DONE


def format_json(value: Any, *, indent: int | None = 2) -> str:
    """Return a value as JSON, in characters that the output takes."""
    from wallyoga.files.json_text import escape_json  # 2 ms

    return escape_json(value, is_ascii=not find_output().takes_all, indent=indent)


def print_json(value: Any) -> int:
    """Print a value as JSON."""
    print(format_json(value))
    return DONE


def complain(lines: Iterable[str]) -> None:
    """Print lines of what is wrong, apart from the rest."""
    for line in lines:
        print(escape_text(line), file=sys.stderr)


def use_ascii() -> None:
    """Write what a person reads in ASCII from now on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, Output):
            stream.is_ascii = True


def _through(stream: TextIO) -> Output:
    return stream if isinstance(stream, Output) else Output(stream)
