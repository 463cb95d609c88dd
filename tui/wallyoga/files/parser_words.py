"""The parser's words on what it refuses, as what was found and what is expected."""

from __future__ import annotations

TWICE = "a key or a table that is there already", "each of them once"
"""The words for a key that `tomllib` cannot overwrite or declare."""


def split_refusal(words: str, form: str) -> tuple[str, str]:
    """Return the words for what was found and for what is expected instead.

    The parser of a form such as TOML says `words`.
    """
    begin, _, rest = words.partition(" ")
    match begin:
        case "Cannot":
            return TWICE
        case "Expected":
            return "", rest
        case "Expecting":
            return "", f"a {rest}"
        case "Found":
            return rest, form
        case _:
            return words[:1].lower() + words[1:].removesuffix(" starting at").removesuffix(" at"), form
