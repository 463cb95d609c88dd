"""The input of a terminal, also when it is no text, has no end, or means to be keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.terminal.input_filter import END, MOST, SILENCE, START, Incoming


def filter_input(*pieces: bytes) -> str:
    """Return what these pieces say, one after the other."""
    incoming = Incoming()
    return "".join(incoming.take(piece) for piece in pieces)


def test_what_is_typed_passes() -> None:
    """Keys and what they are sent as stay as they are, also where a letter comes in two pieces."""
    assert filter_input(b"j\x1b[A\x03", "é".encode()[:1], "é".encode()[1:]) == "j\x1b[A\x03é"


def test_bytes_that_are_no_text() -> None:
    """A byte that is no text is shown as one that is missing, and ends nothing."""
    assert filter_input(b"a\xff\xc3", b"b") == "a��b"


def test_a_paste_holds_no_keys() -> None:
    """Of a paste its text, lines and tabs are left, and nothing by which it could end early or press a key."""
    pasted = b"one\r\ttwo\x1b[31m\x1b\x03\x00\x9b" + "é".encode()
    assert filter_input(START.encode() + pasted + END.encode() + b"q") == f"{START}one\r\ttwo[31m�é{END}q"


@given(st.lists(st.sampled_from([START, END, "\x1b", "\x1b[", "a", "é", "\x1b[A"])), st.integers(1, 7))
def test_in_pieces_it_is_the_same(parts: list[str], size: int) -> None:
    """However it comes in pieces, it says the same, but for half an end of a paste that is not there yet."""
    raw = "".join(parts).encode()
    at_once, in_pieces = filter_input(raw), filter_input(*(raw[at : at + size] for at in range(0, len(raw), size)))
    assert at_once == in_pieces
    inside = at_once.replace(END, START).split(START)[1::2] if at_once.startswith(START) else []
    assert not any("\x1b" in text for text in inside[:1])


def test_a_paste_without_an_end() -> None:
    """Where the end of a paste never comes it is over after a while, and keys are keys again."""
    incoming = Incoming()
    assert incoming.take(f"{START}text".encode()) == f"{START}text"
    assert [incoming.wait() for _ in range(SILENCE)] == [*[""] * (SILENCE - 1), END]
    assert incoming.take(b"\x1b[A") == "\x1b[A"
    assert incoming.wait() == ""


@pytest.mark.parametrize("letter", [b"x", b"\x1b["])
def test_an_endless_paste(letter: bytes) -> None:
    """A paste that goes on and on is taken up to a megabyte."""
    incoming = Incoming()
    incoming.take(START.encode())
    length = sum(len(incoming.take(letter * 4096)) for _ in range(2 * MOST // 4096))
    assert length == MOST
