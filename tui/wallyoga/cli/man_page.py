"""The man page, made from the parser: every command with its arguments, and what stands around them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from textwrap import wrap

from wallyoga.cli.arguments import make_parser
from wallyoga.cli.parser_parts import list_arguments, list_commands

DATE = "2026-11-29"
"""The day on which what is said here was last changed."""

OPENING = """Without a command, wallyoga opens the app: choose a practice, come to the wall, and be led
through it breath by breath. With one, it answers in lines. Every session is a text file of
yours, and nothing leaves your machine."""

EXIT_STATUS = {
    "0": "All is done.",
    "1": "Something of yours is wrong. It is said as FILE:LINE:COLUMN: message where it has a place.",
    "2": "wallyoga was asked for what cannot be.",
    "126, 127": "The command of `wallyoga while` could not be run. That of one that was run is passed on.",
    "128 + N": "The signal N ended it: 130 after ctrl+c, 129 when the terminal went away, 143 after SIGTERM.",
}

ENVIRONMENT = {
    "WALLYOGA_HOME": "One folder for everything, in place of those of your system.",
    "NO_COLOR": "Where it is set, figures are outlines, and nothing is in colour.",
    "TERM, COLORTERM": "How many colours the terminal has.",
    "LC_ALL, LC_CTYPE, LANG": "Where they name a character set that is not UTF-8, all is drawn and written in ASCII.",
}

FILES = {
    "settings.toml": "What you set.",
    "practices/, poses/": "Practices and poses of your own, a TOML file each.",
    "sessions/": "What you have practised, a TOML file each.",
    "state/": "What is under way, so that a crash loses seconds.",
    "cache/": "What makes starts quicker. It can be deleted at any time.",
}


def make_man_page() -> str:
    """Return the man page of section 1, in the macros of man(7)."""
    return "\n".join([*_list_lines(make_parser()), ""])


def _list_lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    name, about = parser.prog, str(parser.description)
    yield f'.TH {name.upper()} 1 {DATE} "{name} {version(name)}" "User Commands"'
    yield from (".ad l", ".nh")
    yield from (".SH NAME", f"{name} \\- {_escape(about[:1].lower() + about[1:].rstrip('.'))}")
    yield from (".SH SYNOPSIS", f".B {name}", ".br", f".B {name}", ".I COMMAND", "[ARGUMENT]...")
    yield from (".SH DESCRIPTION", *_wrap(OPENING))
    yield ".SH OPTIONS"
    for argument in list_arguments(parser):
        if argument.nargs != argparse.PARSER:
            yield from _describe_argument(argument)
    yield ".SH COMMANDS"
    for command, its_parser in list_commands(parser):
        yield from (f".SS {name} {_escape(command)}", *_wrap(str(its_parser.description)), ".PP", *_use(its_parser))
        for argument in list_arguments(its_parser):
            if argument.dest != "help":
                yield from _describe_argument(argument)
    for heading, entries in (("EXIT STATUS", EXIT_STATUS), ("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES)):
        yield f".SH {heading}"
        if entries is FILES:
            yield from _wrap("`wallyoga paths` names where they are; they lie together where WALLYOGA_HOME is set.")
        for term, words in entries.items():
            yield from (".TP", f".B {_escape(term)}", *_wrap(words))


def _use(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield how a command is typed, as its own help says it."""
    formatter = parser.formatter_class
    parser.formatter_class = partial(argparse.HelpFormatter, width=10_000)
    words = parser.format_usage().removeprefix("usage: ").strip()
    parser.formatter_class = formatter
    yield from _wrap(words.replace(" [-h]", ""))


def _describe_argument(argument: argparse.Action) -> Iterator[str]:
    """Yield the lines of an argument: what is typed, and what it does."""
    value = argument.metavar or (f"{{{','.join(map(str, argument.choices))}}}" if argument.choices else "")
    word = f"\\fI{_escape(str(value or argument.dest.upper()))}\\fR"
    takes = argument.nargs != 0 and bool(argument.option_strings)
    options = ", ".join(f"\\fB{_escape(option)}\\fR" for option in argument.option_strings)
    yield from (".TP", f"{options} {word}" if takes else options or word)
    yield from _wrap(_finish(str(argument.help)))


def _finish(words: str) -> str:
    """Return the help of an argument as a sentence."""
    return f"{words[:1].upper()}{words[1:]}."


def _wrap(text: str) -> Iterator[str]:
    """Yield the short lines of a paragraph, each sentence beginning one."""
    for sentence in " ".join(text.split()).replace(". ", ".\n").splitlines():
        yield from map(_escape, wrap(sentence, 72, break_long_words=False, break_on_hyphens=False))


def _escape(text: str) -> str:
    """Return a text that is shown as it is, its hyphens as they are typed."""
    for character, escaped in (("\\", "\\e"), ("-", "\\-"), ("'", "\\(aq"), ("`", "\\(ga")):
        text = text.replace(character, escaped)
    return f"\\&{text}" if text.startswith(".") else text
