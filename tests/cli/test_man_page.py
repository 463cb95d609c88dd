"""The man page: made from the parser, and as those who read such pages expect it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from wallyoga.cli.arguments import make_parser
from wallyoga.cli.man_page import make_man_page
from wallyoga.cli.parser_parts import list_arguments, list_commands

from .command_driver import run_well

INSTALLED = Path(__file__).parents[2] / "tui" / "wallyoga.1"

MANDOC = shutil.which("mandoc")


def test_every_argument_of_every_command() -> None:
    """Each command has its heading, and under it each option and argument with what its help says."""
    page = run_well("man").out.replace("\\", "")
    for name, command in list_commands(make_parser()):
        section = page.partition(f".SS wallyoga {name}\n")[2].partition("\n.S")[0]
        for argument in list_arguments(command):
            for word in argument.option_strings or [str(argument.metavar)]:
                assert word in {"-h", "--help"} or word in section, (name, word)


def test_the_page_that_is_installed() -> None:
    """The page that packages install is the one of this parser: `wallyoga man > tui/wallyoga.1` makes it anew."""
    assert INSTALLED.read_text(encoding="utf-8") == make_man_page()


def test_nothing_is_an_order_to_the_formatter() -> None:
    """Only the lines of ours begin with a point, every hyphen is one that is typed, and it is plain ASCII."""
    page = make_man_page()
    requests = {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))}
    assert requests <= {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".br", ".ad", ".nh"}
    assert re.findall(r"(?<!\\)-", page.partition("\n")[2]) == []
    assert page.isascii()


@pytest.mark.skipif(MANDOC is None, reason="there is no mandoc")
def test_a_reader_of_pages_finds_nothing_wrong() -> None:
    """The strictest reader of such pages has nothing to say."""
    done = subprocess.run([str(MANDOC), "-Tlint"], input=make_man_page(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
