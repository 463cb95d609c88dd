"""The words a person looks for, as conditions of the index: dates as people write them, and the beginnings of words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wallyoga.practice.english import MONTHS

Condition = tuple[str, list[str]]
"""The SQL of the sessions looked for, and the values of its question marks."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search of the history."""

    words: str = ""
    """The words that are looked for."""

    practice: str | None = None
    """The id of a practice that is looked for, or None for any."""

    @property
    def narrows(self) -> bool:
        """Whether it leaves any session out."""
        return bool(self.words.split()) or self.practice is not None


EVERYTHING = Search()
"""The search that every session fits."""


def make_condition(search: Search, *, full_text: bool) -> Condition:
    """Return the SQL condition of a session that fits a search: it has every one of the words.

    They are looked for in its date and its texts. A word is a date or its beginning, such as "2026-1", a month or
    its first three letters, a day of the month, or how a word begins in the practice, the tags, the notes or the poses
    that were held. Without `full_text`, an index that has no such search, words are found in the middle of others too.
    """
    parts, values = ["1"], list[str]()
    for word in search.words.lower().split():
        either = [*_match_dates(word), _match_text(word, full_text=full_text)]
        parts.append(f"({' OR '.join(sql for sql, _ in either)})")
        values += [value for _, each in either for value in each]
    if search.practice is not None:
        parts.append("practice = ?")
        values.append(search.practice)
    return " AND ".join(parts), values


def _match_dates(word: str) -> list[Condition]:
    if re.fullmatch(r"\d{4}(-\d{0,2}){0,2}", word):
        return [("local LIKE ?", [f"{word}%"])]
    if re.fullmatch(r"\d{1,2}", word):
        return [("substr(local, 9, 2) = ?", [word.zfill(2)])]
    if len(word) >= 3:
        months = [number for number, month in enumerate(MONTHS, start=1) if month.lower().startswith(word)]
        return [("substr(local, 6, 2) = ?", [f"{number:02}"]) for number in months]
    return []


def _match_text(word: str, *, full_text: bool) -> Condition:
    if full_text and any(map(str.isalnum, word)) and (word.isascii() or _is_cased(word)):
        quoted = word.replace('"', '""')
        return "number IN (SELECT rowid FROM texts WHERE texts MATCH ?)", [f'"{quoted}"*']
    # Full-text search takes a line of Chinese, Japanese or Thai for one word, and sees no punctuation.
    literal = re.sub(r"([%_\\])", r"\\\1", word)
    return "number IN (SELECT rowid FROM texts WHERE words LIKE ? ESCAPE '\\')", [f"%{literal}%"]


def _is_cased(word: str) -> bool:
    """Return whether all letters of a word have capitals: such scripts are written with spaces."""
    return all(letter.upper() != letter.lower() for letter in word if letter.isalpha())
