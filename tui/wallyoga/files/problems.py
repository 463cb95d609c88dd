"""Problems of a file, in words that are safe to print."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from wallyoga.files.printable import escape_text
from wallyoga.practice.errors import WallyogaError

MOST = 100
"""The most problems of one file that are told of: who puts them right is told of the others."""

MANY_DIGITS = 30
"""The most digits of a number that is written out."""


class Problem(NamedTuple):
    """Problem in a file: one thing that is wrong."""

    place: str
    """The key it is at."""
    actual: str
    """The description of what was found there."""
    expected: str
    """The description of what is expected there."""
    line: int | None = None
    """The line it is on, counted from 1."""
    column: int | None = None
    """The column it is at, counted from 1."""

    def __str__(self) -> str:
        """Return the problem as one line, safe to print.

        The column stands in it where no key says more.
        """
        places = (("line", self.line), ("column", None if self.place else self.column))
        at = ", ".join(f"{word} {n}" for word, n in places if n is not None)
        return ": ".join(filter(None, (at, self.words)))

    @property
    def words(self) -> str:
        """The problem without its line, safe to print."""
        what = ", ".join(filter(None, (f"found {self.actual}" if self.actual else "", f"expected {self.expected}")))
        return escape_text(": ".join(filter(None, (self.place, what))))

    def format_for_editors(self, file: str, note: str = "") -> str:
        """Return it as compilers do, `FILE:LINE:COLUMN: message`: editors jump there.

        A note stands before the message.
        """
        at = [str(n) for n in (self.line, self.column) if n is not None]
        return f"{':'.join([escape_text(file), *at])}: {note}{self.words}"


class FileError(WallyogaError):
    """Error of a file that cannot be used.

    `file` is its name as shown, `problems` what is wrong, in the file's order.
    """

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        self.file = file
        self.problems = problems
        super().__init__("\n".join(f"{escape_text(file)}: {problem}" for problem in problems))

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return Path(self.file).name

    def format_for_editors(self) -> str:
        """Return what is wrong in lines that begin with `FILE:LINE:COLUMN:`, where the place is known."""
        return "\n".join(problem.format_for_editors(self.file) for problem in self.problems)


def limit_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return these problems; of very many the first, and that there are more."""
    first = tuple(islice(problems, MOST + 1))
    if len(first) <= MOST:
        return first
    return (*first[:MOST], Problem(first[-1].place, "more that is wrong", "the rest of it right first"))


def quote_value(value: Any) -> str:
    """Return a value quoted for a message.

    It is written as a person would point at it, cut short and safe to print.
    """
    match value:
        case str():
            text = f'"{value}"'
        case bool():
            text = str(value).lower()
        case list() if value and all(type(item) in (int, float) for item in value):
            text = f"[{', '.join(map(quote_value, value))}]"
        case list():
            text = "a list"
        case int() if abs(value) >= 10**MANY_DIGITS:
            text = f"a number of more than {MANY_DIGITS} digits"
        case dict():
            text = "a table"
        case _:
            text = str(value)
    text = escape_text(text)
    return text if len(text) <= 40 else text[:37] + "..."


def suggest_word(word: str, words: Collection[str], otherwise: str = "") -> str:
    """Return the word that was likely meant, as what is expected.

    It is one of `words`; if none was meant, the answer is `otherwise`, or all of them.
    """
    near = get_close_matches(word, words, 1)
    return quote_value(near[0]) if near else otherwise or "one of " + ", ".join(words)
