"""The parts of an argument parser: its commands and their arguments, as its own help lists them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping


class _Listing(argparse.HelpFormatter):
    """A help formatter that notes the arguments it is given, and writes nothing."""

    def __init__(self) -> None:
        super().__init__("")
        self.actions: list[argparse.Action] = []

    def add_arguments(self, actions: Iterable[argparse.Action]) -> None:
        """Note the arguments of a group."""
        self.actions += actions


def list_arguments(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return the arguments of a parser in the order of its help: first those without a hyphen."""
    listing, formatter = _Listing(), parser.formatter_class
    parser.formatter_class = lambda prog: listing  # noqa: ARG005 - as argparse calls it
    parser.format_help()
    parser.formatter_class = formatter
    return listing.actions


def list_commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield each command by its name, with its parser."""
    for argument in list_arguments(parser):
        commands = argument.choices if argument.nargs == argparse.PARSER else None
        if isinstance(commands, Mapping):
            yield from commands.items()
