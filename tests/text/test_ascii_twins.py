"""ASCII twins: what they stand for, and where they are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.text.ascii_twins import is_ascii_asked, to_ascii


@given(st.text())
def test_a_text_is_in_ascii(text: str) -> None:
    """Whatever a text holds, its twin is in ASCII."""
    assert to_ascii(text).isascii()


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("╭─ Sessions ─╮", "+- Sessions -+"),
        ("●→○ ▆▆▆ \N{EN DASH} …", "*>o === - ~"),
        ("Très zen", "Tres zen"),
        ("Tre\u0300s", "Tres"),
        ("休", "??"),
    ],
)
def test_a_sign_is_known_by_its_twin(text: str, twin: str) -> None:
    """Frames, bars, dots and letters are still seen for what they are."""
    assert to_ascii(text) == twin


@pytest.mark.parametrize(
    ("environment", "asked"),
    [
        ({}, False),
        ({"LANG": "de_DE.UTF-8"}, False),
        ({"LANG": "C.utf8"}, False),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, True),
        ({"LANG": "C", "LC_ALL": "", "LC_CTYPE": "en_GB.UTF-8"}, False),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LC_CTYPE": "C.UTF-8"}, False),
    ],
)
def test_ascii_is_asked_for_by_the_locale(environment: dict[str, str], *, asked: bool) -> None:
    """The first name that is set decides, but not what Python itself has set, and where none is, it is UTF-8."""
    assert is_ascii_asked(environment) is asked
